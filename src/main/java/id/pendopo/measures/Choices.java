package id.pendopo.measures;

import id.pendopo.kernel.RegionCode;
import java.time.YearMonth;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * By what one may narrow: those services, offices and regions of which a case has ended.
 *
 * @param months the first and the last month, at least
 */
public record Choices(
        NavigableSet<String> services,
        NavigableSet<Office> offices,
        NavigableSet<RegionCode> regions,
        NavigableSet<YearMonth> months) {

    Choices() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }
}
