package id.pendopo.innovation.competition;

import java.util.ArrayList;
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
    private static final int PASSAGE_MOST = 40;

    private Similarity() {}

    /**
     * @param percent of the entry's runs of words
     * @param passage the longest that both say, letters and digits alone
     */
    public record Alike(Entry other, int percent, String passage) {}

    static List<Alike> among(Entry entry, List<Entry> all) {
        var own = runs(entry);
        return all.stream()
                .filter(other -> !other.id().equals(entry.id()))
                .map(other -> {
                    var others = runs(other);
                    int percent = percent(own, others);
                    return new Alike(other, percent, percent < SHOWN_FROM ? "" : passage(entry, others));
                })
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

    /** The longest stretch of words whose every run stands in the other. */
    private static String passage(Entry entry, Set<String> others) {
        List<String> longest = List.of();
        for (var text : entry.content().texts().values()) {
            var words = words(text);
            var stretch = new ArrayList<String>();
            for (int i = 0; i + RUN <= words.size(); i++) {
                if (others.contains(String.join(" ", words.subList(i, i + RUN)))) {
                    stretch.addAll(stretch.isEmpty() ? words.subList(i, i + RUN) : List.of(words.get(i + RUN - 1)));
                } else {
                    stretch.clear();
                }
                longest = stretch.size() > longest.size() ? List.copyOf(stretch) : longest;
            }
        }
        return String.join(" ", longest.subList(0, Math.min(PASSAGE_MOST, longest.size())));
    }

    private static Set<String> runs(Entry entry) {
        var runs = new HashSet<String>();
        entry.content().texts().values().forEach(text -> runs.addAll(runs(text)));
        return runs;
    }

    static Set<String> runs(String text) {
        var words = words(text);
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    private static List<String> words(String text) {
        return List.of(plain(text).split(" ", -1));
    }

    /** Words in small letters with one space between them. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
