package id.pendopo.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Checks a form: that its schema is one, that somebody can fill it, and that every answer is asked for. */
final class FormCheck {

    private static final Set<String> KINDS = Set.of("string", "integer", "number", "boolean", "array", "object");
    /** The others of JSON Schema have no question that asks for them. */
    private static final Set<String> FORMATS = Set.of("date", "date-time", "time", "email", "uri", "uuid");

    private static final int ITEMS_MAX = 1_000;

    private final SourceFile schema;
    private final Findings findings;

    private FormCheck(SourceFile schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    static void check(SourceFile schema, SourceFile ui, Findings findings) {
        if (!schema.isPresent() || !ui.isPresent()) {
            findings.error(
                    schema.isPresent() ? ui.path() : schema.path(),
                    "A form needs both files, the schema and how it is asked.",
                    "Add the one that is missing.");
            return;
        }
        var check = new FormCheck(schema, findings);
        if (check.isSchema()) {
            check.object(schema.tree(), "");
            new QuestionCheck(schema, ui, findings).check();
        }
    }

    private boolean isSchema() {
        var before = findings.hasErrors();
        for (Error error : FormSchema.metaErrors(schema.tree())) {
            findings.error(
                    schema,
                    error.getInstanceLocation().toString(),
                    "This is no JSON Schema: " + error.getMessage() + ".",
                    "See docs/services.md for the kinds of questions.");
        }
        return before == findings.hasErrors();
    }

    private void object(JsonNode tree, String pointer) {
        if (!tree.path("type").asString("").equals("object")) {
            findings.error(schema, pointer, "A form is an object.", "Write \"type\": \"object\".");
        }
        var closed = tree.path("additionalProperties");
        if (!closed.isBoolean() || closed.booleanValue()) {
            findings.error(
                    schema,
                    pointer,
                    "Answers that nobody asked for would be taken.",
                    "Write \"additionalProperties\": false.");
        }
        var properties = tree.path("properties");
        for (int i = 0; i < tree.path("required").size(); i++) {
            var name = tree.path("required").get(i).asString();
            if (!properties.has(name)) {
                findings.error(
                        schema,
                        pointer + "/required/" + i,
                        "'" + name + "' is required but not asked: nobody could ever fill this form.",
                        "Add it to properties, or take it out of required.");
            }
        }
        properties
                .properties()
                .forEach(property ->
                        value(property.getValue(), SourceFile.child(pointer + "/properties", property.getKey())));
    }

    private void value(JsonNode tree, String pointer) {
        var reference = tree.path("$ref").asString("");
        if (!reference.isEmpty()) {
            if (!reference.startsWith("#/$defs/")) {
                findings.error(
                        schema, pointer + "/$ref", "Nothing is fetched from elsewhere.", "Write it here or in $defs.");
            }
            return;
        }
        var kind = tree.path("type").asString("");
        if (!KINDS.contains(kind)) {
            findings.error(
                    schema,
                    pointer,
                    "It is not said what kind of answer this is.",
                    "Add \"type\": one of " + KINDS + ".");
            return;
        }
        limits(tree, pointer);
        choices(tree, pointer, kind);
        pattern(tree, pointer);
        format(tree, pointer);
        if (kind.equals("object")) {
            object(tree, pointer);
        } else if (kind.equals("array")) {
            if (tree.path("maxItems").asInt(ITEMS_MAX + 1) > ITEMS_MAX) {
                findings.error(
                        schema, pointer, "A list needs a limit.", "Add \"maxItems\", at most " + ITEMS_MAX + ".");
            }
            value(tree.path("items"), pointer + "/items");
        }
    }

    /** A schema that accepts nothing. */
    private void limits(JsonNode tree, String pointer) {
        ordered(tree, pointer, "minimum", "maximum", false);
        ordered(tree, pointer, "minLength", "maxLength", false);
        ordered(tree, pointer, "minItems", "maxItems", false);
        ordered(tree, pointer, "exclusiveMinimum", "maximum", true);
        ordered(tree, pointer, "minimum", "exclusiveMaximum", true);
        ordered(tree, pointer, "exclusiveMinimum", "exclusiveMaximum", true);
    }

    private void ordered(JsonNode tree, String pointer, String low, String high, boolean strictly) {
        var least = tree.path(low);
        var most = tree.path(high);
        if (least.isNumber() && most.isNumber()) {
            int order = least.decimalValue().compareTo(most.decimalValue());
            if (order > 0 || (strictly && order == 0)) {
                nothingFits(pointer + "/" + low, low + " " + least + " lies above " + high + " " + most);
            }
        }
    }

    private void choices(JsonNode tree, String pointer, String kind) {
        var choices = tree.path("enum");
        if (choices.isMissingNode()) {
            return;
        }
        boolean some = choices.valueStream().anyMatch(choice -> switch (kind) {
            case "string" -> choice.isString();
            case "integer" -> choice.isIntegralNumber();
            case "number" -> choice.isNumber();
            case "boolean" -> choice.isBoolean();
            default -> true;
        });
        if (!some) {
            nothingFits(pointer + "/enum", "no value of enum is a " + kind);
        }
    }

    private void pattern(JsonNode tree, String pointer) {
        var pattern = tree.path("pattern");
        if (pattern.isMissingNode()) {
            return;
        }
        try {
            var _ = Pattern.compile(pattern.asString());
        } catch (PatternSyntaxException e) {
            findings.error(
                    schema,
                    pointer + "/pattern",
                    "The pattern cannot be used: " + e.getDescription() + ".",
                    "Patterns are those of RE2: no look-around and no references back.");
        }
    }

    /** A schema may name any format; one that nobody knows checks nothing. */
    private void format(JsonNode tree, String pointer) {
        var format = tree.path("format");
        if (!format.isMissingNode() && !FORMATS.contains(format.asString(""))) {
            findings.error(
                    schema,
                    pointer + "/format",
                    "Nobody knows the format '" + format.asString("") + "': it would check nothing.",
                    "Write one of " + new TreeSet<>(FORMATS) + ", or take it away.");
        }
    }

    private void nothingFits(String pointer, String why) {
        findings.error(schema, pointer, "No answer can ever fit: " + why + ".", "Widen the limits.");
    }

    /** Names of the questions of a schema. */
    static Set<String> names(JsonNode schema) {
        var names = new LinkedHashSet<String>();
        schema.path("properties").properties().forEach(property -> names.add(property.getKey()));
        return names;
    }
}
