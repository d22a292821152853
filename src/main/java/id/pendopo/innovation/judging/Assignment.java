package id.pendopo.innovation.judging;

import id.pendopo.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who scores what: so many jurors for each entry, nobody where they are recused, loads as even as recusals allow, and all
 * jurors linked through entries, without which nobody could tell a severe juror from a weak pile. The same seed gives the
 * same assignment.
 *
 * @param jurorsOf the jurors of each entry, by name
 */
public record Assignment(Map<String, List<String>> jurorsOf) {

    /** A juror who may not score an entry. */
    public record Barred(String juror, String entry) {}

    public Assignment {
        jurorsOf = Map.copyOf(jurorsOf);
    }

    /**
     * @param reserve jurors who step in only where too few of the others are left
     * @param perEntry how many jurors score each entry
     * @throws Refusal {@code assignment-too-few} names an entry for which too few jurors are left; {@code
     *     assignment-few-entries} where so many entries cannot link all jurors even without recusals; {@code
     *     assignment-not-linked} where recusals split the jury
     */
    public static Assignment draw(
            List<String> entries,
            List<String> jurors,
            List<String> reserve,
            int perEntry,
            Set<Barred> barred,
            Seed seed) {
        var draw = new Draw(
                jurors.stream().sorted().toList(), reserve.stream().sorted().toList(), perEntry, barred, seed);
        entries.stream()
                .sorted(Comparator.<String>comparingInt(
                                entry -> draw.free(draw.jurors, entry).size())
                        .thenComparing(entry -> seed.lot("entry", entry)))
                .forEach(draw::assign);
        var assignment = new Assignment(draw.jurorsOf);
        if (!entries.isEmpty() && assignment.groups() > 1) {
            requireEnough(entries.size(), perEntry, assignment.loads().size());
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "assignment-not-linked", "Jurors are not linked", assignment.groups());
        }
        return assignment;
    }

    /** Each entry links so many jurors to those who are linked already; the first links its own. */
    private static void requireEnough(int entries, int perEntry, int jurors) {
        if (1 + entries * (perEntry - 1L) < jurors) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "assignment-few-entries",
                    "Too few entries link the jurors",
                    entries,
                    perEntry,
                    jurors);
        }
    }

    /** How many entries each juror scores; one without any does not stand here. */
    public NavigableMap<String, Integer> loads() {
        var loads = new TreeMap<String, Integer>();
        jurorsOf.values().forEach(panel -> panel.forEach(juror -> loads.merge(juror, 1, Integer::sum)));
        return loads;
    }

    /** Into how many groups the jurors fall that share no entry, even over others. */
    int groups() {
        var links = new Links();
        jurorsOf.values().forEach(panel -> panel.forEach(juror -> links.link(panel.getFirst(), juror)));
        return links.groups();
    }

    /** Who is linked to whom, over however many others. */
    private record Links(Map<String, String> head) {

        Links() {
            this(new HashMap<>());
        }

        void link(String one, String other) {
            head.putIfAbsent(one, one);
            head.putIfAbsent(other, other);
            head.put(root(other), root(one));
        }

        String root(String juror) {
            var at = juror;
            while (!head.getOrDefault(at, at).equals(at)) {
                at = head.getOrDefault(at, at);
            }
            return at;
        }

        int groups() {
            return (int) head.keySet().stream()
                    .filter(juror -> root(juror).equals(juror))
                    .count();
        }
    }

    private record Draw(
            List<String> jurors,
            List<String> reserve,
            int perEntry,
            Set<Barred> barred,
            Seed seed,
            Map<String, Integer> loads,
            Map<List<String>, Integer> met,
            Links links,
            Map<String, List<String>> jurorsOf) {

        Draw(List<String> jurors, List<String> reserve, int perEntry, Set<Barred> barred, Seed seed) {
            this(
                    jurors,
                    reserve,
                    perEntry,
                    barred,
                    seed,
                    new HashMap<>(),
                    new HashMap<>(),
                    new Links(),
                    new TreeMap<>());
        }

        List<String> free(List<String> of, String entry) {
            return of.stream()
                    .filter(juror -> !barred.contains(new Barred(juror, entry)))
                    .toList();
        }

        void assign(String entry) {
            var panel = new ArrayList<String>();
            take(entry, free(jurors, entry), panel);
            take(entry, free(reserve, entry), panel);
            if (panel.size() < perEntry) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "assignment-too-few",
                        "Too few jurors for an entry",
                        entry,
                        panel.size(),
                        perEntry);
            }
            panel.forEach(juror -> links.link(panel.getFirst(), juror));
            jurorsOf.put(entry, panel.stream().sorted().toList());
        }

        /**
         * Each time the one with the least to do; of these one who is not yet linked to the others, then one who has met them
         * least; at last the lot.
         */
        private void take(String entry, List<String> from, List<String> panel) {
            var free = new ArrayList<>(from);
            while (panel.size() < perEntry && !free.isEmpty()) {
                var next = free.stream()
                        .min(Comparator.<String>comparingInt(juror -> loads.getOrDefault(juror, 0))
                                .thenComparing(juror -> isLinked(juror, panel))
                                .thenComparingInt(juror -> meetings(juror, panel))
                                .thenComparing(juror -> seed.lot("juror", entry + "\n" + juror)))
                        .orElseThrow();
                panel.forEach(other -> met.merge(pair(next, other), 1, Integer::sum));
                panel.add(next);
                free.remove(next);
                loads.merge(next, 1, Integer::sum);
            }
        }

        private boolean isLinked(String juror, List<String> panel) {
            return panel.stream().anyMatch(other -> links.root(other).equals(links.root(juror)));
        }

        private int meetings(String juror, List<String> panel) {
            return panel.stream()
                    .mapToInt(other -> met.getOrDefault(pair(juror, other), 0))
                    .sum();
        }

        private static List<String> pair(String one, String other) {
            return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
        }
    }
}
