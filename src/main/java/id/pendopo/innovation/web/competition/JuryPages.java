package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Calibration;
import id.pendopo.innovation.competition.Declarations;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.Scoring;
import id.pendopo.innovation.competition.StageState;
import id.pendopo.innovation.competition.Visits;
import id.pendopo.kernel.Actor;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Pages for jurors. */
public final class JuryPages {

    private JuryPages() {}

    /** Names, with what was chosen about each. */
    public record NamesPage(
            OpenEdition edition, Edition.Stage stage, List<Declarations.Name> names, Map<String, String> typed) {

        /** What stands in the three fields of a day, in one text. */
        public String typed(String day) {
            return typed.getOrDefault(day + "-day", "")
                    + typed.getOrDefault(day + "-month", "")
                    + typed.getOrDefault(day + "-year", "");
        }
    }

    /** What a juror typed about each criterion of a stage. */
    record Typed(Map<String, String> scores, Map<String, String> comments) {

        static Typed of(Edition.Stage stage, Map<String, String> form) {
            var scores = new HashMap<String, String>();
            var comments = new HashMap<String, String>();
            for (var criterion : stage.criteria()) {
                scores.put(criterion.code(), form.getOrDefault("score-" + criterion.code(), ""));
                comments.put(criterion.code(), form.getOrDefault("comment-" + criterion.code(), ""));
            }
            return new Typed(scores, comments);
        }
    }

    /** A score as it was sealed, for the field in which it was typed. */
    static Map<String, String> written(Map<String, BigDecimal> scores) {
        var written = new HashMap<String, String>();
        scores.forEach((criterion, score) -> written.put(criterion, Wording.typed(score)));
        return written;
    }

    /** By what a device tells one juror's sheets from another's; says nothing about who they are. */
    static String owner(Actor actor) {
        return Long.toHexString(
                actor.account().getMostSignificantBits() ^ actor.account().getLeastSignificantBits());
    }

    /** The invented entry: what was typed, or what was sealed. */
    public record PracticePage(
            Calibration.Practice practice, Map<String, String> scores, Map<String, String> comments) {

        public String base() {
            return "/jury/" + practice.edition().code() + "/" + practice.stage().code();
        }

        public boolean isOpen() {
            return practice.own().isEmpty() && practice.state() == StageState.SCORING;
        }
    }

    /**
     * A sheet: what was typed, or what was saved.
     *
     * @param owner whose it is, for what the device keeps
     */
    public record SheetPage(
            Scoring.Paper paper, Map<String, String> scores, Map<String, String> comments, String owner) {

        public String base() {
            return "/jury/" + paper.edition().code() + "/" + paper.stage().code();
        }

        public boolean shows(Edition.Heading heading) {
            return !paper.stage().blind() || heading.shownBlind();
        }
    }

    /** Visits in the field, and what somebody typed about one. */
    public record VisitsPage(Visits.Trips trips, MultiValueMap<String, String> form) {

        public String typed(String field) {
            var value = form.getFirst(field);
            return value == null ? "" : value;
        }

        public List<String> team() {
            return form.isEmpty() && !trips.me().isEmpty() ? List.of(trips.me()) : form.getOrDefault("team", List.of());
        }
    }
}
