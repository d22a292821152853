package id.pendopo.innovation.competition;

import id.pendopo.kernel.Refusal;

/** Words that are owed: a reason, minutes, an answer. */
final class Said {

    static final int LEAST = 10;
    static final int MOST = 2000;
    static final int MOST_OF_MINUTES = 4000;

    private Said() {}

    /** @param field which the refusal names */
    static String of(String field, String words, int most) {
        if (words.strip().length() < LEAST || words.length() > most) {
            throw new Refusal(Refusal.Kind.INVALID, "reason-owed", "Words are owed", field, LEAST, most);
        }
        return Cleaning.text(field, words, most);
    }
}
