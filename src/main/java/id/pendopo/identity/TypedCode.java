package id.pendopo.identity;

import java.security.SecureRandom;
import java.util.Locale;

/** A code that somebody copies by hand: two groups of letters and digits that nobody takes for one another. */
final class TypedCode {

    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TypedCode() {}

    /** @param group letters in each of the two groups */
    static String fresh(int group) {
        var code = new StringBuilder();
        for (int i = 0; i < 2 * group; i++) {
            code.append(i == group ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** However it was typed: spaces, the dash and capitals make no other code. */
    static String plain(String typed) {
        return typed.strip().replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
