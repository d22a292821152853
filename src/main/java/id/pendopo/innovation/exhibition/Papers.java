package id.pendopo.innovation.exhibition;

import id.pendopo.documents.Documents;
import id.pendopo.documents.LetterParts;
import id.pendopo.documents.LetterTemplate;
import id.pendopo.documents.Letters;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The papers of an event: a ticket to print, and the proceedings. */
@Service
public class Papers {

    private static final String FOLDER = "innovation/exhibition/";

    private final Events events;
    private final Parts parts;
    private final Said said;
    private final Press press;

    Papers(Events events, Parts parts, Said said, Press press) {
        this.events = events;
        this.parts = parts;
        this.said = said;
        this.press = press;
    }

    /** What stands in an event. */
    @Component
    record Parts(Programme programme, Stands stands, Innovations innovations) {}

    /** What visitors said. */
    @Component
    record Said(Floor floor, Choice choice) {}

    /** What prints. */
    @Component
    record Press(Letters letters, Documents documents, Regions regions) {}

    /** For whoever carries the ticket. */
    public byte[] ticket(Ticket ticket, Locale language) {
        if (ticket.cancelled()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "ticket-cancelled", "Given back");
        }
        var values = Map.of("event", head(ticket.event(), language), "code", ticket.code());
        return print("ticket", ticket.event(), values, Tickets.path(ticket), language);
    }

    /** Programme, questions with their answers, what was shown, and what visitors chose. */
    public byte[] proceedings(Actor actor, String code, Locale language) {
        var event = events.get(actor, code);
        var sessions = sessions(actor, event, language);
        var shown = shown(actor, event);
        var values = new HashMap<String, Object>();
        values.put("event", head(event, language));
        values.put("sessions", sessions);
        values.put("noSessions", sessions.isEmpty());
        values.put("shown", shown);
        values.put("hasShown", !shown.isEmpty());
        values.put("noShown", shown.isEmpty());
        choice(actor, event, values);
        return print("proceedings", event, values, "/events/" + code, language);
    }

    private static Map<String, Object> head(Event event, Locale language) {
        return Map.of(
                "name", event.name(),
                "place", event.place(),
                "days", days(event, language),
                "about", event.about().lines().filter(line -> !line.isBlank()).toList());
    }

    private static String days(Event event, Locale language) {
        var first = day(event.startsOn(), language);
        return event.startsOn().equals(event.endsOn()) ? first : first + " – " + day(event.endsOn(), language);
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    private List<Map<String, Object>> sessions(Actor actor, Event event, Locale language) {
        var figures = said.floor().figures(actor, event.code());
        var questions = said.floor().shown(actor, event.code());
        var when = DateTimeFormatter.ofPattern("d MMMM uuuu, HH.mm", language).withZone(events.zone(event.region()));
        var until = DateTimeFormatter.ofPattern("HH.mm", language).withZone(events.zone(event.region()));
        return parts.programme().of(actor, event.code()).stream()
                .map(session -> Map.<String, Object>of(
                        "title",
                        session.title(),
                        "when",
                        when.format(session.startsAt()) + "–" + until.format(session.endsAt()),
                        "room",
                        session.room(),
                        "speakers",
                        String.join("; ", session.speakers()),
                        "about",
                        session.about().lines().filter(line -> !line.isBlank()).toList(),
                        "judged",
                        judged(figures.get(session.id()), language),
                        "questions",
                        questions.stream()
                                .filter(question -> question.session().equals(session.id()))
                                .filter(question -> question.answer().isPresent())
                                .map(question -> Map.of(
                                        "words",
                                        question.words(),
                                        "answer",
                                        question.answer().orElseThrow()))
                                .toList()))
                .toList();
    }

    private static String judged(@Nullable Feedback feedback, Locale language) {
        return feedback == null ? "" : String.format(language, "%.1f / 5 (%d)", feedback.mean(), feedback.count());
    }

    private List<Map<String, Object>> shown(Actor actor, Event event) {
        var floor = parts.stands().floor(actor, event.code());
        return floor.taken().values().stream()
                .sorted(Comparator.comparingInt(
                                (Booking booking) -> booking.stand().length())
                        .thenComparing(Booking::stand))
                .map(booking -> Map.<String, Object>of(
                        "stand", booking.stand(),
                        "agency", booking.agencyName(),
                        "titles",
                                String.join(
                                        "; ",
                                        booking.innovations().stream()
                                                .map(this::title)
                                                .toList())))
                .toList();
    }

    private String title(String innovation) {
        return parts.innovations().find(innovation).map(each -> each.title()).orElse(innovation);
    }

    private void choice(Actor actor, Event event, Map<String, Object> values) {
        var tally = said.choice().result(actor, event.code());
        var places = new ArrayList<Map<String, Object>>();
        tally.ifPresent(counted -> counted.places()
                .forEach(place -> places.add(
                        Map.of("rank", place.rank(), "title", title(place.innovation()), "votes", place.votes()))));
        values.put("hasChoice", tally.isPresent());
        values.put("choice", places);
        values.put(
                "excluded",
                tally.map(counted -> counted.number(Tally.Counted.EXCLUDED)).orElse(0L));
        values.put(
                "broken",
                tally.map(counted -> counted.number(Tally.Counted.BROKEN)).orElse(0L));
    }

    private byte[] print(String name, Event event, Map<String, ?> values, String path, Locale language) {
        var suffix = language.getLanguage().equals("en") ? "en" : "id";
        var region = press.regions().get(event.region()).name();
        var around = new LetterParts(
                event.name(),
                region,
                Locale.of(suffix),
                new LetterParts.Head("Pemerintah " + region, event.name(), List.of(event.place())),
                press.documents().address(path),
                null);
        return press.letters().render(LetterTemplate.of(template(name + "_" + suffix)), values, around);
    }

    private static String template(String name) {
        try {
            return new ClassPathResource(FOLDER + name + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program comes with " + FOLDER + name, e);
        }
    }
}
