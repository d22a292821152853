package id.pendopo.bench.product;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Plain loops about how far jurors agree: intraclass correlations, Kendall's W, and Krippendorff's alphas. */
final class PlainAgreement {

    private final double[][][] scores;
    private final double[][] complete;
    private final int jurors;
    private final Map<String, Long> found = new HashMap<>();

    PlainAgreement(double[][][] scores, double[][] totals) {
        this.scores = scores;
        this.jurors = totals[0].length;
        int count = 0;
        var rows = new double[totals.length][];
        for (var row : totals) {
            boolean whole = true;
            for (double total : row) {
                whole &= total == total;
            }
            if (whole) {
                rows[count++] = row;
            }
        }
        this.complete = Arrays.copyOf(rows, count);
    }

    Map<String, Long> statistics() {
        intraclass();
        concordance();
        alphas();
        return found;
    }

    private void keep(String name, double figure) {
        found.put(name, PlainFigures.published(figure));
    }

    private void intraclass() {
        int n = complete.length;
        int k = jurors;
        var rows = new double[n];
        var columns = new double[k];
        double grand = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                rows[i] += complete[i][j] / k;
                columns[j] += complete[i][j] / n;
            }
            grand += rows[i] / n;
        }
        double entries = 0;
        double severe = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            entries += k * (rows[i] - grand) * (rows[i] - grand);
            for (int j = 0; j < k; j++) {
                double left = complete[i][j] - rows[i] - columns[j] + grand;
                rest += left * left;
            }
        }
        for (int j = 0; j < k; j++) {
            severe += n * (columns[j] - grand) * (columns[j] - grand);
        }
        double within = (severe + rest) / n / (k - 1);
        entries /= n - 1;
        severe /= k - 1;
        rest = rest / (n - 1) / (k - 1);
        keep("ICC(1,1)", (entries - within) / (entries + (k - 1) * within));
        keep("ICC(2,1)", (entries - rest) / (entries + (k - 1) * rest + k * (severe - rest) / n));
        keep("ICC(3,1)", (entries - rest) / (entries + (k - 1) * rest));
        keep("ICC(1,k)", (entries - within) / entries);
        keep("ICC(2,k)", (entries - rest) / (entries + (severe - rest) / n));
        keep("ICC(3,k)", (entries - rest) / entries);
    }

    private void concordance() {
        int n = complete.length;
        var sums = new double[n];
        double ties = 0;
        var keys = new double[n];
        for (int juror = 0; juror < jurors; juror++) {
            for (int i = 0; i < n; i++) {
                keys[i] = complete[i][juror];
            }
            var order = PlainJury.sorted(keys);
            for (int from = 0; from < n; ) {
                int to = from;
                while (to < n && keys[order[to]] == keys[order[from]]) {
                    to++;
                }
                for (int place = from; place < to; place++) {
                    sums[order[place]] += (from + 1 + to) / 2.0;
                }
                double size = to - from;
                ties += size * size * size - size;
                from = to;
            }
        }
        double mean = jurors * (n + 1) / 2.0;
        double spread = 0;
        for (double sum : sums) {
            spread += (sum - mean) * (sum - mean);
        }
        double full = (double) jurors * jurors * ((double) n * n * n - n);
        double corrected = 12 * spread / (full - jurors * ties);
        keep("W", 12 * spread / full);
        keep("W tie-corrected", corrected);
        keep("W chi-square", jurors * (n - 1) * corrected);
        keep("W degrees of freedom", n - 1);
        keep("W p", PlainChance.above(jurors * (n - 1) * corrected, n - 1));
    }

    private void alphas() {
        int criteria = scores[0][0].length;
        var marks = new double[scores.length * criteria * jurors];
        var ends = new int[scores.length * criteria];
        int all = 0;
        int units = 0;
        for (var entry : scores) {
            for (int criterion = 0; criterion < criteria; criterion++) {
                int before = all;
                for (int juror = 0; juror < jurors; juror++) {
                    if (entry[juror][criterion] == entry[juror][criterion]) {
                        marks[all++] = entry[juror][criterion];
                    }
                }
                if (all - before > 1) {
                    ends[units++] = all;
                } else {
                    all = before;
                }
            }
        }
        alphas(Arrays.copyOf(marks, all), Arrays.copyOf(ends, units));
    }

    private void alphas(double[] marks, int[] ends) {
        var values = Arrays.stream(marks).distinct().sorted().toArray();
        var counts = new double[values.length];
        var places = new int[marks.length];
        for (int i = 0; i < marks.length; i++) {
            places[i] = Arrays.binarySearch(values, marks[i]);
            counts[places[i]]++;
        }
        var below = new double[values.length];
        for (int i = 1; i < values.length; i++) {
            below[i] = below[i - 1] + counts[i - 1];
        }
        var apart = new double[4][values.length][values.length];
        var expected = new double[4];
        for (int low = 0; low < values.length; low++) {
            for (int high = low + 1; high < values.length; high++) {
                double ranks = below[high] - below[low] + (counts[high] - counts[low]) / 2;
                double points = values[high] - values[low];
                double part = points / (values[high] + values[low]);
                apart[0][low][high] = 1;
                apart[1][low][high] = ranks * ranks;
                apart[2][low][high] = points * points;
                apart[3][low][high] = part * part;
                for (int level = 0; level < 4; level++) {
                    expected[level] += 2 * counts[low] * counts[high] * apart[level][low][high];
                    apart[level][high][low] = apart[level][low][high];
                }
            }
        }
        var names = new String[] {"nominal", "ordinal", "interval", "ratio"};
        for (int level = 0; level < 4; level++) {
            keep("alpha " + names[level], 1 - (marks.length - 1) * seen(places, ends, apart[level]) / expected[level]);
        }
    }

    private static double seen(int[] places, int[] ends, double[][] apart) {
        double seen = 0;
        int from = 0;
        for (int to : ends) {
            double within = 0;
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    within += 2 * apart[places[i]][places[j]];
                }
            }
            seen += within / (to - from - 1);
            from = to;
        }
        return seen;
    }
}
