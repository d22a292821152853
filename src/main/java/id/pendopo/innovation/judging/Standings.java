package id.pendopo.innovation.judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The entries in their order, and what decided each place.
 *
 * @param method by which they really stand: the raw mean where jurors could not be compared
 * @param places best first
 */
public record Standings(Method method, List<Place> places) {

    /** What decided between two that have the same score: the score itself, a criterion of the chain, or the lot. */
    public static final String BY_SCORE = "score";

    public static final String BY_LOT = "lot";

    /**
     * @param place 1 is best; no two are equal
     * @param score by which it stands, rounded as published
     * @param decidedBy {@code score}, the criterion that parted it from the one before, or {@code lot}
     * @param spread points between the highest and the lowest juror
     */
    public record Place(
            int place,
            String entry,
            int jurors,
            BigDecimal score,
            BigDecimal raw,
            BigDecimal adjusted,
            BigDecimal spread,
            String decidedBy) {}

    /**
     * What has to be known before the first score.
     *
     * @param ties criteria whose means part those of equal score, in this order; at last the lot does
     */
    public record Rules(Scale scale, Method method, List<String> ties) {}

    /** What an entry is ranked by; all else is computed only for those that need it. */
    private record Candidate(int row, String entry, BigDecimal score) {}

    /** Parts entries of equal score: by the chain of criteria, and at last by lot. */
    private record Ties(List<Ratings> chain, Seed seed) {

        static Ties of(Count count, Seed seed) {
            return new Ties(count.rules().ties().stream().map(count::of).toList(), seed);
        }

        BigDecimal mean(int criterion, Candidate candidate) {
            return Scale.published(chain.get(criterion).raw(candidate.row()));
        }

        String lot(Candidate candidate) {
            return seed.lot("tie", candidate.entry());
        }

        Comparator<Candidate> order() {
            var order = Comparator.comparing(Candidate::score).reversed();
            for (int i = 0; i < chain.size(); i++) {
                int at = i;
                order = order.thenComparing((one, other) -> mean(at, other).compareTo(mean(at, one)));
            }
            return order.thenComparing(this::lot);
        }
    }

    /** @param seed from which lots are drawn */
    public static Standings of(Rules rules, List<Sheet> sheets, Seed seed) {
        return of(Count.of(rules, sheets), seed);
    }

    static Standings of(Count count, Seed seed) {
        var ties = Ties.of(count, seed);
        return new Standings(method(count), places(count, sorted(count, ties), ties));
    }

    /** The entries within the first so many places. */
    static List<String> first(Count count, Seed seed, int places) {
        return sorted(count, Ties.of(count, seed)).stream()
                .limit(places)
                .map(Candidate::entry)
                .toList();
    }

    /** By raw means where the jurors could not be compared. */
    private static Method method(Count count) {
        return count.severity().isPresent() ? count.rules().method() : Method.RAW;
    }

    private static List<Candidate> sorted(Count count, Ties ties) {
        var ratings = count.totals();
        var adjusted = method(count) == Method.ADJUSTED
                ? count.severity().map(Severity::adjusted)
                : Optional.<double[]>empty();
        var candidates = new ArrayList<Candidate>();
        for (int row = 0; row < ratings.entries().size(); row++) {
            double mean = adjusted.isPresent() ? adjusted.get()[row] : ratings.raw(row);
            candidates.add(new Candidate(row, ratings.entries().get(row), Scale.published(mean)));
        }
        candidates.sort(ties.order());
        return candidates;
    }

    private static List<Place> places(Count count, List<Candidate> sorted, Ties ties) {
        var ratings = count.totals();
        var places = new ArrayList<Place>();
        for (int i = 0; i < sorted.size(); i++) {
            var own = sorted.get(i);
            var raw = Scale.published(ratings.raw(own.row()));
            places.add(new Place(
                    i + 1,
                    own.entry(),
                    ratings.marks(own.row()),
                    own.score(),
                    raw,
                    count.severity()
                            .map(found -> Scale.published(found.adjusted()[own.row()]))
                            .orElse(raw),
                    Scale.published(ratings.spread(own.row())),
                    i == 0 ? BY_SCORE : decided(count.rules(), ties, sorted.get(i - 1), own)));
        }
        return List.copyOf(places);
    }

    private static String decided(Rules rules, Ties ties, Candidate before, Candidate own) {
        if (before.score().compareTo(own.score()) != 0) {
            return BY_SCORE;
        }
        for (int i = 0; i < rules.ties().size(); i++) {
            if (ties.mean(i, before).compareTo(ties.mean(i, own)) != 0) {
                return rules.ties().get(i);
            }
        }
        return BY_LOT;
    }
}
