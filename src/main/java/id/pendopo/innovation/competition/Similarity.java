package id.pendopo.innovation.competition;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much of what one entry says another says, too: the share of its runs of five words that stand in the other. A figure to
 * look at, and never a verdict.
 */
public final class Similarity {

    private static final int RUN = 5;
    private static final int SHOWN_FROM = 15;
    private static final int SHOWN = 5;

    private Similarity() {}

    /** @param percent of the entry's runs of words */
    public record Alike(Entry other, int percent) {}

    static List<Alike> among(Entry entry, List<Entry> all) {
        var own = runs(entry);
        return all.stream()
                .filter(other -> !other.id().equals(entry.id()))
                .map(other -> new Alike(other, percent(own, runs(other))))
                .filter(alike -> alike.percent() >= SHOWN_FROM)
                .sorted(Comparator.comparingInt(Alike::percent).reversed())
                .limit(SHOWN)
                .toList();
    }

    static int percent(Set<String> own, Set<String> others) {
        if (own.isEmpty()) {
            return 0;
        }
        long shared = own.stream().filter(others::contains).count();
        return (int) Math.round(100.0 * shared / own.size());
    }

    private static Set<String> runs(Entry entry) {
        var runs = new HashSet<String>();
        entry.content().texts().values().forEach(text -> runs.addAll(runs(text)));
        return runs;
    }

    static Set<String> runs(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ", -1));
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
