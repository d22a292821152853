package id.pendopo.catalog;

import tools.jackson.databind.JsonNode;

/** Compiles every condition (CEL) where it stands. */
final class ConditionCheck {

    private static final String CURE =
            "Ask about data.<question>, variant, applicant or review.<branch>; compare texts with texts (\"…\"), whole"
                    + " numbers with whole numbers (3), other numbers with a point (3.0). A question that was not answered"
                    + " is \"\", 0, false or an empty list.";

    private final CelLanguage language;
    private final Findings findings;

    ConditionCheck(CelLanguage language, Findings findings) {
        this.language = language;
        this.findings = findings;
    }

    void definition(SourceFile service) {
        var requirements = service.tree().path("requirements");
        for (int i = 0; i < requirements.size(); i++) {
            condition(service, requirements.get(i), "/requirements/" + i, "when");
        }
        for (var step : service.tree().at("/workflow/steps").properties()) {
            var pointer = SourceFile.child("/workflow/steps", step.getKey());
            for (var action : step.getValue().path("actions").properties()) {
                condition(service, action.getValue(), SourceFile.child(pointer + "/actions", action.getKey()), "when");
            }
            var ways = step.getValue().path("ways");
            for (int i = 0; i < ways.size(); i++) {
                condition(service, ways.get(i), pointer + "/ways/" + i, "when");
            }
        }
    }

    void form(SourceFile ui) {
        var rules = ui.tree().path("rules");
        for (int i = 0; i < rules.size(); i++) {
            condition(ui, rules.get(i), "/rules/" + i, "holds");
        }
        var pages = ui.tree().path("pages");
        for (int p = 0; p < pages.size(); p++) {
            var fields = pages.get(p).path("fields");
            for (int f = 0; f < fields.size(); f++) {
                condition(ui, fields.get(f), "/pages/" + p + "/fields/" + f, "when");
            }
        }
    }

    private void condition(SourceFile file, JsonNode around, String pointer, String name) {
        var condition = around.path(name);
        if (condition.isMissingNode()) {
            return;
        }
        try {
            language.compile(condition.asString());
        } catch (CelLanguage.Unfit e) {
            var at = e.column() > 0 ? " (at character " + (e.column() + 1) + ")" : "";
            findings.error(
                    file,
                    SourceFile.child(pointer, name),
                    "The condition " + condition.asString() + " does not fit: " + e.getMessage() + at + ".",
                    CURE);
        }
    }
}
