package id.pendopo.innovation.records;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of an innovation on a day, for its clock to be read from.
 *
 * @param declared how many are to work on it
 * @param working how many did at the last look; empty where nobody counted
 * @param use empty where nothing is measured, or not for long enough to compare
 * @param looked day of the last look
 * @param handover due day of the oldest hand-over that is not done
 */
record Vitals(
        LocalDate today,
        Optional<Rule> rule,
        SortedSet<Integer> budgetYears,
        Optional<Integer> declared,
        Optional<Integer> working,
        Optional<Use> use,
        Care care,
        Optional<LocalDate> looked,
        Optional<LocalDate> handover) {

    Vitals {
        budgetYears = Collections.unmodifiableSortedSet(new TreeSet<>(budgetYears));
    }

    /** The regulation under it. {@code lastDay} is {@link LocalDate#MAX} where nothing ends it. */
    record Rule(String citation, LocalDate from, LocalDate lastDay) {}

    /**
     * Cases of some months and of the same months a year before.
     *
     * @param now at most so many: of a group too small to be told, what it can be at most
     * @param few whether {@code now} is such a group
     */
    record Use(long now, boolean few, long before) {}

    /** In whose care it is. */
    enum Care {
        KEPT,
        NOBODY,
        LEFT,
        MOVED
    }
}
