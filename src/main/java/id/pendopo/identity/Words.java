package id.pendopo.identity;

import id.pendopo.kernel.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type into a line of text. */
final class Words {

    /** Control characters, and marks that turn the direction of writing: nobody's name holds them. */
    private static final Pattern TRICKS =
            Pattern.compile("[\\p{Cntrl}\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Words() {}

    /** One line in one written form, or a refusal. */
    static String line(String typed, int longest) {
        if (typed.length() > longest) {
            throw new Refusal(Refusal.Kind.INVALID, "text-too-long", "Text longer than " + longest, longest);
        }
        var text = SPACES.matcher(typed).replaceAll(" ").strip();
        if (TRICKS.matcher(text).find()) {
            throw new Refusal(Refusal.Kind.INVALID, "text-not-plain", "Text with control characters");
        }
        if (text.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "text-missing", "Text is empty");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
