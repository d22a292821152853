package id.pendopo.innovation.judging;

import static id.pendopo.innovation.judging.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What must hold for the marks of any jury. */
class AnalysisTest {

    private static final double MISSING = Double.NaN;

    @Test
    void aJurorWhoGivesTenLessIsFoundAndNobodyPaysForIt() {
        var analysis = Analysis.of(
                Tables.marks(row(80, 70, MISSING), row(60, 50, 60), row(MISSING, 30, 40), row(90, MISSING, 90)));

        assertThat(analysis.jurors()).extracting(Analysis.Juror::severity).satisfies(severities -> {
            assertThat(severities.get(0)).isCloseTo(-10.0 / 3, within(1e-9));
            assertThat(severities.get(1)).isCloseTo(20.0 / 3, within(1e-9));
            assertThat(severities.get(2)).isCloseTo(-10.0 / 3, within(1e-9));
        });
        assertThat(adjusted(analysis)).satisfies(means -> {
            assertThat(means.get(0)).isCloseTo(80 - 10.0 / 3, within(1e-9));
            assertThat(means.get(1)).isCloseTo(60 - 10.0 / 3, within(1e-9));
            assertThat(means.get(2)).isCloseTo(40 - 10.0 / 3, within(1e-9));
            assertThat(means.get(3)).isCloseTo(90 - 10.0 / 3, within(1e-9));
        });
    }

    /** Their means are thirds: what is left over is rounding, for which no severity can be found. */
    @Test
    void jurorsInBalanceAreEquallySevere() {
        var analysis = Analysis.of(Tables.marks(row(80, 81, 81), row(81, 80, 81), row(81, 81, 80)));

        assertThat(analysis.jurors())
                .allSatisfy(juror -> assertThat(juror.severity()).isCloseTo(0, within(1e-9)));
    }

    /** Few marks that lie close together are where rounding is nearly all there is. */
    @Property(tries = 2_000)
    void anyPanelThatIsConnectedIsSolved(@ForAll long seed) {
        var random = new Random(seed);
        var table = new double[2 + random.nextInt(5)][2 + random.nextInt(5)];
        for (var row : table) {
            Arrays.setAll(
                    row, _ -> random.nextInt(8) == 0 ? MISSING : 80 + random.nextInt(2) + random.nextInt(3) / 3.0);
        }
        table[0][0] = 80;
        var marks = Tables.marks(table);

        assertThat(Analysis.of(marks).entries())
                .hasSize((int) marks.stream().map(Mark::entry).distinct().count());
    }

    @Test
    void aMissingMarkIsNeverAZero() {
        var analysis = Analysis.of(Tables.marks(row(80, MISSING), row(60, 70)));

        assertThat(analysis.entries().getFirst().raw()).isEqualTo(80);
        assertThat(analysis.entries().getFirst().marks()).isEqualTo(1);
        assertThat(analysis.completeEntries()).isEqualTo(1);
        assertThat(analysis.statistics().get("ICC(1,1)")).isNull();
        assertThat(analysis.notes()).contains("no-complete-entries");
    }

    @Test
    void jurorsWhoShareNoEntryAreNotCompared() {
        var analysis = Analysis.of(Tables.marks(row(80, MISSING), row(MISSING, 70)));

        assertThat(analysis.notes()).contains("jurors-not-connected");
        assertThat(analysis.entries()).allMatch(entry -> entry.adjusted() == null);
    }

    /** The longest way that severity can go through a table: each juror shares one entry with the next. */
    @Test
    void aLongChainOfJurorsIsSolvedToo() {
        int jurors = 1000;
        var marks = new ArrayList<Mark>();
        for (int juror = 0; juror < jurors; juror++) {
            double severity = juror % 2 == 0 ? 5 : -5;
            marks.add(new Mark("J%04d".formatted(juror), "E%04d".formatted(juror), "c", 50 - severity));
            if (juror > 0) {
                marks.add(new Mark("J%04d".formatted(juror), "E%04d".formatted(juror - 1), "c", 50 - severity));
            }
        }

        var analysis = Analysis.of(marks);

        assertThat(adjusted(analysis)).allSatisfy(mean -> assertThat(mean).isCloseTo(50, within(1e-6)));
        assertThat(analysis.jurors().getFirst().severity()).isCloseTo(5, within(1e-6));
    }

    @Test
    void aJurorWhoGivesAllTheSameHasNoStandardScore() {
        var analysis = Analysis.of(Tables.marks(row(50, 80), row(50, 70), row(50, 60)));

        assertThat(analysis.entries()).allMatch(entry -> entry.z() == null);
        assertThat(analysis.statistics().get("W")).isNotNull();
    }

    @Property(tries = 200)
    void theOrderOfTheRowsNeverMatters(@ForAll long seed) {
        var marks = new ArrayList<>(some(seed));
        var before = Analysis.of(marks);
        Collections.shuffle(marks, new Random(seed + 1));

        assertThat(Analysis.of(marks)).isEqualTo(before);
    }

    @Property(tries = 200)
    void morePointsForAnEntryNeverLowerItByTheRawMean(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 30) int which) {
        var marks = new ArrayList<>(some(seed));
        int place = which % marks.size();
        var old = marks.get(place);
        double before = raw(marks, old.entry());
        marks.set(place, new Mark(old.juror(), old.entry(), old.criterion(), Math.min(100, old.score() + 7)));

        assertThat(raw(marks, old.entry())).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 200)
    void addingAConstantToAJurorChangesNoAdjustedOrder(@ForAll long seed) {
        var marks = some(seed);
        var shifted = marks.stream()
                .map(mark -> mark.juror().equals("J1")
                        ? new Mark(mark.juror(), mark.entry(), mark.criterion(), mark.score() + 20)
                        : mark)
                .toList();

        var before = Analysis.of(marks);
        var after = Analysis.of(shifted);
        assertThat(before.notes()).isEqualTo(after.notes());
        if (!before.notes().contains("jurors-not-connected")) {
            double moved = adjusted(after).getFirst() - adjusted(before).getFirst();
            for (int entry = 0; entry < before.entries().size(); entry++) {
                assertThat(adjusted(after).get(entry) - adjusted(before).get(entry))
                        .isCloseTo(moved, within(1e-7));
            }
        }
    }

    /** A jury of up to five with entries up to nine, each pair marked or not. */
    private static List<Mark> some(long seed) {
        var random = new Random(seed);
        var marks = new ArrayList<Mark>();
        int entries = 2 + random.nextInt(8);
        int jurors = 2 + random.nextInt(4);
        for (int entry = 0; entry < entries; entry++) {
            for (int juror = 0; juror < jurors; juror++) {
                for (int criterion = 0; criterion < 2; criterion++) {
                    if (random.nextInt(4) > 0) {
                        marks.add(new Mark("J" + juror, "E" + entry, "C" + criterion, random.nextInt(801) / 10.0));
                    }
                }
            }
        }
        marks.add(new Mark("J0", "E0", "C2", 50));
        marks.sort(Comparator.comparingDouble(Mark::score));
        return marks;
    }

    private static double raw(List<Mark> marks, String entry) {
        return Analysis.of(marks).entries().stream()
                .filter(one -> one.entry().equals(entry))
                .findFirst()
                .orElseThrow()
                .raw();
    }

    private static List<Double> adjusted(Analysis analysis) {
        return analysis.entries().stream()
                .map(entry -> Objects.requireNonNull(entry.adjusted()))
                .toList();
    }
}
