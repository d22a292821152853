package id.pendopo.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was counted of a group of cases: exact, and for this module's eyes. */
final class Counts {

    /** Groups below this say nothing but that they are small. */
    static final int FEWEST = 5;

    private long cases;
    private long decided;
    private long inTime;
    private long returns;
    private long outOfTurn;
    private long priced;
    private long fees;
    private final SortedMap<String, Long> outcomes = new TreeMap<>();
    private final Histogram days = new Histogram();

    record Row(
            String outcome,
            long cases,
            long decided,
            long inTime,
            long returns,
            long outOfTurn,
            long priced,
            long fees) {}

    void add(Row row) {
        cases += row.cases();
        decided += row.decided();
        inTime += row.inTime();
        returns += row.returns();
        outOfTurn += row.outOfTurn();
        priced += row.priced();
        fees += row.fees();
        outcomes.merge(row.outcome(), row.cases(), Long::sum);
    }

    void addDays(int workingDays, long times) {
        days.add(workingDays, times);
    }

    void add(Counts other) {
        cases += other.cases;
        decided += other.decided;
        inTime += other.inTime;
        returns += other.returns;
        outOfTurn += other.outOfTurn;
        priced += other.priced;
        fees += other.fees;
        other.outcomes.forEach((outcome, times) -> outcomes.merge(outcome, times, Long::sum));
        days.add(other.days);
    }

    long cases() {
        return cases;
    }

    boolean isFew() {
        return cases < FEWEST;
    }

    Figures figures() {
        if (cases == 0) {
            return new Figures.None();
        }
        return isFew() ? new Figures.TooFew() : shown();
    }

    /** Only for a group that is large enough. */
    Figures.Shown shown() {
        var pace = decided < FEWEST
                ? null
                : new Figures.Pace(days.percentile(50), days.percentile(90), (int) (100 * inTime / decided));
        double returnsPerCase = BigDecimal.valueOf(returns)
                .divide(BigDecimal.valueOf(cases), 1, RoundingMode.HALF_UP)
                .doubleValue();
        var feePerCase = priced < FEWEST ? null : Math.round((double) fees / priced);
        return new Figures.Shown(cases, pace, returnsPerCase, feePerCase, outOfTurn, outcomes);
    }
}
