package id.pendopo.catalog;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks that a form asks for every answer of its schema once, and for nothing else. */
final class QuestionCheck {

    private final SourceFile schema;
    private final SourceFile ui;
    private final Findings findings;

    QuestionCheck(SourceFile schema, SourceFile ui, Findings findings) {
        this.schema = schema;
        this.ui = ui;
        this.findings = findings;
    }

    void check() {
        var asked = new LinkedHashSet<String>();
        var pages = ui.tree().path("pages");
        for (int p = 0; p < pages.size(); p++) {
            fields(pages.get(p).path("fields"), "/pages/" + p + "/fields", schema.tree(), asked);
        }
        unasked(schema.tree(), "", asked);
        rules();
    }

    private void fields(JsonNode fields, String pointer, JsonNode properties, Set<String> asked) {
        for (int f = 0; f < fields.size(); f++) {
            field(fields.get(f), pointer + "/" + f, properties, asked);
        }
    }

    private void field(JsonNode field, String pointer, JsonNode around, Set<String> asked) {
        var name = field.path("name").asString();
        var property = around.path("properties").path(name);
        if (property.isMissingNode()) {
            findings.error(
                    ui,
                    pointer + "/name",
                    "The schema knows no '" + name + "'.",
                    "Add it to " + schema.path() + ", or take the question away.");
            return;
        }
        if (!asked.add(name)) {
            findings.error(ui, pointer + "/name", "'" + name + "' is asked twice.", "Take one of the questions away.");
        }
        options(field, pointer, property);
        if (property.path("type").asString("").equals("array")
                && property.path("items").has("properties")) {
            var inside = new LinkedHashSet<String>();
            fields(field.path("fields"), pointer + "/fields", property.path("items"), inside);
            unasked(property.path("items"), pointer, inside);
        }
        if (field.has("when") && isRequired(around, name)) {
            findings.error(
                    ui,
                    pointer + "/when",
                    "'" + name + "' is required, but not always asked.",
                    "Take it out of required, and ask for it by a rule.");
        }
    }

    private void options(JsonNode field, String pointer, JsonNode property) {
        var choices = property.has("enum")
                ? property.path("enum")
                : property.path("items").path("enum");
        var texts = field.path("options");
        if (choices.isMissingNode() && texts.isMissingNode()) {
            return;
        }
        var values = new LinkedHashSet<String>();
        choices.forEach(choice -> values.add(choice.asString()));
        for (String value : values) {
            if (!texts.has(value)) {
                findings.error(
                        ui,
                        pointer,
                        "The answer '" + value + "' has no text.",
                        "Add under options: " + value + ": {id: …, en: …}.");
            }
        }
        for (var text : texts.properties()) {
            if (!values.contains(text.getKey())) {
                findings.error(
                        ui,
                        SourceFile.child(pointer + "/options", text.getKey()),
                        "The schema does not allow the answer '" + text.getKey() + "'.",
                        "Add it to enum, or take it away.");
            }
        }
    }

    private void unasked(JsonNode around, String pointer, Set<String> asked) {
        for (String name : FormCheck.names(around)) {
            if (!asked.contains(name)) {
                findings.error(
                        ui,
                        pointer,
                        "Nobody asks for '" + name + "' of the schema.",
                        "Add a question with name: " + name + ".");
            }
        }
    }

    private void rules() {
        var rules = ui.tree().path("rules");
        for (int r = 0; r < rules.size(); r++) {
            var field = rules.get(r).path("field").asString();
            if (!schema.tree().path("properties").has(field)) {
                findings.error(
                        ui,
                        "/rules/" + r + "/field",
                        "There is no question '" + field + "'.",
                        "Name the question under which the message stands.");
            }
        }
    }

    private static boolean isRequired(JsonNode around, String name) {
        return around.path("required")
                .valueStream()
                .anyMatch(required -> required.asString().equals(name));
    }
}
