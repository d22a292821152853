package id.pendopo.innovation.competition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a schema cannot say about an edition: names that point somewhere, weights that add up, days in order. */
final class EditionCheck {

    private final Edition edition;

    private EditionCheck(Edition edition) {
        this.edition = edition;
    }

    static void check(Edition edition) {
        var check = new EditionCheck(edition);
        if (!edition.periods().opens().isBefore(edition.periods().closes())) {
            throw EditionFile.unreadable("/periods/closes", "not after it opens");
        }
        once("/groups", edition.groups(), Edition.Group::code);
        once("/clusters", edition.clusters(), Edition.Named::code);
        once("/categories", edition.categories(), Edition.Named::code);
        once("/headings", edition.headings(), Edition.Heading::code);
        once("/attachments", edition.attachments(), Edition.Attachment::code);
        once("/juries", edition.juries(), Edition.Jury::code);
        once("/stages", edition.stages(), Edition.Stage::code);
        edition.groups().forEach(check::group);
        var lists = new HashSet<String>();
        for (int i = 0; i < edition.stages().size(); i++) {
            check.stage("/stages/" + i, edition.stages().get(i), lists, i == 0);
        }
    }

    private void group(Edition.Group group) {
        known("/groups/" + group.code() + "/quota", group.quota().keySet(), names(edition.clusters()));
    }

    private void stage(String at, Edition.Stage stage, Set<String> lists, boolean first) {
        known(at + "/jury", Set.of(stage.jury()), codes(edition.juries(), Edition.Jury::code));
        known(at + "/from", stage.from(), lists);
        if (first != stage.from().isEmpty()) {
            throw EditionFile.unreadable(at + "/from", "only the first stage takes all, every other one takes lists");
        }
        once(at + "/criteria", stage.criteria(), Edition.Criterion::code);
        var sum = stage.criteria().stream().map(Edition.Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            throw EditionFile.unreadable(at + "/criteria", "the weights add up to " + sum + ", not to 100");
        }
        known(at + "/ties", stage.ties(), codes(stage.criteria(), Edition.Criterion::code));
        if (stage.commentBelow() > stage.commentAbove()) {
            throw EditionFile.unreadable(at + "/commentBelow", "above commentAbove");
        }
        for (var tier : stage.tiers()) {
            known(at + "/tiers/groups", tier.groups(), codes(edition.groups(), Edition.Group::code));
            known(at + "/tiers/clusters", tier.clusters(), names(edition.clusters()));
            lists.add(tier.code());
        }
    }

    private static Set<String> names(List<Edition.Named> all) {
        return codes(all, Edition.Named::code);
    }

    private static <T> Set<String> codes(List<T> all, Function<T, String> code) {
        return all.stream().map(code).collect(Collectors.toSet());
    }

    private static <T> void once(String place, List<T> all, Function<T, String> code) {
        if (codes(all, code).size() < all.size()) {
            throw EditionFile.unreadable(place, "a code stands twice");
        }
    }

    private static void known(String place, Iterable<String> named, Set<String> known) {
        for (var name : named) {
            if (!known.contains(name)) {
                throw EditionFile.unreadable(place, "“" + name + "” stands nowhere else; known: " + known);
            }
        }
    }
}
