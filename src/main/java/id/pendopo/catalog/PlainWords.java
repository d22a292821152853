package id.pendopo.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds services by the words that people use, forgiving what they mistype. Pure: the same offers and words always give
 * the same answer.
 *
 * <p>A word counts the more, the fewer services it stands in: <i>izin</i> says little, <i>sumur</i> nearly all.
 */
final class PlainWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double ALIKE = 0.5;
    private static final int WORDS_MAX = 60;
    private static final int WORD_MAX = 40;

    /** What people write otherwise than the dictionary, and words that say nothing here. */
    private static final Map<String, String> SPELLINGS =
            Map.of("ijin", "izin", "perijinan", "izin", "perizinan", "izin", "licence", "license", "permit", "license");

    private static final Set<String> EMPTY = Set.of(
            "untuk",
            "dan",
            "yang",
            "di",
            "dari",
            "ke",
            "saya",
            "mau",
            "ingin",
            "cara",
            "buat",
            "bikin",
            "mengurus",
            "urus",
            "a",
            "an",
            "the",
            "for",
            "of",
            "to",
            "i",
            "my",
            "how",
            "and",
            "in");

    private final List<Entry> entries;
    private final Map<String, Integer> spread = new HashMap<>();

    /** A service, its words, each with its weight, and the phrases by which people call it. */
    private record Entry(Offer offer, Map<String, Double> words, Set<List<String>> phrases) {}

    /** A service and how well it fits. */
    record Hit(Offer offer, double score) {}

    PlainWords(List<Offer> offers) {
        this.entries = offers.stream().map(PlainWords::entry).toList();
        entries.forEach(entry -> entry.words().keySet().forEach(word -> spread.merge(word, 1, Integer::sum)));
    }

    /** Best first; all that fit at all. Without words, everything in its order. */
    List<Hit> find(String asked) {
        var words = words(asked);
        if (words.isEmpty()) {
            return entries.stream().map(entry -> new Hit(entry.offer(), 1)).toList();
        }
        var hits = new ArrayList<Hit>();
        for (Entry entry : entries) {
            double score =
                    words.stream().mapToDouble(word -> score(word, entry)).sum();
            score *= entry.phrases().contains(words) ? 2 : 1;
            if (score > 0) {
                hits.add(new Hit(entry.offer(), score));
            }
        }
        hits.sort((a, b) -> Double.compare(b.score(), a.score()));
        double best = hits.isEmpty() ? 0 : hits.getFirst().score();
        return hits.stream().filter(hit -> hit.score() >= best / 3).toList();
    }

    private double score(String asked, Entry entry) {
        double best = 0;
        for (var word : entry.words().entrySet()) {
            double alike = alike(asked, word.getKey());
            if (alike >= ALIKE) {
                double rarity = Math.log((entries.size() + 0.5) / spread.getOrDefault(word.getKey(), 1));
                best = Math.max(best, alike * alike * word.getValue() * rarity);
            }
        }
        return best;
    }

    private static Entry entry(Offer offer) {
        var words = new HashMap<String, Double>();
        var service = offer.definition();
        weigh(words, service.summary().id(), 1);
        weigh(words, service.summary().en(), 1);
        service.variants().forEach(variant -> {
            weigh(words, variant.name().id(), 0.5);
            weigh(words, variant.name().en(), 0.5);
        });
        service.keywords().values().forEach(list -> list.forEach(keyword -> weigh(words, keyword, 2.5)));
        weigh(words, service.name().id(), 3);
        weigh(words, service.name().en(), 3);
        var phrases = new HashSet<List<String>>();
        service.keywords().values().forEach(list -> list.forEach(keyword -> phrases.add(words(keyword))));
        return new Entry(offer, words, phrases);
    }

    private static void weigh(Map<String, Double> words, String text, double weight) {
        words(text).forEach(word -> words.merge(word, weight, Math::max));
    }

    static List<String> words(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var words = new ArrayList<String>();
        for (String word : OTHER.split(plain.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty() && !EMPTY.contains(word) && words.size() < WORDS_MAX) {
                var shortened = word.substring(0, Math.min(WORD_MAX, word.length()));
                words.add(SPELLINGS.getOrDefault(shortened, shortened));
            }
        }
        return words;
    }

    /** 1 for the same word, less for one that begins so or shares its groups of three letters. */
    static double alike(String asked, String word) {
        if (asked.equals(word)) {
            return 1;
        }
        if (asked.length() >= 3 && word.startsWith(asked)) {
            return 0.85;
        }
        if (asked.length() < 4 || word.length() < 4) {
            return 0;
        }
        var one = threes(asked);
        var other = threes(word);
        var both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    private static Set<String> threes(String word) {
        var padded = "  " + word + " ";
        var threes = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            threes.add(padded.substring(i, i + 3));
        }
        return threes;
    }
}
