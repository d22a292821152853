package id.pendopo.innovation.index;

import id.pendopo.innovation.records.Signs;
import id.pendopo.kernel.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks at every text that comes from outside. */
final class Wording {

    static final int NAME_MAX = 200;
    static final int REASON_MAX = 500;
    static final int NOTE_MAX = 2_000;
    private static final int LINK_MAX = 500;
    private static final Pattern NO_LINE = Pattern.compile("\\p{Cc}|\\p{Cf}|\\p{Co}|\\p{Cs}");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cf}|\\p{Co}|\\p{Cs}");

    private Wording() {}

    /** One line that must not be empty. */
    static String line(String text, int most, String field) {
        var line = clean(text, most, field, NO_LINE);
        if (line.isEmpty()) {
            throw refused("index-text-missing", field);
        }
        return line;
    }

    /** Lines, or nothing. */
    static String lines(String text, int most, String field) {
        return clean(text.replace("\r\n", "\n").replace('\r', '\n'), most, field, NO_TEXT);
    }

    private static String clean(String text, int most, String field, Pattern forbidden) {
        var clean = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (clean.length() > most) {
            throw refused("index-text-long", field, most);
        }
        if (forbidden.matcher(clean).find() || clean.codePoints().anyMatch(Wording::isBlankLetter)) {
            throw refused("index-text-signs", field);
        }
        return clean;
    }

    /** Breaks of lines are for the pattern to judge. */
    private static boolean isBlankLetter(int point) {
        return !Character.isISOControl(point) && Signs.isUnreadable(point);
    }

    /** An address on the web, or nothing. */
    static String link(String text) {
        var link = text.strip();
        if (link.isEmpty()) {
            return "";
        }
        try {
            var address = new URI(link);
            boolean fine = link.length() <= LINK_MAX
                    && "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && !NO_LINE.matcher(link).find();
            if (fine) {
                return link;
            }
        } catch (URISyntaxException _) {
            // refused below
        }
        throw refused("index-link", "link");
    }

    static Refusal refused(String slug, String field, Object... values) {
        var all = new ArrayList<Object>(List.of(field));
        all.addAll(List.of(values));
        return new Refusal(Refusal.Kind.INVALID, slug, "Refused because of " + field, all, Map.of("field", field));
    }
}
