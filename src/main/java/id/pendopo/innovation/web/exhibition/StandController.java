package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Event;
import id.pendopo.innovation.exhibition.Events;
import id.pendopo.innovation.exhibition.Stands;
import id.pendopo.innovation.exhibition.Stands.Floor;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Search;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Agency;
import id.pendopo.web.Flash;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agencies take stands, wait for one, and give theirs back. */
@Controller
@RequestMapping("/hub/events/{code}/stands")
class StandController {

    private static final int INNOVATIONS_SHOWN = 40;

    private final Events events;
    private final Stands stands;
    private final Innovations innovations;
    private final Titles titles;

    StandController(Events events, Stands stands, Innovations innovations, Titles titles) {
        this.events = events;
        this.stands = stands;
        this.innovations = innovations;
        this.titles = titles;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String code, Model model) {
        return show(actor, code, new Sent(new LinkedMultiValueMap<>()), model);
    }

    private String show(Actor actor, String code, Sent sent, Model model) {
        var event = events.get(actor, code);
        var floor = stands.floor(actor, code);
        var agencies = stands.agencies(actor, event);
        model.addAttribute(
                "page",
                new HubPages.StandsPage(
                        event,
                        floor,
                        agencies,
                        own(actor, agencies),
                        titles.on(floor),
                        ends(actor, event, floor),
                        event.state() == Event.State.PUBLISHED,
                        sent.get("agency"),
                        sent.get("stand"),
                        sent.all("innovations")));
        return "innovation/exhibition/stands";
    }

    private List<Option> own(Actor actor, List<Agency> agencies) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        var codes = agencies.stream().map(Agency::code).collect(Collectors.toSet());
        return innovations.search(new Search("", actor.region().value(), "", "", "", 0)).stream()
                .filter(each -> codes.contains(each.owner().agency()))
                .limit(INNOVATIONS_SHOWN)
                .map(each -> new Option(each.code(), each.title()))
                .toList();
    }

    private Set<UUID> ends(Actor actor, Event event, Floor floor) {
        var ends = new HashSet<UUID>();
        Stream.concat(floor.taken().values().stream(), floor.waiting().stream())
                .filter(booking -> stands.mayEnd(actor, event, booking))
                .forEach(booking -> ends.add(booking.id()));
        return ends;
    }

    @PostMapping
    String act(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Texts texts,
            Model model,
            RedirectAttributes redirect) {
        var sent = new Sent(typed);
        var agency = sent.get("agency");
        var chosen = sent.all("innovations");
        try {
            switch (sent.get("do")) {
                case "book" -> {
                    var booked = stands.book(actor, code, agency, sent.get("stand"), chosen);
                    Flash.success("exhibition.stand.booked", booked.stand()).over(redirect);
                }
                case "wait" -> {
                    stands.await(actor, code, agency, chosen);
                    Flash.success("exhibition.stand.waits").over(redirect);
                }
                case "cancel" -> {
                    stands.cancel(actor, code, TicketController.uuid(sent.get("booking")));
                    Flash.note("exhibition.stand.cancelled").over(redirect);
                }
                case "leave" -> {
                    stands.leave(actor, code, TicketController.uuid(sent.get("booking")));
                    Flash.note("exhibition.stand.left").over(redirect);
                }
                default -> throw new Refusal(Refusal.Kind.INVALID, "event-act", "No such act");
            }
        } catch (Refusal no) {
            Refused.show(no, texts, model);
            return show(actor, code, sent, model);
        }
        return "redirect:/hub/events/" + code + "/stands";
    }
}
