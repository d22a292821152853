package id.pendopo.innovation.index;

import java.math.BigDecimal;
import java.util.List;

/**
 * The least effort by which a region earns a predicate.
 *
 * @param added affairs of the innovations to add, in order; empty for one that may belong to any
 * @param raises levels to raise, the greatest gain first
 * @param effort steps of level, and one for each innovation that is added
 */
public record Plan(Predicate target, List<String> added, List<Raise> raises, int effort, Score before, Score after) {

    public Plan {
        added = List.copyOf(added);
        raises = List.copyOf(raises);
    }

    /**
     * A row to raise.
     *
     * @param subject 0 for the region; the number of an innovation; below 0 for one that is added, -1 being the first
     * @param gain in points of the index, to four decimals, where everything else is as in the plan
     */
    public record Raise(int subject, Row row, int from, int to, BigDecimal gain) {

        public int steps() {
            return to - from;
        }
    }
}
