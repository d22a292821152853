package id.pendopo.innovation.judging;

import java.util.Comparator;

/**
 * What one juror gave one entry for one criterion.
 *
 * @param score from 0 to 100
 */
public record Mark(String juror, String entry, String criterion, double score) implements Comparable<Mark> {

    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::entry).thenComparing(Mark::juror).thenComparing(Mark::criterion);

    public static final double LEAST = 0;
    public static final double MOST = 100;

    public Mark {
        if (!(score >= LEAST && score <= MOST)) { // so that no number at all is refused, too
            throw new IllegalArgumentException("A score stands between 0 and 100");
        }
    }

    /** By entry, juror and criterion; not by score. */
    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
