package id.pendopo.measures;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What may be said in public about a group of finished cases. */
public sealed interface Figures {

    /** No case ended. */
    record None() implements Figures {}

    /** Some did, but so few that figures would speak of single people. */
    record TooFew() implements Figures {}

    /**
     * @param pace null where too few were decided (a withdrawn case says nothing about the office's pace)
     * @param returnsPerCase how often a file went back, rounded to one decimal
     * @param feePerCase whole rupiah in the mean; null where it is known of too few
     * @param outOfTurn cases that were taken out of turn at least once
     * @param outcomes cases by outcome
     */
    record Shown(
            long cases,
            @Nullable Pace pace,
            double returnsPerCase,
            @Nullable Long feePerCase,
            long outOfTurn,
            SortedMap<String, Long> outcomes)
            implements Figures {
        public Shown {
            outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
        }
    }

    /**
     * Working days of the legal clock, of decided cases. Percentiles by nearest rank: the smallest number of days within
     * which at least that share of the cases was decided, so always a duration that really occurred.
     *
     * @param withinStandard percent, rounded down: 100 means every one
     */
    record Pace(int median, int ninetieth, int withinStandard) {}
}
