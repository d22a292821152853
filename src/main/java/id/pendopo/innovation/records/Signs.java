package id.pendopo.innovation.records;

/** Signs that nobody can read: what they hide, or that they are there at all, no reader sees. */
public final class Signs {

    /** Letters and symbols that look like nothing, so that a name of them alone is no name. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u2800\u3164\uFFA0";

    private Signs() {}

    /** Whether everything in a text can be read; lines may break and have tabs. */
    public static boolean areReadable(String text) {
        return text.codePoints()
                .allMatch(point -> point == '\n' || point == '\r' || point == '\t' || !isUnreadable(point));
    }

    /** Without spaces of any kind around it; {@link String#strip} leaves those that do not break. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /** Control characters, other ends of lines, marks that turn the direction of writing or join, what is no character, and blank letters. */
    public static boolean isUnreadable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> BLANK_LETTERS.indexOf(point) >= 0;
        };
    }
}
