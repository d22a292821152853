package id.pendopo.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Keeps single people out of a breakdown: groups that are too small stand together. Where even together they are too
 * small, the smallest of the others joins them, since what is missing could be found by subtraction.
 */
final class SmallCells {

    private SmallCells() {}

    /** Nothing at all when the whole is too small to be shown. */
    static List<Report.Group> gather(Map<String, Counts> groups) {
        var large = new ArrayList<>(groups.entrySet());
        large.sort(Comparator.comparingLong(
                        (Map.Entry<String, Counts> group) -> group.getValue().cases())
                .reversed()
                .thenComparing(Map.Entry::getKey));
        var together = new Counts();
        int joined = 0;
        while (!large.isEmpty() && (large.getLast().getValue().isFew() || (joined > 0 && together.isFew()))) {
            together.add(large.removeLast().getValue());
            joined++;
        }
        var shown = new ArrayList<Report.Group>();
        large.forEach(group ->
                shown.add(new Report.Group(group.getKey(), 1, group.getValue().shown())));
        if (!together.isFew()) {
            shown.add(new Report.Group(null, joined, together.shown()));
        }
        return shown;
    }
}
