package id.pendopo.cases;

import id.pendopo.database.Vault;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds a name without keeping it readable: the trigrams of its words, each under a keyed hash. Whoever has the table and
 * not the key learns no name; whoever asks with a part of a word finds the file.
 */
final class NameIndex {

    private static final String PURPOSE = "cases.case_file.name";

    private static final Pattern WORDS = Pattern.compile(" ");

    private final Vault vault;

    NameIndex(Vault vault) {
        this.vault = vault;
    }

    /** Every trigram of every word, with the word's beginning and end marked. */
    int[] of(String name) {
        return hashed(name, true);
    }

    /** The trigrams that a file must have for this part of a name; a word may be cut short. */
    int[] wanted(String part) {
        return hashed(part, false);
    }

    private int[] hashed(String name, boolean whole) {
        var grams = new TreeSet<String>();
        for (var word : WORDS.splitAsStream(plain(name)).toList()) {
            if (word.isEmpty()) {
                continue;
            }
            var marked = "  " + word + (whole ? " " : "");
            for (int i = 0; i + 3 <= marked.length(); i++) {
                grams.add(marked.substring(i, i + 3));
            }
        }
        return grams.stream()
                .mapToInt(gram -> ByteBuffer.wrap(vault.lookup(PURPOSE, gram)).getInt())
                .sorted()
                .distinct()
                .toArray();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
