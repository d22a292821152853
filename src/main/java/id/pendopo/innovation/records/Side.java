package id.pendopo.innovation.records;

import id.pendopo.measures.Figures;
import id.pendopo.measures.Report;
import java.time.YearMonth;
import java.util.List;

/**
 * One side of a comparison. What is told of its months and of the whole comes from one report, so that neither tells what
 * the other leaves out.
 *
 * @param whole figures of all its months together
 * @param months from the first to the last without gaps
 */
public record Side(Figures whole, List<Report.Month> months) {

    public Side {
        months = List.copyOf(months);
    }

    public YearMonth first() {
        return months.getFirst().month();
    }

    public YearMonth last() {
        return months.getLast().month();
    }
}
