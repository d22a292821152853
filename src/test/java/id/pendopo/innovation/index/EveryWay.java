package id.pendopo.innovation.index;

import id.pendopo.innovation.index.Standing.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries every level of every row, for catalogues of one row about the region and two about an innovation. */
final class EveryWay {

    private final Catalogue catalogue;
    private final Standing standing;
    private final Predicate target;
    private Optional<Found> best = Optional.empty();

    EveryWay(Catalogue catalogue, Standing standing, Predicate target) {
        this.catalogue = catalogue;
        this.standing = standing;
        this.target = target;
    }

    record Found(int effort, Score score) {}

    Optional<Found> best(int mostAdded) {
        for (int added = 0; added <= mostAdded; added++) {
            for (var affairs : affairs(added)) {
                var from = new ArrayList<Levels>(standing.innovations());
                affairs.forEach(affair -> from.add(new Levels(-1, affair, Map.of("2", 1))));
                // the step to level 1 of the mandatory row, and the addition itself
                region(from, 2 * added);
            }
        }
        return best;
    }

    private List<List<String>> affairs(int added) {
        List<List<String>> all = List.of(List.of());
        for (int i = 0; i < added; i++) {
            var longer = new ArrayList<List<String>>();
            for (var begun : all) {
                for (var affair : List.of("", "education", "health")) {
                    var next = new ArrayList<>(begun);
                    next.add(affair);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private void region(List<Levels> from, int effort) {
        int now = standing.spd().getOrDefault("1", 0);
        for (int level = now; level <= Row.LEVEL_MAX; level++) {
            innovation(level, from, List.of(), effort + level - now);
        }
    }

    private void innovation(int spd, List<Levels> from, List<Levels> done, int effort) {
        if (best.filter(found -> found.effort() < effort).isPresent()) {
            return;
        }
        if (done.size() == from.size()) {
            judge(new Standing(Map.of("1", spd), done).score(catalogue, 2026), effort);
            return;
        }
        var next = from.get(done.size());
        int second = next.levels().getOrDefault("2", 0); // mandatory: never left at 0
        int third = next.levels().getOrDefault("3", 0);
        for (int two = Math.max(1, second); two <= Row.LEVEL_MAX; two++) {
            for (int three = third; three <= Row.LEVEL_MAX; three++) {
                var longer = new ArrayList<>(done);
                longer.add(new Levels(next.number(), next.affair(), Map.of("2", two, "3", three)));
                innovation(spd, from, longer, effort + two - second + three - third);
            }
        }
    }

    private void judge(Score score, int effort) {
        if (score.index().compareTo(target.from()) >= 0
                && best.filter(found -> found.effort() < effort
                                || (found.effort() == effort
                                        && found.score().total().compareTo(score.total()) >= 0))
                        .isEmpty()) {
            best = Optional.of(new Found(effort, score));
        }
    }
}
