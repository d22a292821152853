package id.pendopo.catalog;

import id.pendopo.catalog.Assembly.Assembled;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.ServiceDefinition.Requirement;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs a service's own tests: a filled form must be accepted, and the path must lead where the test says. */
final class TestCheck {

    private static final Action NO_ACTION =
            new Action("", Effect.PROCEED, Optional.empty(), Optional.empty(), Optional.empty());
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final LoadedService service;
    private final Findings findings;

    private TestCheck(LoadedService service, Findings findings) {
        this.service = service;
        this.findings = findings;
    }

    static void check(Assembled files, Findings findings) {
        var check = new TestCheck(DefinitionReader.read(files.files()), findings);
        var ends = EnumSet.noneOf(Outcome.class);
        files.sources().forEach((name, file) -> {
            if (name.startsWith(ServiceFiles.TESTS)) {
                ends.add(Outcome.valueOf(file.tree().path("ends").asString()));
                check.run(file);
            }
        });
        boolean isLayer = files.files().baseDigest().isPresent();
        for (Outcome owed : isLayer ? Set.of(Outcome.GRANTED) : EnumSet.of(Outcome.GRANTED, Outcome.REFUSED)) {
            if (!ends.contains(owed)) {
                findings.error(
                        files.source(ServiceFiles.SERVICE).path(),
                        "No test ends " + owed + ".",
                        "Add tests/" + owed.slug() + ".yaml with ends: " + owed + ".");
            }
        }
    }

    @SuppressWarnings("unchecked") // a JSON object is a map of names
    private void run(SourceFile test) {
        var tree = test.tree();
        var variant = tree.path("variant").asString();
        if (service.definition().variants().stream()
                .noneMatch(known -> known.code().equals(variant))) {
            findings.error(test, "/variant", "There is no variant '" + variant + "'.", "Name one of the service.");
            return;
        }
        Map<String, Object> data = MAPPER.treeToValue(tree.path("data"), Map.class);
        var facts = new Facts(variant, tree.path("applicant").asString(), data, Map.of());
        for (Fault fault : service.form().check(data, facts)) {
            findings.error(
                    test,
                    "/data" + fault.path(),
                    "The form does not accept this: " + fault.text().en(),
                    "Correct the test, or the form.");
        }
        papers(test, facts);
        walk(test, facts);
    }

    private void papers(SourceFile test, Facts facts) {
        var given = test.tree()
                .path("documents")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        var known = service.definition().requirements().stream()
                .map(Requirement::slot)
                .collect(Collectors.toSet());
        var owed = service.definition().requirements(facts.variant(), ApplicantKind.valueOf(facts.applicant())).stream()
                .filter(paper -> !paper.optional())
                .filter(paper -> paper.when()
                        .map(when -> service.conditions().holds(when, facts))
                        .orElse(true))
                .map(Requirement::slot)
                .toList();
        given.stream()
                .filter(slot -> !known.contains(slot))
                .sorted()
                .forEach(slot -> findings.error(
                        test, "/documents", "There is no paper '" + slot + "'.", "Name slots of the service."));
        owed.stream()
                .filter(slot -> !given.contains(slot))
                .forEach(slot -> findings.error(
                        test, "/documents", "The paper '" + slot + "' is owed here and not handed in.", "Add it."));
    }

    /** The form that an action asks for must be filled rightly too. */
    @SuppressWarnings("unchecked") // a JSON object is a map of names
    private void asked(SourceFile test, JsonNode step, String pointer) {
        var form = TestWalk.actions(
                        service.workflow().steps().get(step.path("at").asString()))
                .getOrDefault(step.path("do").asString(), NO_ACTION)
                .asks()
                .map(service.asks()::get);
        if (form.isEmpty()) {
            return;
        }
        Map<String, Object> data = step.has("data") ? MAPPER.treeToValue(step.path("data"), Map.class) : Map.of();
        for (Fault fault : form.get().check(data, new Facts("", "", data, Map.of()))) {
            findings.error(
                    test,
                    pointer + "/data" + fault.path(),
                    "The form of this action does not accept this: "
                            + fault.text().en(),
                    "Correct the test, or the form in asks/.");
        }
    }

    private void walk(SourceFile test, Facts facts) {
        var walk = new TestWalk(service, facts);
        var path = test.tree().path("path");
        for (int i = 0; i < path.size(); i++) {
            var problem = walk.act(
                    path.get(i).path("at").asString(), path.get(i).path("do").asString());
            asked(test, path.get(i), "/path/" + i);
            if (problem.isPresent()) {
                findings.error(test, "/path/" + i, problem.get(), "Now open: " + walk.open() + ".");
                return;
            }
        }
        var ends = test.tree().path("ends").asString();
        if (!walk.outcome().equals(ends)) {
            findings.error(
                    test,
                    "/ends",
                    "The path ends " + walk.outcome() + ", not " + ends + ".",
                    walk.open().isEmpty() ? "Correct the path." : "Now open: " + walk.open() + ".");
        }
    }
}
