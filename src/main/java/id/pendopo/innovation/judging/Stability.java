package id.pendopo.innovation.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
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

    /** What the list would be without one juror: who would leave it, and who would come in. */
    public record Without(String juror, List<String> out, List<String> in) {}

    /** The places between which an entry stands in 95 of 100 draws. */
    public record Interval(String entry, int best, int worst) {}

    public static Stability of(Standings.Rules rules, List<Sheet> sheets, Seed seed, int line) {
        var first = Standings.of(rules, sheets, seed).first(line);
        var jurors = new TreeSet<>(sheets.stream().map(Sheet::juror).toList());
        var without = jurors.size() < 2
                ? List.<Without>of()
                : jurors.stream()
                        .map(juror -> without(rules, sheets, seed, first, juror))
                        .toList();
        return new Stability(line, without, intervals(rules, sheets, seed));
    }

    private static Without without(
            Standings.Rules rules, List<Sheet> sheets, Seed seed, List<String> first, String juror) {
        var rest = sheets.stream().filter(sheet -> !sheet.juror().equals(juror)).toList();
        var then = Standings.of(rules, rest, seed).first(first.size());
        return new Without(juror, missing(first, then), missing(then, first));
    }

    private static List<String> missing(List<String> from, List<String> in) {
        return from.stream().filter(entry -> !in.contains(entry)).sorted().toList();
    }

    private static List<Interval> intervals(Standings.Rules rules, List<Sheet> sheets, Seed seed) {
        if (sheets.isEmpty()) {
            return List.of();
        }
        var ratings = Standings.ratings(rules, sheets);
        var marks = leveled(rules, ratings);
        var random = seed.numbers("bootstrap");
        int entries = marks.length;
        var ranks = new int[entries][DRAWS];
        var means = new double[entries];
        var order = new Integer[entries];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int entry = 0; entry < entries; entry++) {
                double sum = 0;
                for (int i = 0; i < marks[entry].length; i++) {
                    sum += marks[entry][random.nextInt(marks[entry].length)];
                }
                means[entry] = sum / marks[entry].length;
                order[entry] = entry;
            }
            Arrays.sort(order, Comparator.comparingDouble(entry -> -means[entry]));
            for (int place = 0; place < entries; place++) {
                ranks[order[place]][draw] = place + 1;
            }
        }
        var intervals = new ArrayList<Interval>();
        for (int entry = 0; entry < entries; entry++) {
            Arrays.sort(ranks[entry]);
            intervals.add(new Interval(
                    ratings.entries().get(entry),
                    ranks[entry][(int) Math.floor(LOW * (DRAWS - 1))],
                    ranks[entry][(int) Math.ceil(HIGH * (DRAWS - 1))]));
        }
        return List.copyOf(intervals);
    }

    /** The marks of each entry; by the adjusted method as jurors of average severity would have given them. */
    private static double[][] leveled(Standings.Rules rules, Ratings ratings) {
        var severity = rules.method() == Method.ADJUSTED
                ? Severity.of(ratings)
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
