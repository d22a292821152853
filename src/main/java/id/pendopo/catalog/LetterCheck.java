package id.pendopo.catalog;

import id.pendopo.catalog.Assembly.Assembled;
import id.pendopo.documents.LetterTemplate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Checks that every letter is there, can be made, and names only values that it will be given. */
final class LetterCheck {

    /** Letters that every service owes; those that its region shares count. */
    static final List<String> OWED =
            List.of("receipt", "return", "refusal", "decree", "duplicate", "revocation", "suspension", "resumption");

    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#/^!]?)\\s*([^}\\s]*)\\s*}}");
    private static final Set<String> VALUES = Set.of(
            "number",
            "validUntil",
            "decidedAt",
            "answerUntil",
            "service.name",
            "service.code",
            "variant.name",
            "applicant.name",
            "applicant.kind",
            "case.number",
            "case.submittedAt",
            "case.completeAt",
            "case.trackingCode",
            "clock.days",
            "clock.due",
            "authority.instrument",
            "authority.inName",
            "denial.reason",
            "denial.law",
            "remedy.objectionDays",
            "replaced.number",
            "replaced.date",
            "parent.number",
            "conditions",
            "documents",
            "faults");
    private static final Set<String> IN_LISTS = Set.of("name", "part", "message");

    private final JsonNode form;
    private final JsonNode item;
    private final Findings findings;

    private LetterCheck(JsonNode form, JsonNode item, Findings findings) {
        this.form = form;
        this.item = item;
        this.findings = findings;
    }

    static void check(ServiceDefinition service, Assembled files, Findings findings) {
        var texts = files.files().files();
        for (String name : OWED) {
            if (!texts.containsKey(ServiceFiles.LETTERS + name + ".html")) {
                findings.error(
                        files.source(ServiceFiles.SERVICE).path(),
                        "The letter '" + name + "' is missing.",
                        "Add letters/" + name + ".html here or in _shared/letters.");
            }
        }
        if (service.clock().deemedApproval() && !texts.containsKey("letters/deemed-approval.html")) {
            findings.error(
                    files.source(ServiceFiles.SERVICE),
                    "/clock/deemedApproval",
                    "Approval by silence has no letter.",
                    "Add letters/deemed-approval.html.");
        }
        var form = files.source(ServiceFiles.FORM_SCHEMA).tree();
        var item = service.children()
                .map(children -> form.path("properties").path(children.each()).path("items"))
                .orElse(MissingNode.getInstance());
        var check = new LetterCheck(form, item, findings);
        texts.forEach((name, text) -> {
            if (name.startsWith(ServiceFiles.LETTERS) && name.endsWith(".html")) {
                check.letter(files.pathOf(name), text);
            }
        });
    }

    private void letter(String file, String text) {
        for (LetterTemplate.Fault fault : LetterTemplate.check(text)) {
            findings.error(new Place(file, fault.line(), 1), fault.message(), fault.cure());
        }
        Deque<String> sections = new ArrayDeque<>();
        var tags = TAG.matcher(text);
        while (tags.find()) {
            var name = tags.group(2);
            switch (tags.group(1)) {
                case "!" -> {}
                case "/" -> sections.poll();
                case "#", "^" -> {
                    known(file, text, tags.start(), name, sections);
                    sections.push(name);
                }
                default -> known(file, text, tags.start(), name, sections);
            }
        }
    }

    private void known(String file, String text, int at, String name, Deque<String> sections) {
        boolean isKnown = name.equals(".")
                || VALUES.contains(name)
                || (name.startsWith("data.") && has(form, name.substring("data.".length())))
                || (name.startsWith("item.") && has(item, name.substring("item.".length())))
                || sections.stream().anyMatch(section -> isInside(section, name));
        if (!isKnown) {
            var before = text.substring(0, at);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            findings.error(
                    new Place(file, line, at - before.lastIndexOf('\n')),
                    "The letter names {{" + name + "}}, which it is not given.",
                    "Use data.<question>, or one of "
                            + String.join(", ", VALUES.stream().sorted().toList()) + ".");
        }
    }

    private boolean isInside(String section, String name) {
        if (section.equals("documents") || section.equals("faults")) {
            return IN_LISTS.contains(name);
        }
        return section.startsWith("data.")
                && has(
                        form.path("properties")
                                .path(section.substring("data.".length()))
                                .path("items"),
                        name);
    }

    /** Whether a question, or a question of an object, has that name. */
    private static boolean has(JsonNode schema, String path) {
        var at = schema;
        for (String name : path.split("\\.", -1)) {
            at = at.path("properties").path(name);
        }
        return !at.isMissingNode();
    }
}
