package id.pendopo.innovation.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The order of entries, and what decides it. */
class StandingsTest {

    private static final Seed SEED = new Seed("known to all");

    /** Domain facts, 1.5: the published rubric and its worked example. */
    @Test
    void theRubricOfEastJavaGivesItsWorkedExample() {
        var scores = new LinkedHashMap<String, BigDecimal>();
        int[] given = {80, 75, 90, 70, 60, 85, 65};
        int i = 0;
        for (var criterion : Juries.DESK.keySet()) {
            scores.put(criterion, BigDecimal.valueOf(given[i++]));
        }

        assertThat(Juries.scale().total(scores)).isEqualByComparingTo("70.75");
    }

    @Property(tries = 200)
    void morePointsNeverLowerAnEntryByRawMean(@ForAll long number, @ForAll @IntRange(min = 1, max = 40) int more) {
        var before = Juries.protocol(12, 4, 3, Method.RAW, 10, number);
        var random = new Random(number);
        var sheets = new ArrayList<>(before.counted());
        int raised = random.nextInt(sheets.size());
        var old = sheets.get(raised);
        var scores = new HashMap<>(old.scores());
        scores.computeIfPresent(
                "significance",
                (_, score) -> score.add(BigDecimal.valueOf(more)).min(BigDecimal.valueOf(100)));
        sheets.set(raised, new Sheet(old.juror(), old.entry(), scores));

        assertThat(place(Method.RAW, sheets, old.entry()))
                .isLessThanOrEqualTo(place(Method.RAW, before.counted(), old.entry()));
    }

    @Property(tries = 200)
    void theOrderOfRowsNeverMatters(@ForAll long number) {
        var sheets = new ArrayList<>(
                Juries.protocol(15, 5, 3, Method.ADJUSTED, 10, number).counted());
        var before = Standings.of(Juries.rules(Method.ADJUSTED), sheets, SEED);

        Collections.shuffle(sheets, new Random(number));

        assertThat(Standings.of(Juries.rules(Method.ADJUSTED), sheets, SEED)).isEqualTo(before);
    }

    /** Scores stay between 0 and 100, so that the constant is one that fits. */
    @Property(tries = 200)
    void addingTheSameToAllThatOneJurorGaveChangesNoAdjustedOrder(
            @ForAll long number, @ForAll @IntRange(min = 1, max = 50) int more) {
        var sheets = Juries.protocol(15, 5, 3, Method.ADJUSTED, 10, number).counted().stream()
                .map(sheet -> new Sheet(sheet.juror(), sheet.entry(), halved(sheet.scores())))
                .toList();
        var gentler = sheets.stream()
                .map(sheet -> sheet.juror().equals("J03")
                        ? new Sheet(sheet.juror(), sheet.entry(), raised(sheet.scores(), more))
                        : sheet)
                .toList();
        var rules = new Standings.Rules(Juries.scale(), Method.ADJUSTED, List.of());

        assertThat(Standings.first(Count.of(rules, gentler), SEED, 15))
                .isEqualTo(Standings.first(Count.of(rules, sheets), SEED, 15));
    }

    @Test
    void equalScoresArePartedByTheChainAndAtLastByTheLot() {
        var sheets = List.of(
                sheet("J1", "E1", 60, 60),
                sheet("J1", "E2", 65, 52.5),
                sheet("J1", "E3", 60, 60),
                sheet("J1", "E4", 10, 10));

        var places = Standings.of(Juries.rules(Method.RAW), sheets, SEED).places();

        assertThat(places.getFirst().entry()).isEqualTo("E2");
        assertThat(places.get(1).decidedBy()).isEqualTo("significance");
        assertThat(places.get(2).decidedBy()).isEqualTo("lot");
        assertThat(SEED.lot("tie", places.get(1).entry()))
                .isLessThan(SEED.lot("tie", places.get(2).entry()));
        assertThat(places.get(3).decidedBy()).isEqualTo("score");
    }

