package id.pendopo.innovation.judging;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Kendall's coefficient of concordance W: how far the jurors put the entries in the same order, 0 to 1. From the ranks that
 * each juror's marks give; equal marks share the mean of their ranks.
 *
 * @param w as it is without a look at ties
 * @param corrected for ties; NaN where every juror gave every entry the same
 * @param chiSquare of the corrected W
 * @param freedom degrees of it
 * @param p that jurors who order at random agree as far; near enough only for seven entries or more
 */
record Concordance(double w, double corrected, double chiSquare, int freedom, double p) {

    /** Empty for less than two entries or jurors. */
    static Optional<Concordance> of(double[][] complete) {
        int n = complete.length;
        int m = n == 0 ? 0 : complete[0].length;
        if (n < 2 || m < 2) {
            return Optional.empty();
        }
        var sums = new double[n];
        double ties = 0;
        for (int juror = 0; juror < m; juror++) {
            int column = juror;
            var ranks = ranks(
                    Arrays.stream(complete).mapToDouble(row -> row[column]).toArray());
            for (int entry = 0; entry < n; entry++) {
                sums[entry] += ranks[entry];
            }
            ties += ties(ranks);
        }
        double mean = m * (n + 1) / 2.0;
        double spread =
                Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        double full = (double) m * m * ((double) n * n * n - n);
        double corrected = 12 * spread / (full - m * ties);
        double chiSquare = m * (n - 1) * corrected;
        double p = Double.isFinite(chiSquare)
                ? 1 - new ChiSquaredDistribution(n - 1).cumulativeProbability(chiSquare)
                : Double.NaN;
        return Optional.of(new Concordance(12 * spread / full, corrected, chiSquare, n - 1, p));
    }

    /** From the lowest mark up, beginning with one. */
    static double[] ranks(double[] marks) {
        var order = IntStream.range(0, marks.length)
                .boxed()
                .sorted((left, right) -> Double.compare(marks[left], marks[right]))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new double[marks.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && marks[order[to]] == marks[order[from]]) {
                to++;
            }
            for (int place = from; place < to; place++) {
                ranks[order[place]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** The sum of t³ − t over the groups of t equal ranks. */
    private static double ties(double[] ranks) {
        var sorted = ranks.clone();
        Arrays.sort(sorted);
        double ties = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double size = to - from;
            ties += size * size * size - size;
            from = to;
        }
        return ties;
    }
}
