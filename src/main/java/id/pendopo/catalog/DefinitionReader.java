package id.pendopo.catalog;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the model of a service from files that were checked. */
final class DefinitionReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private DefinitionReader() {}

    /** What {@code form.ui.yaml} says. */
    record FormUi(List<Form.Page> pages, List<Form.Rule> rules) {}

    static LoadedService read(ServiceFiles files) {
        var service = tree(files, ServiceFiles.SERVICE);
        var definition = definition(service);
        var schema = tree(files, ServiceFiles.FORM_SCHEMA);
        var language = CelLanguage.of(schema, branches(definition.workflow()));
        var asks = new LinkedHashMap<String, Form>();
        for (String name : askNames(files)) {
            var askSchema = tree(files, ServiceFiles.ASKS + name + ".schema.json");
            asks.put(
                    name,
                    form(
                            askSchema,
                            tree(files, ServiceFiles.ASKS + name + ".ui.yaml"),
                            CelLanguage.of(askSchema, Set.of())));
        }
        return new LoadedService(
                files.region(),
                files.digest(),
                definition,
                form(schema, tree(files, ServiceFiles.FORM_UI), language),
                letters(files),
                asks,
                letterhead(files),
                remedies(files),
                CelConditions.of(language, conditions(definition)));
    }

    static ServiceDefinition definition(JsonNode service) {
        return MAPPER.treeToValue(service, ServiceDefinition.class);
    }

    /** Names of the branches of all forks. */
    static Set<String> branches(Workflow workflow) {
        var branches = new LinkedHashSet<String>();
        for (Step step : workflow.steps().values()) {
            if (step instanceof Step.Fork fork) {
                branches.addAll(fork.branches().keySet());
            }
        }
        return branches;
    }

    static Set<String> askNames(ServiceFiles files) {
        var names = new LinkedHashSet<String>();
        for (String path : files.files().keySet()) {
            if (path.startsWith(ServiceFiles.ASKS) && path.endsWith(".schema.json")) {
                names.add(path.substring(ServiceFiles.ASKS.length(), path.length() - ".schema.json".length()));
            }
        }
        return names;
    }

    private static Form form(JsonNode schema, JsonNode ui, CelLanguage language) {
        var read = MAPPER.treeToValue(ui, FormUi.class);
        var conditions = new LinkedHashSet<String>();
        read.rules().forEach(rule -> conditions.add(rule.holds()));
        read.pages().forEach(page -> page.fields().forEach(field -> field.when().ifPresent(conditions::add)));
        return new Form(FormSchema.of(schema), read.pages(), read.rules(), CelConditions.of(language, conditions));
    }

    private static Optional<Letterhead> letterhead(ServiceFiles files) {
        return files.files().containsKey(ServiceFiles.LETTERHEAD)
                ? Optional.of(MAPPER.treeToValue(tree(files, ServiceFiles.LETTERHEAD), Letterhead.class))
                : Optional.empty();
    }

    private static List<Remedy> remedies(ServiceFiles files) {
        var remedies = new ArrayList<Remedy>();
        if (files.files().containsKey(ServiceFiles.REMEDIES)) {
            tree(files, ServiceFiles.REMEDIES).forEach(line -> remedies.add(MAPPER.treeToValue(line, Remedy.class)));
        }
        return remedies;
    }

    private static Map<String, String> letters(ServiceFiles files) {
        var letters = new LinkedHashMap<String, String>();
        files.files().forEach((path, text) -> {
            if (path.startsWith(ServiceFiles.LETTERS) && path.endsWith(".html")) {
                letters.put(path.substring(ServiceFiles.LETTERS.length(), path.length() - ".html".length()), text);
            }
        });
        return letters;
    }

    /** All conditions of the definition, wherever they stand. */
    private static Set<String> conditions(ServiceDefinition definition) {
        var conditions = new LinkedHashSet<String>();
        definition.requirements().forEach(paper -> paper.when().ifPresent(conditions::add));
        for (Step step : definition.workflow().steps().values()) {
            switch (step) {
                case Step.Task task -> conditions.addAll(of(task.actions()));
                case Step.Applicant applicant -> conditions.addAll(of(applicant.actions()));
                case Step.Route route -> route.ways().forEach(way -> conditions.add(way.when()));
                case Step.Fork _, Step.Join _, Step.End _ -> {}
            }
        }
        return conditions;
    }

    private static List<String> of(Map<String, Action> actions) {
        var conditions = new ArrayList<String>();
        actions.values().forEach(action -> action.when().ifPresent(conditions::add));
        return conditions;
    }

    static JsonNode tree(ServiceFiles files, String path) {
        var findings = new Findings();
        var text = files.file(path).orElseThrow(() -> new IllegalArgumentException("No file " + path));
        var file = SourceReader.read(path, text, findings);
        if (findings.hasErrors()) {
            throw new IllegalArgumentException(findings.sorted().getFirst().toString());
        }
        return file.tree();
    }
}