    @Property(tries = 100)
    void severitiesAddUpToZero(@ForAll long number) {
        var outcome = Juries.protocol(15, 5, 3, Method.ADJUSTED, 1, number).outcome();

        assertThat(outcome.jurors().stream()
                        .map(seat -> seat.severity().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.0003")); // each was rounded to four digits
    }

    @Property(tries = 100)
    void aBootstrapDrawsTheNumbersOfThePlatform(@ForAll long number, @ForAll @IntRange(min = 1, max = 3000) int bound) {
        var drawn = new Seed("seed " + number).numbers("bootstrap");
        var platform = new Random(java.nio.ByteBuffer.wrap(
                        java.util.HexFormat.of().parseHex(new Seed("seed " + number).lot("bootstrap", "")))
                .getLong());

        for (int i = 0; i < 50; i++) {
            assertThat(drawn.below(bound)).isEqualTo(platform.nextInt(bound));
        }
    }

    @Test
    void whereJurorsAreNotConnectedNobodyGuesses() {
        var sheets = List.of(sheet("J1", "E1", 60, 60), sheet("J2", "E2", 90, 90));

        var outcome = Juries.of(Juries.rules(Method.ADJUSTED), sheets).outcome();

        assertThat(outcome.method()).isEqualTo(Method.RAW);
        assertThat(outcome.notes()).contains("jurors-not-connected");
        assertThat(outcome.jurors()).allMatch(seat -> seat.severity().isEmpty());
    }

    /** The facts' plain loop over the sheets beside the tables from which a juror is cut. */
    @Property(tries = 50)
    void leavingOutAJurorIsTheSameAsCountingWithoutTheirSheets(@ForAll long number) {
        var sheets = Juries.protocol(12, 4, 2, Method.ADJUSTED, 5, number).counted();
        var rules = Juries.rules(Method.ADJUSTED);
        var without = Count.of(rules, sheets).without(0);

        assertThat(Standings.of(without, SEED))
                .isEqualTo(Standings.of(
                        rules,
                        sheets.stream()
                                .filter(sheet -> !sheet.juror().equals("J01"))
                                .toList(),
                        SEED));
    }

    @Test
    void aSheetThatIsMissingCountsNowhere() {
        var sheets = List.of(sheet("J1", "E1", 80, 80), sheet("J2", "E1", 80, 80), sheet("J1", "E2", 70, 70));

        var places = Standings.of(Juries.rules(Method.RAW), sheets, SEED).places();

        assertThat(places.get(1).entry()).isEqualTo("E2");
        assertThat(places.get(1).jurors()).isEqualTo(1);
        assertThat(places.get(1).raw())
                .isEqualByComparingTo(sheets.get(2).scores().isEmpty() ? "0" : "35");
    }

    @Test
    void leavingOutAJurorWhoMadeTheDifferenceIsTold() {
        var sheets = List.of(
                sheet("J1", "E1", 60, 60),
                sheet("J2", "E1", 60, 60),
                sheet("J3", "E1", 60, 60),
                sheet("J1", "E2", 50, 50),
                sheet("J2", "E2", 50, 50),
                sheet("J3", "E2", 100, 100));

        var stability = Stability.of(Juries.rules(Method.RAW), sheets, SEED, 1);

        assertThat(stability.without())
                .filteredOn(without -> without.juror().equals("J3"))
                .first()
                .satisfies(without -> {
                    assertThat(without.out()).containsExactly("E2");
                    assertThat(without.in()).containsExactly("E1");
                });
        assertThat(stability.without())
                .filteredOn(without -> without.juror().equals("J1"))
                .allMatch(without -> without.out().isEmpty());
        assertThat(stability.intervals())
                .allSatisfy(interval -> assertThat(interval.best()).isLessThanOrEqualTo(interval.worst()));
    }

    private static Sheet sheet(String juror, String entry, double significance, double adaptability) {
        var scores = new HashMap<String, BigDecimal>();
        Juries.DESK.keySet().forEach(criterion -> scores.put(criterion, BigDecimal.ZERO));
        scores.put("significance", BigDecimal.valueOf(significance));
        scores.put("adaptability", BigDecimal.valueOf(adaptability));
        return new Sheet(juror, entry, scores);
    }

    private static Map<String, BigDecimal> halved(Map<String, BigDecimal> scores) {
        var all = new HashMap<>(scores);
        all.replaceAll((_, score) -> score.divide(BigDecimal.TWO));
        return all;
    }

    private static Map<String, BigDecimal> raised(Map<String, BigDecimal> scores, int more) {
        var all = new HashMap<>(scores);
        all.replaceAll((_, score) -> score.add(BigDecimal.valueOf(more)));
        return all;
    }

    private static int place(Method method, List<Sheet> sheets, String entry) {
        return Standings.first(Count.of(Juries.rules(method), sheets), SEED, sheets.size())
                .indexOf(entry);
    }
}
