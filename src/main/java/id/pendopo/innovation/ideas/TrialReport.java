package id.pendopo.innovation.ideas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a trial ended, as it was filled in.
 *
 * @param stopped whether it was broken off; empty where nothing was chosen
 * @param after the figure with the idea; may be missing where it was stopped
 * @param lessons what was learned, owed by everybody
 * @param why an earlier record is corrected; empty for the first one
 */
public record TrialReport(
        Optional<LocalDate> endedOn,
        Optional<Boolean> stopped,
        Optional<BigDecimal> after,
        String afterSource,
        String lessons,
        String why) {

    public TrialReport {
        afterSource = Wording.tidy(afterSource);
        lessons = Wording.tidy(lessons);
        why = Wording.tidy(why);
    }
}
