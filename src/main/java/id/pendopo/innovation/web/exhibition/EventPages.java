package id.pendopo.innovation.web.exhibition;

import id.pendopo.innovation.exhibition.Event;
import id.pendopo.innovation.exhibition.EventPromises;
import id.pendopo.innovation.exhibition.Feedback;
import id.pendopo.innovation.exhibition.Question;
import id.pendopo.innovation.exhibition.Session;
import id.pendopo.innovation.exhibition.Stands.Floor;
import id.pendopo.innovation.exhibition.Tally;
import id.pendopo.innovation.exhibition.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages of visitors show. */
public final class EventPages {

    private EventPages() {}

    public record ListPage(List<Event> coming, List<Event> past) {}

    /** An event with its programme and its halls. */
    public record EventPage(
            Event event,
            List<Session> sessions,
            ZoneId zone,
            Map<UUID, Feedback> figures,
            Floor floor,
            Map<String, String> titles,
            boolean registers,
            boolean manages) {

        public SortedMap<LocalDate, List<Session>> byDay() {
            return sessions.stream()
                    .collect(Collectors.groupingBy(
                            session -> session.startsAt().atZone(zone).toLocalDate(),
                            TreeMap::new,
                            Collectors.toList()));
        }
    }

    /** The form of a visitor who wants a ticket. */
    public record RegisterPage(Event event, boolean citizen, String name, String contact, boolean open, Instant now) {}

    /** A ticket with all that its carrier may do. */
    public record TicketPage(
            Ticket ticket,
            QrCode qr,
            List<Session> sessions,
            ZoneId zone,
            Map<String, String> candidates,
            Optional<String> receipt,
            boolean votes) {

        public String base() {
            return "/events/" + ticket.event().code() + "/tickets/" + ticket.code();
        }
    }

    /** A session with what visitors ask in it; with a ticket one may ask, too. */
    public record SessionPage(
            Event event,
            Session session,
            ZoneId zone,
            List<Question> questions,
            @Nullable Feedback figures,
            @Nullable Ticket ticket,
            Set<UUID> supported,
            boolean said,
            boolean begun,
            Map<String, String> typed) {

        public String base() {
            var ticketPart = ticket == null ? "" : "/tickets/" + ticket.code();
            return "/events/" + event.code() + ticketPart + "/sessions/" + session.id();
        }
    }

    /**
     * @param receipt that was looked for; empty for none
     * @param kept whether the result is still the one that the log was promised
     */
    public record ResultPage(
            Event event,
            Optional<Tally> tally,
            Map<String, String> titles,
            String receipt,
            Optional<Tally.Opened> found,
            boolean kept) {

        public int most() {
            return tally.stream()
                    .flatMap(counted -> counted.places().stream())
                    .mapToInt(Tally.Place::votes)
                    .max()
                    .orElse(0);
        }
    }

    /** @param open false while votes lie sealed */
    public record PromisesPage(Event event, boolean open, List<EventPromises.Line> lines) {

        /** Words longer than this stand whole in the file alone. */
        public static final int SHOWN = 600;

        public static boolean isLong(EventPromises.Line line) {
            return line.promise().words().length() > SHOWN;
        }

        public static String words(EventPromises.Line line) {
            var words = line.promise().words();
            return isLong(line) ? words.substring(0, SHOWN) + "…" : words;
        }

        public static String salt(EventPromises.Line line) {
            return HexFormat.of().formatHex(line.promise().salt());
        }

        public static String digest(EventPromises.Line line) {
            return HexFormat.of().formatHex(line.promise().digest());
        }
    }

    /** The form of a guest who lost the way to their ticket. */
    public record LostPage(Event event, String contact) {}

    public record MyPage(List<Ticket> tickets) {}
}
