package id.pendopo.documents;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A name that its owner recognises and a stranger does not. */
final class Masked {

    private static final int LONGEST = 8;

    private Masked() {}

    /** The first letter of each word; stars for the rest, never more than eight words. */
    static String name(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .limit(LONGEST)
                .map(Masked::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        return word.isEmpty()
                ? ""
                : new StringBuilder()
                        .appendCodePoint(word.codePointAt(0))
                        .append("***")
                        .toString();
    }
}
