package id.pendopo.innovation.competition;

/**
 * How words are counted, on the server and (in the same way) in the form: what stands between white space and holds at least
 * one letter or digit. So <i>dan/atau</i> and <i>2.500</i> are one word each, and a dash alone is none.
 */
public final class WordCount {

    private WordCount() {}

    public static int of(String text) {
        int words = 0;
        boolean holds = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                words += holds ? 1 : 0;
                holds = false;
            } else if (Character.isLetterOrDigit(point)) {
                holds = true;
            }
        }
        return words + (holds ? 1 : 0);
    }
}
