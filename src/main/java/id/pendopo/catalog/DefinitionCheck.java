package id.pendopo.catalog;

import id.pendopo.catalog.Assembly.Assembled;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.catalog.ServiceDefinition.Numbering;
import id.pendopo.catalog.ServiceDefinition.Validity;
import id.pendopo.kernel.RegionCode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks that what a service says of itself agrees: variants, papers, numbers, validity. */
final class DefinitionCheck {

    private static final Pattern PART = Pattern.compile("\\{([^}]*)}");
    private static final Pattern SEQUENCE = Pattern.compile("seq(:0{1,9})?");
    /** What a hall can ask, and of whom; a test compares it with what answers. */
    static final List<String> CHECKS = List.of("active-permit", "business-licensing", "population-register");

    private static final Set<String> PARTS = Set.of("year", "month", "romanMonth", "code");

    private final ServiceDefinition service;
    private final RegionCode region;
    private final SourceFile source;
    private final JsonNode form;
    private final Findings findings;
    private final Set<String> variants;

    private DefinitionCheck(ServiceDefinition service, Assembled files, Findings findings) {
        this.service = service;
        this.region = files.files().region();
        this.source = files.source(ServiceFiles.SERVICE);
        this.form = files.source(ServiceFiles.FORM_SCHEMA).tree();
        this.findings = findings;
        this.variants =
                service.variants().stream().map(ServiceDefinition.Variant::code).collect(Collectors.toSet());
    }

    static void check(ServiceDefinition service, Assembled files, Findings findings) {
        var check = new DefinitionCheck(service, files, findings);
        check.variants();
        check.requirements();
        check.prerequisites();
        check.numbering(service.numbering(), "/numbering/pattern");
        check.validity(service.validity(), "/validity");
        check.office();
        service.children().ifPresent(children -> check.children(children, files));
    }

    private void office() {
        if (!KnownAgencies.of(region).contains(service.office())) {
            findings.error(
                    source,
                    "/office",
                    "There is no agency '" + service.office() + "' in the region.",
                    "Write one of " + String.join(", ", KnownAgencies.of(region)) + ".");
        }
    }

    private void variants() {
        var seen = new HashSet<String>();
        for (int i = 0; i < service.variants().size(); i++) {
            var variant = service.variants().get(i);
            if (!seen.add(variant.code())) {
                findings.error(
                        source, "/variants/" + i + "/code", "This variant stands twice.", "Give it its own code.");
            }
            applicants(variant.applicants(), "/variants/" + i + "/applicants");
        }
    }

    private void requirements() {
        var slots = new HashSet<String>();
        for (int i = 0; i < service.requirements().size(); i++) {
            var paper = service.requirements().get(i);
            var pointer = "/requirements/" + i;
            if (!slots.add(paper.slot())) {
                findings.error(
                        source,
                        pointer + "/slot",
                        "The slot '" + paper.slot() + "' stands twice.",
                        "Give each paper its own.");
            }
            paper.each().ifPresent(each -> list(each, pointer + "/each"));
            known(paper.variants(), pointer + "/variants");
            applicants(paper.applicants(), pointer + "/applicants");
        }
    }

    private void prerequisites() {
        for (int i = 0; i < service.prerequisites().size(); i++) {
            var prerequisite = service.prerequisites().get(i);
            known(prerequisite.variants(), "/prerequisites/" + i + "/variants");
            if (!CHECKS.contains(prerequisite.check())) {
                findings.error(
                        source,
                        "/prerequisites/" + i + "/check",
                        "There is no check '" + prerequisite.check() + "': nobody would ever answer it.",
                        "Write one of " + String.join(", ", CHECKS) + ".");
            }
        }
    }

    private void known(Collection<String> named, String pointer) {
        named.stream()
                .filter(name -> !variants.contains(name))
                .forEach(name -> findings.error(
                        source,
                        pointer,
                        "There is no variant '" + name + "'.",
                        "Write some of " + String.join(", ", variants) + "."));
    }

    private void applicants(List<ApplicantKind> named, String pointer) {
        named.stream()
                .filter(kind -> !service.applicants().contains(kind))
                .forEach(kind -> findings.error(
                        source,
                        pointer,
                        kind + " cannot ask for this service.",
                        "Add it to applicants above, or take it away here."));
    }

    private void list(String name, String pointer) {
        if (!form.path("properties").path(name).path("type").asString("").equals("array")) {
            findings.error(source, pointer, "The form has no list '" + name + "'.", "Name a question that is a list.");
        }
    }

    /** The count begins anew with the year or month: that must stand in the number, or a number would come twice. */
    private void numbering(Numbering numbering, String pointer) {
        boolean counts = false;
        boolean dated = false;
        var parts = PART.matcher(numbering.pattern());
        while (parts.find()) {
            var part = parts.group(1);
            counts |= SEQUENCE.matcher(part).matches();
            dated |= part.equals("year");
            if (!PARTS.contains(part) && !SEQUENCE.matcher(part).matches()) {
                findings.error(
                        source,
                        pointer,
                        "Nobody knows {" + part + "}.",
                        "Use {seq:000}, {code}, {year}, {month} or {romanMonth}.");
            }
        }
        if (!counts || !dated) {
            findings.error(
                    source,
                    pointer,
                    "A number must hold its count and the year in which the count begins anew.",
                    "Use {seq:000} and {year}.");
        }
    }

    private void validity(Validity validity, String pointer) {
        if (validity.months().isPresent() && validity.field().isPresent()) {
            findings.error(source, pointer, "The end is said twice, by months and by a field.", "Keep one of them.");
        }
        validity.field().ifPresent(field -> {
            if (!form.path("properties").path(field).path("format").asString("").equals("date")) {
                findings.error(
                        source,
                        pointer + "/field",
                        "The form has no date '" + field + "'.",
                        "Name a question with \"format\": \"date\".");
            }
        });
    }

    private void children(ServiceDefinition.Children children, Assembled files) {
        list(children.each(), "/children/each");
        numbering(children.numbering(), "/children/numbering/pattern");
        var item = form.path("properties").path(children.each()).path("items").path("properties");
        if (!item.has(children.numberedBy())) {
            findings.error(
                    source,
                    "/children/numberedBy",
                    "The items of '" + children.each() + "' have no '" + children.numberedBy() + "'.",
                    "Name a question of an item.");
        }
        if (Optional.ofNullable(files.files().files().get(children.letter())).isEmpty()) {
            findings.error(source, "/children/letter", "There is no " + children.letter() + ".", "Add the letter.");
        }
    }
}
