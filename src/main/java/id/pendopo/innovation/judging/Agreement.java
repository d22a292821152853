package id.pendopo.innovation.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's alpha: one minus the disagreement that is seen over the one that chance would bring. Takes any number of
 * jurors for each unit; a unit that only one of them scored says nothing. A unit is an entry in one criterion.
 */
final class Agreement {

    /** What it means that two marks differ. */
    enum Level {
        NOMINAL,
        ORDINAL,
        INTERVAL,
        RATIO
    }

    /** The places of the marks of each unit among all values, the lowest first. */
    private final int[][] units;

    private final double[] values;
    private final double[] counts;
    private final double[] below;
    private final double all;

    private Agreement(List<double[]> marks) {
        this.values = apart(marks.stream()
                .flatMapToDouble(Arrays::stream)
                .map(score -> score + 0.0) // minus zero is zero
                .sorted()
                .toArray());
        this.units = marks.stream()
                .map(unit -> Arrays.stream(unit)
                        .mapToInt(score -> Arrays.binarySearch(values, score + 0.0))
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        this.counts = new double[values.length];
        for (int[] unit : units) {
            for (int place : unit) {
                counts[place]++;
            }
        }
        this.below = new double[counts.length];
        for (int i = 1; i < counts.length; i++) {
            below[i] = below[i - 1] + counts[i - 1];
        }
        this.all = Arrays.stream(counts).sum();
    }

    /** Each of the sorted values once. */
    private static double[] apart(double[] sorted) {
        int count = 0;
        for (double value : sorted) {
            if (count == 0 || value != sorted[count - 1]) {
                sorted[count++] = value;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    static Agreement of(List<Mark> marks) {
        var byUnit = new TreeMap<String, List<Mark>>();
        for (var mark : Ratings.sorted(marks)) {
            byUnit.computeIfAbsent(mark.entry() + "\n" + mark.criterion(), _ -> new ArrayList<>())
                    .add(mark);
        }
        return ofUnits(byUnit.values().stream()
                .map(unit -> unit.stream().mapToDouble(Mark::score).toArray())
                .toList());
    }

    /** @param all the marks of each unit */
    static Agreement ofUnits(List<double[]> all) {
        return new Agreement(all.stream().filter(unit -> unit.length > 1).toList());
    }

    /** Empty where no unit has two marks, or all marks are the same: then nothing can be said. */
    OptionalDouble alpha(Level level) {
        return alpha((low, high) -> difference(level, low, high));
    }

    /** How far two values are apart, by their places among all values; the lower one first. */
    interface Difference {
        double between(int low, int high);
    }

    OptionalDouble alpha(Difference difference) {
        if (values.length < 2) {
            return OptionalDouble.empty();
        }
        double expected = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                expected += 2 * counts[i] * counts[j] * difference.between(i, j);
            }
        }
        double seen = 0;
        for (int[] unit : units) {
            double within = 0;
            for (int i = 0; i < unit.length; i++) {
                for (int j = i + 1; j < unit.length; j++) {
                    within += unit[i] == unit[j] ? 0 : 2 * difference.between(unit[i], unit[j]);
                }
            }
            seen += within / (unit.length - 1);
        }
        return OptionalDouble.of(1 - (all - 1) * seen / expected);
    }

    /** The squared difference between two values, the lower one first. */
    private double difference(Level level, int low, int high) {
        double distance = switch (level) {
            case NOMINAL -> 1;
            case ORDINAL -> below[high] - below[low] + (counts[high] - counts[low]) / 2;
            case INTERVAL -> values[high] - values[low];
            case RATIO -> (values[high] - values[low]) / (values[high] + values[low]);
        };
        return distance * distance;
    }
}
