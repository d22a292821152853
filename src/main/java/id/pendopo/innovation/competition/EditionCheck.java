package id.pendopo.innovation.competition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a schema cannot say about an edition: names that point somewhere, weights that add up, days in order. */
final class EditionCheck {

    /** Words that stand in addresses where codes stand. */
    private static final Set<String> RESERVED = Set.of("new");

    private final Edition edition;
    private final EditionLines lines;
    private final List<EditionFault> faults = new ArrayList<>();

    private EditionCheck(Edition edition, EditionLines lines) {
        this.edition = edition;
        this.lines = lines;
    }

    static List<EditionFault> of(Edition edition, EditionLines lines) {
        var check = new EditionCheck(edition, lines);
        check.parts();
        var lists = new HashSet<String>();
        for (int i = 0; i < edition.stages().size(); i++) {
            check.stage("/stages/" + i, edition.stages().get(i), lists, i == 0);
        }
        return List.copyOf(check.faults);
    }

    private void add(String place, String cure, Object detail) {
        faults.add(new EditionFault(lines.line(place), place, cure, String.valueOf(detail)));
    }

    private void parts() {
        if (RESERVED.contains(edition.code())) {
            add("/code", "reserved", edition.code());
        }
        if (!edition.periods().opens().isBefore(edition.periods().closes())) {
            add("/periods/closes", "order", edition.periods().closes());
        }
        once("/groups", edition.groups(), Edition.Group::code);
        once("/clusters", edition.clusters(), Edition.Named::code);
        once("/categories", edition.categories(), Edition.Named::code);
        once("/headings", edition.headings(), Edition.Heading::code);
        once("/attachments", edition.attachments(), Edition.Attachment::code);
        once("/juries", edition.juries(), Edition.Jury::code);
        once("/stages", edition.stages(), Edition.Stage::code);
        edition.groups()
                .forEach(group -> known(
                        "/groups/" + group.code() + "/quota", group.quota().keySet(), names(edition.clusters())));
    }

    private void stage(String at, Edition.Stage stage, Set<String> lists, boolean first) {
        known(at + "/jury", Set.of(stage.jury()), codes(edition.juries(), Edition.Jury::code));
        known(at + "/from", stage.from(), lists);
        if (first != stage.from().isEmpty()) {
            add(at + "/from", "from", stage.from());
        }
        criteria(at, stage);
        var sample = stage.calibration();
        if (sample != null) {
            known(at + "/calibration/texts", sample.texts().keySet(), codes(edition.headings(), Edition.Heading::code));
        }
        for (var tier : stage.tiers()) {
            known(at + "/tiers/" + tier.code(), tier.groups(), codes(edition.groups(), Edition.Group::code));
            known(at + "/tiers/" + tier.code(), tier.clusters(), names(edition.clusters()));
            lists.add(tier.code());
        }
    }

    private void criteria(String at, Edition.Stage stage) {
        once(at + "/criteria", stage.criteria(), Edition.Criterion::code);
        once(at + "/visit", stage.checklist(), Edition.Named::code);
        var sum = stage.criteria().stream().map(Edition.Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            add(at + "/criteria", "weights", sum);
        }
        for (var criterion : stage.criteria()) {
            var from = criterion.anchors().stream().map(Edition.Anchor::from).toList();
            if (from.getFirst() != 0
                    || !from.equals(from.stream()
                            .distinct()
                            .sorted(Comparator.naturalOrder())
                            .toList())) {
                add(at + "/criteria/" + criterion.code() + "/anchors", "anchors", from);
            }
        }
        if (stage.blind()) {
            var scored = codes(stage.criteria(), Edition.Criterion::code);
            edition.headings().stream()
                    .filter(heading -> !heading.shownBlind() && scored.contains(heading.code()))
                    .forEach(heading -> add("/headings/" + heading.code(), "blindHeading", heading.code()));
        }
        if (stage.blind() && !stage.checklist().isEmpty()) {
            add(at + "/visit", "blindVisit", stage.code());
        }
        known(at + "/ties", stage.ties(), codes(stage.criteria(), Edition.Criterion::code));
        if (stage.commentBelow() > stage.commentAbove()) {
            add(at + "/commentBelow", "comments", stage.commentBelow() + " > " + stage.commentAbove());
        }
    }

    private static Set<String> names(List<Edition.Named> all) {
        return codes(all, Edition.Named::code);
    }

    private static <T> Set<String> codes(List<T> all, Function<T, String> code) {
        return all.stream().map(code).collect(Collectors.toSet());
    }

    private <T> void once(String place, List<T> all, Function<T, String> code) {
        var seen = new HashSet<String>();
        all.stream().map(code).filter(one -> !seen.add(one)).forEach(one -> add(place, "twice", one));
    }

    private void known(String place, Collection<String> named, Set<String> known) {
        named.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> add(
                        place,
                        "unknown",
                        name + " (" + String.join(", ", known.stream().sorted().toList()) + ")"));
    }
}
