package id.pendopo.innovation.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Entries by jurors: what a juror gave an entry over all criteria that they scored, as a mean. A mark that is missing is
 * {@link Double#NaN} and counts nowhere, least of all as zero.
 *
 * @param entries in the order of their names, one row each
 * @param jurors in the order of their names, one column each
 */
record Ratings(List<String> entries, List<String> jurors, double[][] scores) {

    static Ratings of(List<Mark> marks) {
        var entries = List.copyOf(new TreeSet<>(marks.stream().map(Mark::entry).toList()));
        var jurors = List.copyOf(new TreeSet<>(marks.stream().map(Mark::juror).toList()));
        var sums = new double[entries.size()][jurors.size()];
        var counts = new int[entries.size()][jurors.size()];
        for (var mark : sorted(marks)) {
            int row = Collections.binarySearch(entries, mark.entry());
            int column = Collections.binarySearch(jurors, mark.juror());
            sums[row][column] += mark.score();
            counts[row][column]++;
        }
        for (int row = 0; row < sums.length; row++) {
            for (int column = 0; column < jurors.size(); column++) {
                sums[row][column] = counts[row][column] == 0 ? Double.NaN : sums[row][column] / counts[row][column];
            }
        }
        return new Ratings(entries, jurors, sums);
    }

    /** The rows that are left without one juror: an entry that nobody else scored goes with them. */
    int[] rowsWithout(int juror) {
        return IntStream.range(0, entries.size())
                .filter(row -> marks(row) > (has(row, juror) ? 1 : 0))
                .toArray();
    }

    /** These rows, without one juror. */
    Ratings without(int juror, int[] rows) {
        return new Ratings(
                Arrays.stream(rows).mapToObj(entries::get).toList(),
                IntStream.range(0, jurors.size())
                        .filter(column -> column != juror)
                        .mapToObj(jurors::get)
                        .toList(),
                cut(juror, rows));
    }

    /** Of the same pairs as another table of the same stage that was cut. */
    Ratings without(int juror, int[] rows, Ratings cut) {
        return new Ratings(cut.entries(), cut.jurors(), cut(juror, rows));
    }

    private double[][] cut(int juror, int[] rows) {
        var rest = new double[rows.length][jurors.size() - 1];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(scores[rows[row]], 0, rest[row], 0, juror);
            System.arraycopy(scores[rows[row]], juror + 1, rest[row], juror, rest[row].length - juror);
        }
        return rest;
    }

    /** The order in which everything is added up, so that the same marks give the same last digit. */
    static List<Mark> sorted(List<Mark> marks) {
        return marks.stream().sorted().toList();
    }

    boolean has(int entry, int juror) {
        return !Double.isNaN(scores[entry][juror]);
    }

    /** How many jurors scored an entry. */
    int marks(int entry) {
        int marks = 0;
        for (double score : scores[entry]) {
            marks += Double.isNaN(score) ? 0 : 1;
        }
        return marks;
    }

    /** The columns of those who scored an entry. */
    int[] jurorsOf(int entry) {
        var columns = new int[marks(entry)];
        int count = 0;
        for (int juror = 0; juror < jurors.size(); juror++) {
            if (has(entry, juror)) {
                columns[count++] = juror;
            }
        }
        return columns;
    }

    /** Mean over the jurors who scored it. */
    double raw(int entry) {
        double sum = 0;
        for (double score : scores[entry]) {
            sum += Double.isNaN(score) ? 0 : score;
        }
        return sum / marks(entry); // of nothing there is no mean
    }

    /** Points between the highest and the lowest mark of an entry. */
    double spread(int entry) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores[entry]) {
            if (!Double.isNaN(score)) {
                least = Math.min(least, score);
                most = Math.max(most, score);
            }
        }
        return most - least;
    }

    double[] of(int juror) {
        return Arrays.stream(scores)
                .mapToDouble(row -> row[juror])
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }

    /** The rows of the entries that every juror scored. */
    double[][] complete() {
        var complete = new ArrayList<double[]>();
        for (int entry = 0; entry < scores.length; entry++) {
            if (marks(entry) == jurors.size()) {
                complete.add(scores[entry].clone());
            }
        }
        return complete.toArray(double[][]::new);
    }
}
