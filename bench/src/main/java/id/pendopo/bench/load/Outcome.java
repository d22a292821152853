package id.pendopo.bench.load;

import java.util.Arrays;

/**
 * What came of a run.
 *
 * @param nanos latency of each step that was answered with success and seen in the reading after, sorted; without its reading
 * @param readNanos latency of each reading, sorted
 * @param firstError what the first error said; empty for none
 */
public record Outcome(double seconds, long[] nanos, long[] readNanos, long errors, String firstError) {

    public double perSecond() {
        return nanos.length / seconds;
    }

    public double millis(int percent) {
        return percentile(nanos, percent);
    }

    public double meanMillis() {
        return Arrays.stream(nanos).average().orElse(0) / 1e6;
    }

    public double readMillis(int percent) {
        return percentile(readNanos, percent);
    }

    static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
