package id.pendopo.catalog;

import id.pendopo.catalog.Assembly.Assembled;
import id.pendopo.catalog.ServiceTree.Folder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Checks one service whole: its form first, then what it means, then its own tests. */
final class ServiceCheck {

    private static final String CODE = "[a-z][a-z0-9-]{0,63}";

    private ServiceCheck() {}

    /** What came of it; a service with errors never becomes a version. */
    record Checked(ServiceFiles files, List<Finding> findings) {

        boolean isFit() {
            return findings.stream().noneMatch(Finding::isError);
        }
    }

    static Checked check(ServiceTree tree, Folder folder) {
        var findings = new Findings();
        var assembled = Assembly.of(tree, folder, findings);
        structure(assembled, folder, findings);
        if (!findings.hasErrors()) {
            meaning(assembled, findings);
        }
        return new Checked(assembled.files(), findings.sorted());
    }

    private static void structure(Assembled service, Folder folder, Findings findings) {
        var definition = service.source(ServiceFiles.SERVICE);
        required(service, ServiceFiles.SERVICE, findings);
        required(service, ServiceFiles.FORM_SCHEMA, findings);
        required(service, ServiceFiles.FORM_UI, findings);
        service.sources().forEach((name, file) -> {
            if (file.isPresent()) {
                StructureCheck.check(name, name.equals(ServiceFiles.SERVICE) ? whole(file) : file, findings);
            }
        });
        if (!folder.code().matches(CODE)) {
            findings.error(
                    definition.path(),
                    "The folder name '" + folder.code() + "' cannot be the code of a service.",
                    "Name it with small letters, digits and hyphens, a letter first: "
                            + folder.code().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".");
            return;
        }
        var code = definition.tree().path("code").asString("");
        if (!code.isEmpty() && !code.equals(folder.code())) {
            findings.error(
                    definition,
                    "/code",
                    "The code is not the name of its folder.",
                    "Write code: " + folder.code() + ".");
        }
    }

    /** A layer that was merged owes all that a service owes: the schema asks less of one that names its base. */
    private static SourceFile whole(SourceFile file) {
        return file.tree() instanceof ObjectNode tree
                ? new SourceFile(file.path(), tree.deepCopy().without("base"), file.places())
                : file;
    }

    private static void required(Assembled service, String name, Findings findings) {
        if (!service.files().files().containsKey(name)) {
            findings.error(service.source(name).path(), "The file is missing.", "Every service has a " + name + ".");
        }
    }

    private static void meaning(Assembled service, Findings findings) {
        var source = service.source(ServiceFiles.SERVICE);
        var definition = DefinitionReader.definition(source.tree());
        var schema = service.source(ServiceFiles.FORM_SCHEMA);
        FormCheck.check(schema, service.source(ServiceFiles.FORM_UI), findings);
        var asks = DefinitionReader.askNames(service.files());
        for (String ask : asks) {
            FormCheck.check(
                    service.source(ServiceFiles.ASKS + ask + ".schema.json"),
                    service.source(ServiceFiles.ASKS + ask + ".ui.yaml"),
                    findings);
        }
        WorkflowCheck.check(definition.workflow(), source, service.files().region(), asks, findings);
        DefinitionCheck.check(definition, service, findings);
        LetterCheck.check(definition, service, findings);
        if (!findings.hasErrors()) {
            conditions(service, definition, findings);
        }
        if (!findings.hasErrors()) {
            TestCheck.check(service, findings);
        }
    }

    private static void conditions(Assembled service, ServiceDefinition definition, Findings findings) {
        var schema = service.source(ServiceFiles.FORM_SCHEMA).tree();
        var language = CelLanguage.of(schema, DefinitionReader.branches(definition.workflow()));
        var check = new ConditionCheck(language, findings);
        check.definition(service.source(ServiceFiles.SERVICE));
        check.form(service.source(ServiceFiles.FORM_UI));
        Set<String> asks = new LinkedHashSet<>(DefinitionReader.askNames(service.files()));
        for (String ask : asks) {
            var askSchema =
                    service.source(ServiceFiles.ASKS + ask + ".schema.json").tree();
            new ConditionCheck(CelLanguage.of(askSchema, Set.of()), findings)
                    .form(service.source(ServiceFiles.ASKS + ask + ".ui.yaml"));
        }
    }
}
