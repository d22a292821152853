package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions as files: what is shipped says what the facts say, and a bad file is told where and what cures it. */
class EditionFileTest {

    private static Edition shipped(String name) {
        return EditionFile.read(EditionFile.shipped(name));
    }

    @Test
    void eastJavaWeighsInTwoStagesAsItsJurorsDo() {
        var edition = shipped("kovablik-jatim-contoh");

        assertThat(edition.headings())
                .extracting(Edition.Heading::words)
                .containsExactly(200, 300, 600, 200, 600, 300, 200, 500);
        assertThat(weights(edition, "desk")).containsExactly(10, 15, 5, 30, 20, 5, 15);
        assertThat(weights(edition, "presentation")).containsExactly(30, 50, 10, 10);
        assertThat(edition.group("general").quota()).containsEntry("agency", 5).containsEntry("regency", 3);
        assertThat(edition.group("special").byInvitation()).isTrue();
        assertThat(edition.categories()).hasSize(11);
    }

    private static List<Integer> weights(Edition edition, String stage) {
        return edition.stage(stage).criteria().stream()
                .map(Edition.Criterion::weight)
                .map(BigDecimal::intValueExact)
                .toList();
    }

    @Test
    void theNationalFormHasElevenHeadingsAndNominatesTwiceTheTop99OverSixClusters() {
        var edition = shipped("nasional-contoh");

        assertThat(edition.headings()).hasSize(11);
        assertThat(edition.clusters()).hasSize(6);
        assertThat(edition.stage("desk").tiers().stream()
                        .mapToInt(Edition.Tier::places)
                        .sum())
                .isEqualTo(198);
        assertThat(edition.group("general").months()).isEqualTo(24);
        assertThat(edition.barred())
                .contains(new Edition.Barred("KIPP 2014", "Top 9"), new Edition.Barred("KIPP 2020", "Top 45"));
        assertThat(edition.mostEarlierTops()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kovablik-jatim-contoh", "nasional-contoh"})
    void eachCriterionHasAnchorsOfItsOwnFromNothingToOutstanding(String name) {
        for (var stage : shipped(name).stages()) {
            var said = new HashSet<Text>();
            for (var criterion : stage.criteria()) {
                assertThat(criterion.anchors()).extracting(Edition.Anchor::from).containsExactly(0, 40, 60, 75, 90);
                assertThat(criterion.anchors()).allMatch(anchor -> said.add(anchor.means()));
                assertThat(said.add(criterion.asks())).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kovablik-jatim-contoh", "nasional-contoh"})
    void whatNoSourceConfirmsIsMarkedAndAsksForADecreeAFilmAndTheFormOfApplications(String name) {
        var edition = shipped(name);

        assertThat(edition.example()).contains("/periods", "/stages/*/method", "/conflict");
        assertThat(edition.maker()).isTrue();
        assertThat(edition.video()).isEqualTo(new Edition.Video(true, 3));
        assertThat(edition.attachments())
                .filteredOn(paper -> paper.when() == Edition.When.APPLICATION)
                .extracting(Edition.Attachment::code)
                .containsExactly("spbe");
    }

    @ParameterizedTest(name = "{0} -> {1}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "weight: 10|weight: 11|/stages/0/criteria|criteria:|weights",
                "jury: \"evaluation\"|jury: \"nobody\"|/stages/0/jury|jury: \"nobody\"|unknown",
                "answerDays: 3|answerDays: 0|/periods/answerDays|answerDays: 0|bounds",
                "method: \"adjusted\"|method: \"median\"|/stages/0/method|method: \"median\"|choice",
                "goals: true|goals: perhaps|/goals|goals: perhaps|type",
                "opens: \"2026-01-05T08:00:00\"|opens: \"5 Januari 2026\"|/periods/opens|opens:|moment",
                "mostEarlierTops: 1|mostTops: 1|/|code:|missing",
                "        agency: 5|        ministry: 5|/groups/general/quota|quota:|unknown",
                "    blind: false|    blind: true|/stages/1/visit|visit:|blindVisit",
                "opens: \"2026-01-05T08:00:00\"|opens: \"2027-01-05T08:00:00\"|/periods/closes|closes:|order",
                "  - code: \"city\"|  - code: \"agency\"|/clusters|clusters:|twice",
            })
    void aFaultIsToldWithPlaceLineAndCure(String good, String bad, String place, String line, String cure) {
        var text = EditionFile.shipped("kovablik-jatim-contoh")
                .replaceFirst(java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad));

        var faults = EditionFile.faults(text);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.cure()).isEqualTo(cure);
            assertThat(text.lines().toList().get(fault.line() - 1)).contains(line);
        });
    }

    @Test
    void allFaultsAreToldAtOnceAndWhatIsNoYamlByItsLine() {
        var text = EditionFile.shipped("kovablik-jatim-contoh")
                .replace("answerDays: 3", "answerDays: 0")
                .replace("objectionDays: 5", "objectionDays: many");

        assertThat(EditionFile.faults(text)).hasSize(2);
        assertThat(EditionFile.faults("code: \"x\"\nname: [unclosed"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.cure()).isEqualTo("yaml");
                    assertThat(fault.line()).isPositive();
                });
        assertThat(EditionFile.faults("")).extracting(EditionFault::cure).containsExactly("empty");
        assertThat(EditionFile.faults("x".repeat(EditionFile.LONGEST + 1)))
                .extracting(EditionFault::cure)
                .containsExactly("long");
    }
}
