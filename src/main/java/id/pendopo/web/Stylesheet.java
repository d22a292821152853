package id.pendopo.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Makes the one style sheet of the house: the accessible components of govuk-frontend in our own colours and type,
 * without the parts we do not use, and our own parts after them.
 */
final class Stylesheet {

    private static final String COMPONENTS =
            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

    private static final List<String> OWN = List.of(
            "house",
            "shell",
            "forms",
            "parts",
            "tables",
            "figures",
            "records",
            "ideas",
            "index",
            "board",
            "competition",
            "exhibition",
            "desk",
            "apply",
            "print");

    /** The reader's own system font: nothing to load, and every script the phone knows. */
    private static final String FONT =
            "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Liberation Sans\",Ubuntu,sans-serif";

    /** Their colours, ours. What is not named here keeps its colour (tags in pastel). */
    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("#0b0c0c", "#1d2420"),
            Map.entry("#505a5f", "#575349"),
            Map.entry("#b1b4b6", "#cdc2ae"),
            Map.entry("#f3f2f1", "#f3ecdf"),
            Map.entry("#dbdad9", "#e2d8c6"),
            Map.entry("#c1c3c5", "#cfc5b3"),
            Map.entry("#e5e6e7", "#ece3d3"),
            Map.entry("#929191", "#a39a88"),
            Map.entry("#2e3133", "#33382f"),
            Map.entry("#282d30", "#2c302a"),
            Map.entry("#1d70b8", "#14573f"),
            Map.entry("#1a65a6", "#114b36"),
            Map.entry("#144e81", "#0e3f2e"),
            Map.entry("#003078", "#0b3727"),
            Map.entry("#0c2d4a", "#0d3526"),
            Map.entry("#bbd4ea", "#cfe3d6"),
            Map.entry("#8eb8dc", "#9fc5b0"),
            Map.entry("#d2e2f1", "#dcebe2"),
            Map.entry("#e8f1f8", "#eaf2ec"),
            Map.entry("#f4f8fb", "#f3f7f2"),
            Map.entry("#1d8feb", "#1f7a59"),
            Map.entry("#00703c", "#14573f"),
            Map.entry("#005a30", "#0e4331"),
            Map.entry("#004e2a", "#0e4331"),
            Map.entry("#002d18", "#08271c"),
            Map.entry("#d4351c", "#a3281b"),
            Map.entry("#aa2a16", "#8a2116"),
            Map.entry("#942514", "#7d1e14"),
            Map.entry("#55150b", "#52140d"),
            Map.entry("#4c2c92", "#5d3a63"),
            Map.entry("#fd0", "#f0b43c"));

    /** Parts that the house does not use: they belong to another government or need a script. */
    private static final Pattern UNUSED = Pattern.compile(
            "\\.govuk-(header|footer|service-navigation|cookie-banner|exit-this-page|phase-banner|logo-dot|accordion"
                    + "|tabs|password-input|character-count|file-upload-button|drop-zone|frontend-supported|breadcrumbs"
                    + "|grid-column-[a-z-]+-from-desktop)");

    private static final Pattern NESTING = Pattern.compile("@(media|supports|-moz-document)");
    private static final Pattern SELECTORS = Pattern.compile(",(?![^(]*\\))");
    private static final Pattern ASSET = Pattern.compile("asset\\(([^)]+)\\)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,6}\\b");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Stylesheet() {}

    static String make(Assets assets) throws IOException {
        var sheet = new StringBuilder(dressed(COMMENT.matcher(read(COMPONENTS)).replaceAll("")));
        for (var part : OWN) {
            sheet.append(minified(read("web/css/" + part + ".css")));
        }
        return ASSET.matcher(sheet)
                .replaceAll(found -> Matcher.quoteReplacement("url(" + assets.href(found.group(1)) + ")"));
    }

    static String dressed(String css) {
        var used = new StringBuilder();
        for (var rule : rules(css)) {
            used.append(without(rule));
        }
        var coloured = COLOUR.matcher(used).replaceAll(found -> COLOURS.getOrDefault(found.group(), found.group()));
        return coloured.replace("GDS Transport,arial,sans-serif", FONT);
    }

    /** The rule without selectors of unused parts; empty when nothing is left of it. */
    private static String without(String rule) {
        int brace = rule.indexOf('{');
        var head = brace < 0 ? rule : rule.substring(0, brace);
        if (head.startsWith("@font-face") || head.startsWith("@charset")) {
            return "";
        }
        if (NESTING.matcher(head).lookingAt()) {
            var inner = new StringBuilder();
            rules(rule.substring(brace + 1, rule.length() - 1)).forEach(each -> inner.append(without(each)));
            return inner.isEmpty() ? "" : head + "{" + inner + "}";
        }
        var kept = new ArrayList<String>();
        for (var selector : SELECTORS.split(head, -1)) {
            if (!UNUSED.matcher(selector).find()) {
                kept.add(selector);
            }
        }
        return kept.isEmpty() ? "" : String.join(",", kept) + rule.substring(Math.max(brace, 0));
    }

    /** Splits a sheet, or the inside of a media query, into its rules. */
    private static List<String> rules(String css) {
        var rules = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            if (depth == 0 && (c == '}' || c == ';')) {
                rules.add(css.substring(start, i + 1).strip());
                start = i + 1;
            }
        }
        return rules;
    }

    private static String minified(String css) {
        return COMMENT.matcher(css).replaceAll("").replaceAll("\\s+", " ").replaceAll(" ?([{};,]) ?", "$1");
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
