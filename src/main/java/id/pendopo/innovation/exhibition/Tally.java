package id.pendopo.innovation.exhibition;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The visitors' choice as it was counted. Whoever kept the receipt of their vote finds it among the rows, and whoever wants
 * to counts them again.
 *
 * @param places most votes first; of equals the one earlier in the alphabet stands first and has the same place
 */
public record Tally(List<Opened> rows, List<Place> places) {

    /** What became of a vote. */
    public enum Counted {
        COUNTED,
        /** Left out by a decision of two people. */
        EXCLUDED,
        /** Its words do not fit its seal, no ticket stands behind it, or it is not what was promised at the close. */
        BROKEN
    }

    /**
     * A vote, opened.
     *
     * @param digest what its voter has as a receipt, in hex
     * @param salt by which everybody can reckon the digest again
     */
    public record Opened(String digest, String salt, String innovation, Counted counted) {}

    /** @param rank equal for equal votes */
    public record Place(int rank, String innovation, int votes) {}

    public Tally {
        rows = List.copyOf(rows);
        places = List.copyOf(places);
    }

    /** @param candidates all that stood for choice, so that none is missing that nobody chose */
    static Tally of(List<Opened> rows, List<String> candidates) {
        var votes = new TreeMap<String, Integer>();
        candidates.forEach(candidate -> votes.put(candidate, 0));
        rows.stream()
                .filter(row -> row.counted() == Counted.COUNTED)
                .forEach(row -> votes.merge(row.innovation(), 1, Integer::sum));
        var places = votes.entrySet().stream()
                .map(each -> new Place(rank(each.getValue(), votes.values()), each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Place::rank).thenComparing(Place::innovation))
                .toList();
        return new Tally(rows, places);
    }

    private static int rank(int votes, Collection<Integer> all) {
        return 1 + (int) all.stream().filter(other -> other > votes).count();
    }

    /** Every vote on a line, for whoever counts again. */
    public static String table(List<Opened> rows) {
        var lines = new StringBuilder("digest,salt,innovation,counted\n");
        rows.forEach(row -> lines.append(String.join(
                        ",",
                        row.digest(),
                        row.salt(),
                        row.innovation(),
                        row.counted().name()))
                .append('\n'));
        return lines.toString();
    }

    public long number(Counted counted) {
        return rows.stream().filter(row -> row.counted() == counted).count();
    }
}
