package id.pendopo.innovation.competition;

import id.pendopo.kernel.Refusal;

/** Words that are owed: a reason, minutes, an answer. */
final class Said {

    static final int LEAST = 10;
    static final int MOST = 2000;
    static final int MOST_OF_MINUTES = 4000;

    private Said() {}

    /**
     * Measured as the database does: clean, and by characters.
     *
     * @param field which the refusal names
     */
    static String of(String field, String words, int most) {
        if (words.length() > most) {
            throw owed(field, most);
        }
        var clean = Cleaning.text(field, words, most);
        if (clean.codePointCount(0, clean.length()) < LEAST) {
            throw owed(field, most);
        }
        return clean;
    }

    private static Refusal owed(String field, int most) {
        return new Refusal(Refusal.Kind.INVALID, "reason-owed", "Words are owed", field, LEAST, most);
    }
}
