package id.pendopo.bench.load;

/**
 * One kind of reading, several times over.
 *
 * @param nanos how long each took, sorted
 * @param found rows on average: lines of an inbox, entries of a history, hits of a search
 */
public record Readings(long[] nanos, double found) {

    public double millis(int percent) {
        return Outcome.percentile(nanos, percent);
    }
}
