package id.pendopo.measures;

import java.util.TreeMap;

/** How many cases took how many days. */
final class Histogram {

    private final TreeMap<Integer, Long> times = new TreeMap<>();

    void add(int days, long cases) {
        times.merge(days, cases, Long::sum);
    }

    void add(Histogram other) {
        other.times.forEach(this::add);
    }

    /** By nearest rank: the smallest number of days within which at least so many percent of the cases ended. */
    int percentile(int percent) {
        long all = times.values().stream().mapToLong(Long::longValue).sum();
        long rank = Math.ceilDiv(all * percent, 100);
        long seen = 0;
        for (var entry : times.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("No percentile of nothing");
    }
}
