package id.pendopo.innovation.records;

import java.time.LocalDate;

/**
 * How a clock was last read.
 *
 * @param since day from which it stands in this light
 */
public record Reading(String code, Clock clock, LocalDate since, LocalDate readOn) {

    public Light light() {
        return clock.light();
    }
}
