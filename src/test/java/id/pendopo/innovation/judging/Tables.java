package id.pendopo.innovation.judging;

import java.util.ArrayList;
import java.util.List;

/** Writes small tables of marks down as they stand in books: a row for each entry, a column for each juror. */
final class Tables {

    private Tables() {}

    /** A mark that is NaN is missing. */
    static List<Mark> marks(double[]... entries) {
        var marks = new ArrayList<Mark>();
        for (int entry = 0; entry < entries.length; entry++) {
            for (int juror = 0; juror < entries[entry].length; juror++) {
                if (!Double.isNaN(entries[entry][juror])) {
                    marks.add(new Mark("J" + juror, "E%03d".formatted(entry), "c", entries[entry][juror]));
                }
            }
        }
        return marks;
    }

    static double[] row(double... marks) {
        return marks;
    }
}
