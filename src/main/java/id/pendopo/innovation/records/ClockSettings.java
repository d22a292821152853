package id.pendopo.innovation.records;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When signals turn. No rule of the field sets these figures: all are examples, for a region to decide.
 *
 * @param endingMonths so many months before its last day a regulation counts as ending
 * @param budgetMonth from this month on, next year's budget should be known
 * @param useMonths so many full months are compared with the same a year before
 * @param lookMonths after so many months without a look nobody knows whether the record is true
 * @param lookSoonMonths so many months before that it is time to look
 * @param asleepMonths after so many months in red it is asleep in public
 * @param handoverDays in which a hand-over to a new head is to be done
 */
@ConfigurationProperties("pendopo.innovation-clock")
public record ClockSettings(
        @DefaultValue("6") int endingMonths,
        @DefaultValue("10") int budgetMonth,
        @DefaultValue("3") int useMonths,
        @DefaultValue("12") int lookMonths,
        @DefaultValue("2") int lookSoonMonths,
        @DefaultValue("6") int asleepMonths,
        @DefaultValue("60") int handoverDays) {

    public ClockSettings {
        if (endingMonths < 1
                || budgetMonth < 1
                || budgetMonth > 12
                || useMonths < 1
                || useMonths > 12
                || lookSoonMonths < 0
                || lookMonths <= lookSoonMonths
                || asleepMonths < 1
                || handoverDays < 1) {
            throw new IllegalArgumentException("pendopo.innovation-clock: a number makes no sense");
        }
    }

    static ClockSettings examples() {
        return new ClockSettings(6, 10, 3, 12, 2, 6, 60);
    }
}
