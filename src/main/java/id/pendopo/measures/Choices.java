package id.pendopo.measures;

import id.pendopo.kernel.RegionCode;
import java.util.SortedSet;
import java.util.TreeSet;

/** By which services, offices and regions one may narrow: those of which a case has ended. */
public record Choices(SortedSet<String> services, SortedSet<String> offices, SortedSet<RegionCode> regions) {

    Choices() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }
}
