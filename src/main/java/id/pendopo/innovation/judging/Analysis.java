package id.pendopo.innovation.judging;

import id.pendopo.innovation.judging.Agreement.Level;
import id.pendopo.kernel.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the marks of a jury say. A figure that cannot be had is null, and a note says why.
 *
 * @param statistics by name: the six intraclass correlations (the last three also with the number of jurors in place of k),
 *     Kendall's W, its chi-square, Krippendorff's alphas
 * @param notes stable words: {@code no-complete-entries}, {@code jurors-not-connected}, {@code nothing-to-agree-on}
 */
public record Analysis(
        int rows,
        List<String> criteria,
        int completeEntries,
        Map<String, @Nullable Double> statistics,
        List<Entry> entries,
        List<Juror> jurors,
        List<String> notes) {

    /** So many pairs of an entry and a juror, at most: a table is held whole. */
    private static final int PAIRS_MAX = 1_000_000;

    /** Fewer marks of one juror have no spread worth the name. */
    private static final int SPREAD_LEAST = 3;

    /**
     * @param raw mean over the jurors who scored it
     * @param adjusted mean as jurors of average severity would have given
     * @param z mean of each juror's standard score, for information; null where a juror has too few marks or gave all the same
     */
    public record Entry(
            String entry,
            int marks,
            double raw,
            @Nullable Double adjusted,
            @Nullable Double z) {}

    /** @param severity points by which the juror gives less than an average one */
    public record Juror(
            String juror,
            int entries,
            double mean,
            @Nullable Double severity) {}

    /** @throws Refusal {@code marks-too-wide} */
    public static Analysis of(List<Mark> marks) {
        long entries = marks.stream().map(Mark::entry).distinct().count();
        long jurors = marks.stream().map(Mark::juror).distinct().count();
        if (entries * jurors > PAIRS_MAX) {
            throw new Refusal(Refusal.Kind.INVALID, "marks-too-wide", "Too many pairs", entries, jurors, PAIRS_MAX);
        }
        var ratings = Ratings.of(marks);
        return of(
                ratings,
                Severity.of(ratings),
                Agreement.of(marks),
                marks.size(),
                List.copyOf(new TreeSet<>(marks.stream().map(Mark::criterion).toList())));
    }

    /** Of a stage: correlations and severities on the totals by which it ranks, alphas on what each criterion got. */
    static Analysis of(Count count) {
        return of(
                count.totals(),
                count.severity(),
                Agreement.ofUnits(count.units()),
                count.rows(),
                count.rules().scale().criteria());
    }

    private static Analysis of(
            Ratings ratings, Optional<Severity> severity, Agreement agreement, int rows, List<String> criteria) {
        var complete = ratings.complete();
        var statistics = statistics(complete, ratings.jurors().size(), agreement);
        var notes = new ArrayList<String>();
        if (complete.length < 2) {
            notes.add("no-complete-entries");
        }
        if (severity.isEmpty()) {
            notes.add("jurors-not-connected");
        }
        if (statistics.get("alpha nominal") == null) {
            notes.add("nothing-to-agree-on");
        }
        return new Analysis(
                rows,
                criteria,
                complete.length,
                statistics,
                entries(ratings, severity.map(Severity::adjusted).orElse(null)),
                jurors(ratings, severity.map(Severity::severity).orElse(null)),
                List.copyOf(notes));
    }

    private static Map<String, @Nullable Double> statistics(double[][] complete, int jurors, Agreement agreement) {
        var all = new LinkedHashMap<String, @Nullable Double>();
        var icc = Intraclass.of(complete);
        all.put("ICC(1,1)", figure(icc, Intraclass::oneSingle));
        all.put("ICC(2,1)", figure(icc, Intraclass::twoSingle));
        all.put("ICC(3,1)", figure(icc, Intraclass::threeSingle));
        for (var k : List.of("k", String.valueOf(jurors))) {
            all.putIfAbsent("ICC(1," + k + ")", figure(icc, Intraclass::oneAverage));
            all.putIfAbsent("ICC(2," + k + ")", figure(icc, Intraclass::twoAverage));
            all.putIfAbsent("ICC(3," + k + ")", figure(icc, Intraclass::threeAverage));
        }
        var w = Concordance.of(complete);
        all.put("W", figure(w, Concordance::w));
        all.put("W tie-corrected", figure(w, Concordance::corrected));
        all.put("W chi-square", figure(w, Concordance::chiSquare));
        all.put("W degrees of freedom", figure(w, Concordance::freedom));
        all.put("W p", figure(w, Concordance::p));
        for (var level : Level.values()) {
            all.put("alpha " + level.name().toLowerCase(java.util.Locale.ROOT), orNull(agreement.alpha(level)));
        }
        return all;
    }

    private static List<Entry> entries(Ratings ratings, double @Nullable [] adjusted) {
        var z = standard(ratings);
        return IntStream.range(0, ratings.entries().size())
                .mapToObj(entry -> new Entry(
                        ratings.entries().get(entry),
                        ratings.marks(entry),
                        ratings.raw(entry),
                        adjusted == null ? null : adjusted[entry],
                        finite(z[entry])))
                .toList();
    }

    private static List<Juror> jurors(Ratings ratings, double @Nullable [] severity) {
        return IntStream.range(0, ratings.jurors().size())
                .mapToObj(juror -> {
                    var given = ratings.of(juror);
                    return new Juror(
                            ratings.jurors().get(juror),
                            given.length,
                            Arrays.stream(given).average().orElse(Double.NaN),
                            severity == null ? null : severity[juror]);
                })
                .toList();
    }

    /** Mean standard score of each entry; NaN where one of its jurors has no spread. */
    private static double[] standard(Ratings ratings) {
        int jurors = ratings.jurors().size();
        var mean = new double[jurors];
        var deviation = new double[jurors];
        for (int juror = 0; juror < jurors; juror++) {
            var given = ratings.of(juror);
            double middle = Arrays.stream(given).average().orElse(Double.NaN);
            double squares = Arrays.stream(given)
                    .map(score -> (score - middle) * (score - middle))
                    .sum();
            mean[juror] = middle;
            boolean spread =
                    given.length >= SPREAD_LEAST && Arrays.stream(given).anyMatch(score -> score != given[0]);
            deviation[juror] = spread ? Math.sqrt(squares / (given.length - 1)) : Double.NaN;
        }
        var z = new double[ratings.entries().size()];
        Arrays.setAll(
                z,
                entry -> IntStream.range(0, jurors)
                        .filter(juror -> ratings.has(entry, juror))
                        .mapToDouble(juror -> (ratings.scores()[entry][juror] - mean[juror]) / deviation[juror])
                        .average()
                        .orElse(Double.NaN));
        return z;
    }

    private static <T> @Nullable Double figure(Optional<T> found, ToDoubleFunction<T> figure) {
        return found.isPresent() ? finite(figure.applyAsDouble(found.get())) : null;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? finite(value.getAsDouble()) : null;
    }
}
