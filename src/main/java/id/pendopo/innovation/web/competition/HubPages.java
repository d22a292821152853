package id.pendopo.innovation.web.competition;

import id.pendopo.identity.Officer;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.Juror;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.Scoring;
import id.pendopo.innovation.web.HubEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages for officers: the hub itself and the work of its secretariat. */
public final class HubPages {

    private HubPages() {}

    /** A competition at work. */
    public record WorkPage(
            OpenEdition edition,
            List<Entry> entries,
            List<Results.Progress> progress,
            Map<String, Integer> seats,
            Instant now) {}

    /** A jury and who may still be appointed. */
    public record JuryPage(
            OpenEdition edition,
            String jury,
            List<Juror> jurors,
            List<Officer> candidates,
            Map<String, String> agencies) {}

    /** A stage at work; what was scored stands in it only once the stage closed. */
    public record StagePage(
            OpenEdition edition, Edition.Stage stage, Results.Progress progress, Results.@Nullable Opened opened) {

        public String base() {
            return "/hub/editions/" + edition.code() + "/stages/" + stage.code();
        }
    }

    /** What one officer finds. */
    public record HubPage(List<HubEntry> rooms, List<Scoring.Task> tasks, int entries, boolean secretariat) {}
}
