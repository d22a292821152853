package id.pendopo.measures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps single people out of months that stand beside their sum. A month that is too small is not told; and where those that
 * are not told could be solved from the sum, the smallest of the others goes with them, and all that are as small: which of
 * two equal ones was taken would tell, too.
 */
final class SmallMonths {

    private SmallMonths() {}

    /** From the first to the last month of which something was counted, without gaps. */
    static List<Report.Month> tell(NavigableMap<YearMonth, Counts> months, int most) {
        var whole = new Counts();
        months.values().forEach(whole::add);
        var untold = untold(months);
        var all = new ArrayList<Report.Month>();
        if (months.isEmpty()) {
            return all;
        }
        for (var month = months.firstKey(); !month.isAfter(months.lastKey()) && all.size() < most; ) {
            var counted = months.getOrDefault(month, new Counts());
            boolean hidden = whole.isFew() || untold.contains(month);
            all.add(new Report.Month(month, hidden ? new Figures.TooFew() : counted.figures()));
            month = month.plusMonths(1);
        }
        return all;
    }

    private static Set<YearMonth> untold(NavigableMap<YearMonth, Counts> months) {
        var told = new TreeMap<>(months);
        told.values().removeIf(Counts::isFew);
        var untold = new HashSet<>(months.keySet());
        untold.removeAll(told.keySet());
        while (!untold.isEmpty() && !told.isEmpty() && isSolvable(cases(months, untold), untold.size())) {
            long smallest =
                    told.values().stream().mapToLong(Counts::cases).min().orElseThrow();
            told.values().removeIf(counted -> counted.cases() == smallest);
            untold.addAll(months.keySet());
            untold.removeAll(told.keySet());
        }
        return untold;
    }

    private static long cases(NavigableMap<YearMonth, Counts> months, Collection<YearMonth> some) {
        return some.stream()
                .mapToLong(month -> months.getOrDefault(month, new Counts()).cases())
                .sum();
    }

    /** Whether so many cases in so many months leave but one way, or so few that they are a small group themselves. */
    private static boolean isSolvable(long cases, int months) {
        return months == 1 || cases < Counts.FEWEST || cases == months || cases == (Counts.FEWEST - 1L) * months;
    }
}
