package id.pendopo.documents;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import id.pendopo.documents.LetterTemplate.Fault;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a letter template may hold. Pure: a source gives its faults. */
final class LetterRules {

    static final Set<String> TAGS = Set.of(
            "h1", "h2", "h3", "p", "br", "hr", "b", "strong", "i", "em", "u", "sup", "sub", "ol", "ul", "li", "table",
            "thead", "tbody", "tr", "th", "td", "div", "span");

    static final Set<String> CLASSES = Set.of("center", "right", "indent", "keep", "pairs", "small", "number", "grid");

    private static final Map<String, Pattern> ATTRIBUTES =
            Map.of("colspan", Pattern.compile("[1-9]"), "rowspan", Pattern.compile("[1-9]\\d?"));

    private static final Pattern MUSTACHE = Pattern.compile("\\{\\{(\\{?)\\s*([#/^!>&=]?)\\s*([^}]*?)\\s*}?}}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)*|\\.|this");
    private static final Pattern LINE = Pattern.compile("line (\\d{1,6})");
    private static final String ROOT = "<body>";

    private LetterRules() {}

    static List<Fault> check(String source) {
        if (source.length() > LetterTemplate.LONGEST) {
            return List.of(new Fault(
                    1,
                    "The template is longer than " + LetterTemplate.LONGEST + " characters.",
                    "Keep the text of a letter in the template and its data in values."));
        }
        var faults = new ArrayList<Fault>();
        var markup = new StringBuilder(ROOT);
        int from = 0;
        var matcher = MUSTACHE.matcher(source);
        while (matcher.find()) {
            markup.append(source, from, matcher.start());
            from = matcher.end();
            var kind = matcher.group(2);
            tag(matcher.group(1), kind, matcher.group(3), line(source, matcher.start()), faults);
            markup.append(kind.isEmpty() ? "x" : "").append(newLines(matcher.group()));
        }
        markup.append(source.substring(from)).append("</body>");
        compiles(source, faults);
        wellFormed(markup.toString(), faults);
        return List.copyOf(faults);
    }

    private static void tag(String third, String kind, String name, int line, List<Fault> faults) {
        if (!third.isEmpty() || kind.equals("&")) {
            faults.add(new Fault(line, "{{{" + name + "}}} prints a value unescaped.", "Write {{" + name + "}}."));
        } else if (kind.equals(">") || kind.equals("=")) {
            faults.add(new Fault(
                    line,
                    "A letter takes in no other file and keeps its delimiters.",
                    "Copy the text into this template."));
        } else if (!kind.equals("!") && !NAME.matcher(name).matches()) {
            faults.add(new Fault(
                    line,
                    "\"" + name + "\" is no name of a value.",
                    "Use letters, digits, hyphens and dots, for example {{applicant.name}}."));
        }
    }

    private static void compiles(String source, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return;
        }
        try {
            LetterTemplate.compile(source);
        } catch (MustacheParseException e) {
            faults.add(new Fault(lineOf(e), message(e), "Open and close each section: {{#name}} … {{/name}}."));
        } catch (MustacheException e) {
            faults.add(new Fault(1, message(e), "Use {{name}}, {{#name}} … {{/name}} or {{^name}} … {{/name}}."));
        }
    }

    private static void wellFormed(String markup, List<Fault> faults) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(markup));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (depth++ > 0) {
                            element(reader, faults);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD, XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        faults.add(new Fault(
                                reader.getLocation().getLineNumber(),
                                "A letter has no document type and no processing instruction.",
                                "Take it out."));
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            faults.add(new Fault(
                    Math.max(1, line),
                    "The markup is not well formed: " + lastLine(e),
                    "Close every element; write &amp; for & and &#160; for a space that does not break."));
        }
    }

    private static void element(XMLStreamReader reader, List<Fault> faults) {
        int line = reader.getLocation().getLineNumber();
        var tag = reader.getLocalName();
        if (!TAGS.contains(tag)) {
            faults.add(new Fault(
                    line,
                    "<" + tag + "> has no place in a letter.",
                    "Use one of: " + String.join(", ", TAGS.stream().sorted().toList()) + "."));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i);
            var value = reader.getAttributeValue(i);
            var form = ATTRIBUTES.get(name);
            boolean fits = form != null
                    ? form.matcher(value).matches()
                    : name.equals("class") && CLASSES.containsAll(Set.of(value.split(" ")));
            if (!fits) {
                faults.add(new Fault(
                        line,
                        "The attribute " + name + "=\"" + value + "\" has no place in a letter.",
                        "Use class ("
                                + String.join(", ", CLASSES.stream().sorted().toList()) + "), colspan or rowspan."));
            }
        }
    }

    private static int line(String source, int position) {
        return (int) source.substring(0, position).lines().count()
                + (position == 0 || source.charAt(position - 1) == '\n' ? 1 : 0);
    }

    /** The library tells the line in its message only: "… @ line 3". */
    private static int lineOf(MustacheParseException e) {
        var found = LINE.matcher(message(e));
        return found.find() ? Integer.parseInt(found.group(1)) : 1;
    }

    private static String newLines(String tag) {
        return "\n".repeat((int) tag.chars().filter(c -> c == '\n').count());
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static String lastLine(Exception e) {
        var lines = String.valueOf(e.getMessage()).lines().toList();
        return lines.getLast().replace("Message: ", "").toLowerCase(Locale.ROOT);
    }
}
