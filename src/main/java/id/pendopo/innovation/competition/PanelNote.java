package id.pendopo.innovation.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting wrote down about an entry.
 *
 * @param departure whether the panel left the order; else minutes of a talk about scores that disagree
 * @param tier the list to which a departure leads; empty for none
 * @param metOn the day of the talk; null for a departure
 * @param present pseudonyms of the jurors who talked
 */
public record PanelNote(
        UUID id,
        String entry,
        boolean departure,
        String tier,
        String words,
        @Nullable LocalDate metOn,
        List<String> present,
        Instant at) {

    /** As the public log names the act. */
    String kind() {
        return departure ? "panel.departed" : "panel.talked";
    }

    /** What the public log is promised. */
    String promised() {
        return entry + "\n" + tier + "\n" + (metOn == null ? "" : metOn) + "\n" + String.join(" ", present) + "\n"
                + words;
    }
}
