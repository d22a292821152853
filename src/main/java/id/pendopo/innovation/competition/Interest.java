package id.pendopo.innovation.competition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What ties a juror to an entry.
 *
 * @param entry number
 * @param endedOn when the tie ended; none while it lasts
 */
public record Interest(
        UUID account,
        String entry,
        InterestKind kind,
        @Nullable LocalDate endedOn) {

    boolean bars(Edition.Conflict rule, LocalDate today) {
        return endedOn == null || !endedOn.isBefore(today.minusYears(rule.years()));
    }
}
