package id.pendopo.innovation.web.exhibition;

import id.pendopo.identity.Officer;
import id.pendopo.innovation.exhibition.Counting.Suspect;
import id.pendopo.innovation.exhibition.Event;
import id.pendopo.innovation.exhibition.Feedback;
import id.pendopo.innovation.exhibition.Gate;
import id.pendopo.innovation.exhibition.HallDraft;
import id.pendopo.innovation.exhibition.Question;
import id.pendopo.innovation.exhibition.Ruling;
import id.pendopo.innovation.exhibition.Rulings;
import id.pendopo.innovation.exhibition.Session;
import id.pendopo.innovation.exhibition.Stands.Floor;
import id.pendopo.regions.Agency;
import id.pendopo.web.Parts.Option;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of the secretariat, of exhibitors and of the crew show. */
public final class HubPages {

    private HubPages() {}

    public record ListPage(List<Event> events, boolean secretariat) {}

    /** The form of an event; without one it is for a new one. */
    public record FormPage(@Nullable Event event, int version, Map<String, String> typed) {

        public String of(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    /** How an event stands, for whoever runs it or works in it. */
    public record DeskPage(
            Event event,
            boolean secretariat,
            boolean crew,
            int tickets,
            int capacity,
            Gate.@Nullable Count in,
            Floor floor) {

        public String base() {
            return "/hub/events/" + event.code();
        }
    }

    public record HallsPage(Event event, Floor floor, Map<String, String> titles, HallDraft typed) {}

    public record ProgrammePage(Event event, List<Session> sessions, ZoneId zone, Map<String, String> typed) {

        public String of(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    /** @param ends bookings and places in the list that this person may give up */
    public record StandsPage(
            Event event,
            Floor floor,
            List<Agency> agencies,
            List<Option> innovations,
            Map<String, String> titles,
            Set<UUID> ends,
            boolean open,
            String agency,
            String stand,
            List<String> chosen) {}

    /** @param watches who let in how many at which gate */
    public record CrewPage(Event event, List<Officer> crew, List<Option> candidates, List<Gate.Watch> watches) {}

    public record QuestionsPage(
            Event event,
            List<Session> sessions,
            List<Question> questions,
            Map<UUID, Feedback> feedback,
            Map<String, String> typed) {

        public List<Question> of(Session session) {
            return questions.stream()
                    .filter(question -> question.session().equals(session.id()))
                    .toList();
        }
    }

    public record ChoicePage(
            Event event,
            Map<String, String> candidates,
            List<Suspect> suspects,
            Rulings rulings,
            UUID me,
            Map<String, String> typed) {

        public boolean mayDecide(Ruling ruling) {
            return !ruling.proposedBy().equals(me);
        }

        public List<Ruling> decided() {
            return rulings.all().stream().filter(ruling -> !ruling.waits()).toList();
        }

        public boolean settled() {
            return suspects.stream().allMatch(Suspect::settled);
        }
    }

    public record GatePage(Event event, String gate, String ticket, Gate.@Nullable Answer answer) {}
}
