package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Choice;
import id.pendopo.innovation.exhibition.Event;
import id.pendopo.innovation.exhibition.EventPromises;
import id.pendopo.innovation.exhibition.Events;
import id.pendopo.innovation.exhibition.Floor;
import id.pendopo.innovation.exhibition.Papers;
import id.pendopo.innovation.exhibition.Programme;
import id.pendopo.innovation.exhibition.Stands;
import id.pendopo.innovation.exhibition.Tally;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Events for everybody: what, when, where, who shows what, and what visitors chose. */
@Controller
@RequestMapping("/events")
class EventController {

    private final Events events;
    private final Offer offer;
    private final Floor floor;
    private final Chosen chosen;
    private final Papers papers;
    private final Titles titles;

    EventController(Events events, Offer offer, Floor floor, Chosen chosen, Papers papers, Titles titles) {
        this.events = events;
        this.offer = offer;
        this.floor = floor;
        this.chosen = chosen;
        this.papers = papers;
        this.titles = titles;
    }

    /** What an event offers. */
    @Component
    record Offer(Programme programme, Stands stands) {}

    /** What was chosen, and what the log was promised of it. */
    @Component
    record Chosen(Choice choice, EventPromises promises) {}

    @GetMapping
    String list(Model model) {
        var all = events.published();
        var coming = all.stream()
                .filter(event -> event.state() == Event.State.PUBLISHED)
                .sorted(Comparator.comparing(Event::startsOn).thenComparing(Event::code))
                .toList();
        var past =
                all.stream().filter(event -> event.state() == Event.State.ENDED).toList();
        model.addAttribute("page", new EventPages.ListPage(coming, past));
        return "innovation/exhibition/events";
    }

    @GetMapping("/{code}")
    String show(Actor actor, @PathVariable String code, Model model) {
        var event = events.get(actor, code);
        var plan = offer.stands().floor(actor, code);
        model.addAttribute(
                "page",
                new EventPages.EventPage(
                        event,
                        offer.programme().of(actor, code),
                        events.zone(event.region()),
                        floor.figures(actor, code),
                        plan,
                        titles.on(plan),
                        event.takesVisitors(events.now()),
                        events.isSecretariat(actor, event.region())));
        return "innovation/exhibition/event";
    }

    @GetMapping("/{code}/sessions/{id}")
    String session(Actor actor, @PathVariable String code, @PathVariable UUID id, Model model) {
        var event = events.get(actor, code);
        var session = offer.programme().get(actor, code, id);
        model.addAttribute(
                "page",
                new EventPages.SessionPage(
                        event,
                        session,
                        events.zone(event.region()),
                        floor.shown(actor, code, id),
                        floor.figures(actor, code).get(id),
                        null,
                        Set.of(),
                        false,
                        !events.now().isBefore(session.startsAt()),
                        Map.of()));
        return "innovation/exhibition/session";
    }

    @GetMapping("/{code}/programme.ics")
    ResponseEntity<byte[]> calendar(Actor actor, @PathVariable String code) {
        var text = offer.programme().calendar(actor, code);
        return file(text.getBytes(StandardCharsets.UTF_8), code + ".ics", "text/calendar;charset=UTF-8");
    }

    @GetMapping("/{code}/proceedings.pdf")
    ResponseEntity<byte[]> proceedings(Actor actor, @PathVariable String code, Locale locale) {
        return file(papers.proceedings(actor, code, locale), "prosiding-" + code + ".pdf", "application/pdf");
    }

    @GetMapping("/{code}/result")
    String result(
            Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String receipt, Model model) {
        var event = events.get(actor, code);
        var tally = chosen.choice().result(actor, code);
        var asked = receipt.length() > 100 ? "" : receipt.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        Optional<Tally.Opened> found = tally.flatMap(counted -> counted.rows().stream()
                .filter(row -> row.digest().equals(asked))
                .findFirst());
        var named = new TreeSet<String>();
        tally.ifPresent(counted -> counted.places().forEach(place -> named.add(place.innovation())));
        model.addAttribute(
                "page",
                new EventPages.ResultPage(
                        event,
                        tally,
                        titles.of(named),
                        asked,
                        found,
                        chosen.promises().isResultKept(actor, code)));
        return "innovation/exhibition/result";
    }

    /** Every vote with its salt, so that anybody can reckon the digests and count again. */
    @GetMapping("/{code}/votes.csv")
    ResponseEntity<byte[]> votes(Actor actor, @PathVariable String code) {
        var tally = chosen.choice()
                .result(actor, code)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "choice-sealed", "Not counted"));
        var text = Tally.table(tally.rows());
        return file(text.getBytes(StandardCharsets.UTF_8), "suara-" + code + ".csv", "text/csv;charset=UTF-8");
    }

    static ResponseEntity<byte[]> file(byte[] content, String name, String type) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }
}
