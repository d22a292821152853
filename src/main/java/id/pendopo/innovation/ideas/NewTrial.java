package id.pendopo.innovation.ideas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A trial as it was filled in.
 *
 * @param aim what is measured, for example the minutes that somebody waits
 * @param unit of the figures
 * @param before the figure without the idea, and where it was read: without a before, an after says nothing
 * @param wanted the figure that the trial is to reach
 */
public record NewTrial(
        Optional<LocalDate> starts,
        Optional<LocalDate> ends,
        String place,
        String aim,
        String unit,
        Optional<BigDecimal> before,
        String beforeSource,
        Optional<BigDecimal> wanted) {

    public NewTrial {
        place = Wording.tidy(place);
        aim = Wording.tidy(aim);
        unit = Wording.tidy(unit);
        beforeSource = Wording.tidy(beforeSource);
    }
}
