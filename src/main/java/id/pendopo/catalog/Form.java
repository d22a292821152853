package id.pendopo.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The questions of a service (or of an action): what may be answered (JSON Schema), how it is asked, and what must hold
 * between the answers. Immutable; one answer to the question "is this filled rightly" for server, page and device.
 */
public final class Form {

    private static final Pattern REFERENCE = Pattern.compile("\\bdata\\.([A-Za-z_]\\w*)");

    private final FormSchema schema;
    private final List<Page> pages;
    private final List<Rule> rules;
    private final CelConditions conditions;

    Form(FormSchema schema, List<Page> pages, List<Rule> rules, CelConditions conditions) {
        this.schema = schema;
        this.pages = List.copyOf(pages);
        this.rules = List.copyOf(rules);
        this.conditions = conditions;
    }

    /** Questions that are asked together. */
    public record Page(Text title, List<Field> fields) {}

    /**
     * A question.
     *
     * @param name of the property in the schema
     * @param widget how it is asked: text, textarea, number, date, radios, select, checkboxes, boolean, list, …
     * @param options texts of the values of an enumeration, in the order in which they are offered
     * @param item what one item of a list is called
     * @param fields the questions about one item, where the answer is a list
     * @param when CEL condition under which it is asked; empty for always
     */
    public record Field(
            String name,
            Text label,
            Optional<Text> hint,
            String widget,
            Map<String, Text> options,
            Optional<Text> item,
            List<Field> fields,
            Optional<String> when) {

        private static final String PLAIN = "text";

        public Field {
            widget = widget == null ? PLAIN : widget;
            fields = List.copyOf(fields);
        }
    }

    /** A condition between answers (CEL), and what the applicant reads where it does not hold. */
    public record Rule(String holds, String field, Text message) {}

    /** The JSON Schema (2020-12). */
    public JsonNode schema() {
        return schema.tree();
    }

    public List<Page> pages() {
        return pages;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The question of that name, on whatever page. */
    public Optional<Field> field(String name) {
        return pages.stream()
                .flatMap(page -> page.fields().stream())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** Whether a question is asked at all, for this variant and applicant and the answers so far. */
    public boolean isAsked(Field field, Facts facts) {
        return field.when().isEmpty() || conditions.holds(field.when().get(), facts);
    }

    public boolean isRequired(String name) {
        return schema.isRequired(name);
    }

    /** Everything that is wrong, in the order of the questions; empty when the form may be sent. */
    public List<Fault> check(Map<String, ?> data, Facts facts) {
        var faults = new ArrayList<>(schema.check(data));
        if (faults.stream().anyMatch(fault -> fault.path().isEmpty())) {
            return faults;
        }
        var plain = new LinkedHashMap<String, Object>(data);
        var asked = new Facts(facts.variant(), facts.applicant(), plain, facts.reviews());
        for (Rule rule : rules) {
            if (isAnswered(rule, faults) && !conditions.holds(rule.holds(), asked)) {
                faults.add(new Fault(SourceFile.child("", rule.field()), rule.message()));
            }
        }
        faults.sort((a, b) -> Integer.compare(order(a.field()), order(b.field())));
        return List.copyOf(faults);
    }

    /** What is wrong with one answer by itself, for saving a draft. */
    public List<Fault> checkField(String name, Object value) {
        return schema.checkField(name, value);
    }

    /** What nothing that a person types may hold, in whatever form: too much, too deep, and what hides from a reader. */
    public static List<Fault> limits(Map<String, ?> typed) {
        return List.copyOf(InputLimits.check("", typed));
    }

    /** A rule about an answer that is wrong already would only say the same again. */
    private static boolean isAnswered(Rule rule, List<Fault> faults) {
        var references = REFERENCE.matcher(rule.holds());
        while (references.find()) {
            var name = references.group(1);
            if (faults.stream().anyMatch(fault -> fault.field().equals(name))) {
                return false;
            }
        }
        return true;
    }

    private int order(String name) {
        int position = 0;
        for (Page page : pages) {
            for (Field field : page.fields()) {
                if (field.name().equals(name)) {
                    return position;
                }
                position++;
            }
        }
        return position;
    }
}
