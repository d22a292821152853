package id.pendopo.innovation.judging;

import java.util.Optional;

/**
 * Intraclass correlations of Shrout and Fleiss (Psychological Bulletin 86, 1979): how much of the variance of the marks is
 * that of the entries. From the mean squares of a complete table, entries by jurors.
 *
 * @param entries n, at least two
 * @param jurors k, at least two
 * @param betweenEntries mean square of the entries
 * @param betweenJurors mean square of the jurors
 * @param withinEntries mean square within an entry
 * @param rest mean square of what neither explains
 */
record Intraclass(
        int entries, int jurors, double betweenEntries, double betweenJurors, double withinEntries, double rest) {

    /** Empty for less than two entries or jurors. */
    static Optional<Intraclass> of(double[][] complete) {
        int n = complete.length;
        int k = n == 0 ? 0 : complete[0].length;
        if (n < 2 || k < 2) {
            return Optional.empty();
        }
        // Counted from one of the marks: where all are equal nothing is left, not even of rounding, and there is no
        // figure.
        double zero = complete[0][0];
        double grand = 0;
        var columns = new double[k];
        var rows = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                double mark = complete[i][j] - zero;
                rows[i] += mark / k;
                columns[j] += mark / n;
                grand += mark / n / k;
            }
        }
        double entries = 0;
        double jurors = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            entries += k * square(rows[i] - grand);
            for (int j = 0; j < k; j++) {
                rest += square(complete[i][j] - zero - rows[i] - columns[j] + grand);
            }
        }
        for (int j = 0; j < k; j++) {
            jurors += n * square(columns[j] - grand);
        }
        return Optional.of(new Intraclass(
                n, k, entries / (n - 1), jurors / (k - 1), (jurors + rest) / n / (k - 1), rest / (n - 1) / (k - 1)));
    }

    private static double square(double value) {
        return value * value;
    }

    /** Each entry has jurors of its own; of a single juror. */
    double oneSingle() {
        return (betweenEntries - withinEntries) / (betweenEntries + (jurors - 1) * withinEntries);
    }

    /** The jurors are some of many; of a single juror. */
    double twoSingle() {
        return (betweenEntries - rest)
                / (betweenEntries + (jurors - 1) * rest + jurors * (betweenJurors - rest) / entries);
    }

    /** These jurors and no others; of a single juror. */
    double threeSingle() {
        return (betweenEntries - rest) / (betweenEntries + (jurors - 1) * rest);
    }

    double oneAverage() {
        return (betweenEntries - withinEntries) / betweenEntries;
    }

    double twoAverage() {
        return (betweenEntries - rest) / (betweenEntries + (betweenJurors - rest) / entries);
    }

    double threeAverage() {
        return (betweenEntries - rest) / betweenEntries;
    }
}
