package id.pendopo.innovation.judging;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How far a list would be another one with other jurors: which entries cross the line when one juror is left out, and
 * between which places each entry stands when its marks are drawn again (bootstrap, 95 percent).
 *
 * @param line how many places the list has
 */
public record Stability(int line, List<Without> without, List<Interval> intervals) {

    public static final int DRAWS = 1_000;

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /** Digits to which two means are told apart; the last bit of a sum decides nothing. */
    private static final double CLEAN = 1e8;

    private static final int ENTRY_BITS = 20;
    private static final long ENTRY = (1L << ENTRY_BITS) - 1;

    /** What the list would be without one juror: who would leave it, and who would come in. */
    public record Without(String juror, List<String> out, List<String> in) {}

    /** The places between which an entry stands in 95 of 100 draws. */
    public record Interval(String entry, int best, int worst) {}

    public static Stability of(Standings.Rules rules, List<Sheet> sheets, Seed seed, int line) {
        return of(Count.of(rules, sheets), seed, line);
    }

    static Stability of(Count count, Seed seed, int line) {
        var jurors = count.totals().jurors();
        var first = Standings.first(count, seed, line);
        var without = jurors.size() < 2
                ? List.<Without>of()
                : IntStream.range(0, jurors.size())
                        .mapToObj(juror -> without(
                                jurors.get(juror), first, Standings.first(count.without(juror), seed, first.size())))
                        .toList();
        return new Stability(line, without, intervals(count, seed));
    }

    private static Without without(String juror, List<String> first, List<String> then) {
        return new Without(juror, missing(first, then), missing(then, first));
    }

    private static List<String> missing(List<String> from, List<String> in) {
        var there = Set.copyOf(in);
        return from.stream().filter(entry -> !there.contains(entry)).sorted().toList();
    }

    private static List<Interval> intervals(Count count, Seed seed) {
        var ratings = count.totals();
        var marks = leveled(count);
        var random = seed.numbers("bootstrap");
        int entries = marks.length;
        var ranks = new int[entries][DRAWS];
        var order = new long[entries];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int entry = 0; entry < entries; entry++) {
                order[entry] = key(drawn(marks[entry], random), entry);
            }
            Arrays.sort(order);
            for (int place = 0; place < entries; place++) {
                ranks[(int) (order[place] & ENTRY)][draw] = place + 1;
            }
        }
        var times = new int[entries + 1];
        return IntStream.range(0, entries)
                .mapToObj(entry -> {
                    Arrays.fill(times, 0);
                    for (int rank : ranks[entry]) {
                        times[rank]++;
                    }
                    return new Interval(
                            ratings.entries().get(entry),
                            rankOf((int) Math.floor(LOW * (DRAWS - 1)), times),
                            rankOf((int) Math.ceil(HIGH * (DRAWS - 1)), times));
                })
                .toList();
    }

    /** The rank that stands at this position, from zero, when all are in order; sorting each entry's thousand costs more. */
    private static int rankOf(int position, int[] times) {
        int rank = 0;
        for (int before = times[0]; before <= position; before += times[rank]) {
            rank++;
        }
        return rank;
    }

    /** The mean of as many marks as there are, drawn from them with putting back. */
    private static double drawn(double[] marks, Seed.Numbers random) {
        double sum = 0;
        for (int i = 0; i < marks.length; i++) {
            sum += marks[random.below(marks.length)];
        }
        return sum / marks.length;
    }

    /** Sorts the higher mean first, and of those that read the same the earlier entry. */
    private static long key(double mean, int entry) {
        return (-Math.round(mean * CLEAN) << ENTRY_BITS) | entry;
    }

    /** The marks of each entry; by the adjusted method as jurors of average severity would have given them. */
    private static double[][] leveled(Count count) {
        var ratings = count.totals();
        var severity = count.rules().method() == Method.ADJUSTED
                ? count.severity()
                        .map(Severity::severity)
                        .orElse(new double[ratings.jurors().size()])
                : new double[ratings.jurors().size()];
        return IntStream.range(0, ratings.entries().size())
                .mapToObj(entry -> IntStream.range(0, severity.length)
                        .filter(juror -> ratings.has(entry, juror))
                        .mapToDouble(juror -> ratings.scores()[entry][juror] + severity[juror])
                        .toArray())
                .toArray(double[][]::new);
    }
}
