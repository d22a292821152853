package id.pendopo.innovation.ideas;

import id.pendopo.innovation.records.Signs;
import id.pendopo.kernel.Refusal;
import java.util.Optional;

/** Texts from outside: tidied, and refused where they are empty, too long or hold what nobody can read. */
final class Wording {

    private Wording() {}

    /** Line ends as one sign, no spaces around. */
    static String tidy(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** What is wrong with a tidied text; nothing if it can stand. */
    static Optional<Fault> fault(String field, String text, int longest) {
        if (text.isEmpty()) {
            return Optional.of(new Fault(field, "idea-text-missing", longest));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(new Fault(field, "idea-text-long", longest));
        }
        return text.codePoints().anyMatch(Wording::isUnreadable)
                ? Optional.of(new Fault(field, "idea-text-signs", longest))
                : Optional.empty();
    }

    /** The text, or a refusal that names its field. */
    static String require(String field, String text, int longest) {
        var tidied = tidy(text);
        fault(field, tidied, longest).ifPresent(fault -> {
            throw fault.refusal();
        });
        return tidied;
    }

    static String shortened(String text, int longest) {
        var line = text.replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, longest));
        int space = cut.lastIndexOf(' ');
        return (space > longest / 2 ? cut.substring(0, space) : cut).strip() + "…";
    }

    private static boolean isUnreadable(int point) {
        if (point == '\n' || point == '\t') {
            return false;
        }
        // direction marks turn a line round; the joiners of emoji and scripts stay
        return point != 0x200C && point != 0x200D && Signs.isUnreadable(point);
    }

    /** A field and what is wrong with it. */
    record Fault(String field, String slug, int longest) {

        Refusal refusal() {
            return new Refusal(Refusal.Kind.INVALID, slug, "Field " + field + " of an idea is wrong", field, longest);
        }
    }
}
