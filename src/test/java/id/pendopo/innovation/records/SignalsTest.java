package id.pendopo.innovation.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.innovation.records.Signal.Kind;
import id.pendopo.innovation.records.Vitals.Care;
import id.pendopo.innovation.records.Vitals.Rule;
import id.pendopo.innovation.records.Vitals.Use;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a clock is read, at each edge. By the examples: regulation 6 months, look 12 and 2, budget from October. */
class SignalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Rule FOREVER = new Rule("PERGUB 1/2025", LocalDate.of(2025, 1, 1), LocalDate.MAX);
    private static final Vitals SOUND = new Vitals(
            TODAY,
            Optional.of(FOREVER),
            new TreeSet<>(List.of(2026, 2027)),
            Optional.of(4),
            Optional.of(4),
            Optional.empty(),
            Care.KEPT,
            Optional.of(TODAY),
            Optional.empty());

    private static Clock read(Vitals vitals) {
        return Signals.read(vitals, ClockSettings.examples());
    }

    private static Signal signal(Vitals vitals, Kind kind) {
        return read(vitals).signals().stream()
                .filter(signal -> signal.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void stands(Vitals vitals, Kind kind, Light light, String slug) {
        assertThat(signal(vitals, kind)).satisfies(signal -> {
            assertThat(signal.light()).isEqualTo(light);
            assertThat(signal.slug()).isEqualTo(slug);
        });
    }

    @Test
    void whatStandsFirmIsGreenAndAsksForNothing() {
        var clock = read(SOUND);
        assertThat(clock.light()).isEqualTo(Light.GREEN);
        assertThat(clock.next()).isEmpty();
        assertThat(clock.signals())
                .extracting(Signal::kind)
                .containsExactly(Kind.LOOK, Kind.OWNER, Kind.PEOPLE, Kind.MONEY, Kind.RULE);
    }

    @ParameterizedTest(name = "a regulation that ends on {0} is {1}: {2}")
    @CsvSource({
        "2026-03-16, RED,   ended",
        "2026-03-17, AMBER, ending",
        "2026-09-17, AMBER, ending",
        "2026-09-18, GREEN, lives-until"
    })
    void aRegulationEnds(LocalDate last, Light light, String slug) {
        stands(rule(Optional.of(new Rule("KEPGUB 9/2024", TODAY.minusYears(1), last))), Kind.RULE, light, slug);
    }

    @Test
    void aRegulationIsMissingOrDoesNotHoldYet() {
        stands(rule(Optional.empty()), Kind.RULE, Light.AMBER, "none");
        stands(
                rule(Optional.of(new Rule("KEPGUB 9/2026", TODAY.plusDays(1), LocalDate.MAX))),
                Kind.RULE,
                Light.AMBER,
                "not-yet");
        stands(rule(Optional.of(new Rule("KEPGUB 9/2026", TODAY, LocalDate.MAX))), Kind.RULE, Light.GREEN, "lives");
    }

    @ParameterizedTest(name = "on {0} with budgets of {1} it is {2}: {3}")
    @CsvSource({
        "2026-01-01, 2025,      RED,   missing",
        "2026-01-01, 2027,      RED,   missing",
        "2026-01-01, 2026,      GREEN, there",
        "2026-09-30, 2026,      GREEN, there",
        "2026-10-01, 2026,      AMBER, next",
        "2026-10-01, 2026 2027, GREEN, both",
        "2026-12-31, 2026 2027, GREEN, both",
        "2027-01-01, 2026 2027, GREEN, there"
    })
    void aBudgetIsThereForThisYearAndInAutumnForTheNext(LocalDate day, String years, Light light, String slug) {
        var known = Arrays.stream(years.split(" ", -1))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        var vitals = new Vitals(
                day,
                SOUND.rule(),
                known,
                SOUND.declared(),
                SOUND.working(),
                SOUND.use(),
                SOUND.care(),
                Optional.of(day),
                SOUND.handover());
        stands(vitals, Kind.MONEY, light, slug);
    }

    @ParameterizedTest(name = "declared {0}, seen at work {1}: {2}, {3}")
    @CsvSource({
        "4, 4, GREEN, there",
        "4, 5, GREEN, there",
        "4, 3, AMBER, fewer",
        "4, 0, RED,   nobody",
        "4,  , GREEN, there",
        "0,  , RED,   nobody",
        " , 3, AMBER, unknown",
        " ,  , AMBER, unknown",
        " , 0, RED,   nobody"
    })
    void peopleAreCountedAgainstWhatWasDeclared(Integer declared, Integer working, Light light, String slug) {
        var vitals = new Vitals(
                TODAY,
                SOUND.rule(),
                SOUND.budgetYears(),
                Optional.ofNullable(declared),
                Optional.ofNullable(working),
                SOUND.use(),
                SOUND.care(),
                SOUND.looked(),
                SOUND.handover());
        stands(vitals, Kind.PEOPLE, light, slug);
    }

    @ParameterizedTest(name = "{0} cases (too few to tell: {1}) after {2}: {3}, {4}")
    @CsvSource({
        "100, false, 100, GREEN, holds",
        " 51, false, 100, GREEN, holds",
        " 50, false, 100, AMBER, fell",
        "  6, false,  12, AMBER, fell",
        "  0, false,   5, RED,   nobody",
        "  4, true,    8, AMBER, fell-few",
        "  4, true,    7, GREEN, few"
    })
    void useIsComparedWithTheSameMonthsOfTheYearBefore(long now, boolean few, long before, Light light, String slug) {
        stands(use(Optional.of(new Use(now, few, before))), Kind.USE, light, slug);
    }

    @Test
    void whatIsNotMeasuredSaysNothingOfUse() {
        assertThat(read(SOUND).signals()).extracting(Signal::kind).doesNotContain(Kind.USE, Kind.HANDOVER);
    }

    @ParameterizedTest
    @EnumSource(Care.class)
    void somebodyKeepsIt(Care care) {
        var expected = switch (care) {
            case KEPT -> Light.GREEN;
            case MOVED -> Light.AMBER;
            case NOBODY, LEFT -> Light.RED;
        };
        var vitals = new Vitals(
                TODAY,
                SOUND.rule(),
                SOUND.budgetYears(),
                SOUND.declared(),
                SOUND.working(),
                SOUND.use(),
                care,
                SOUND.looked(),
                SOUND.handover());
        assertThat(signal(vitals, Kind.OWNER).light()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "last looked at on {0}: {1}, {2}")
    @CsvSource({
        "2026-03-17, GREEN, fresh",
        "2025-05-18, GREEN, fresh",
        "2025-05-17, AMBER, soon",
        "2025-03-18, AMBER, soon",
        "2025-03-17, RED,   old",
        "2020-01-01, RED,   old",
        "          , RED,   never"
    })
    void somebodyLooksOnceAYear(LocalDate looked, Light light, String slug) {
        stands(looked(TODAY, Optional.ofNullable(looked)), Kind.LOOK, light, slug);
    }

    @Test
    void ayearWithoutALookCountsTheLeapDay() {
        var leap = Optional.of(LocalDate.of(2028, 2, 29));
        stands(looked(LocalDate.of(2029, 2, 27), leap), Kind.LOOK, Light.AMBER, "soon");
        stands(looked(LocalDate.of(2029, 2, 28), leap), Kind.LOOK, Light.RED, "old");
    }

    @ParameterizedTest(name = "a hand-over due on {0}: {1}, {2}")
    @CsvSource({"2026-03-16, AMBER, overdue", "2026-03-17, GREEN, open", "2026-05-01, GREEN, open"})
    void aHandOverIsDoneInTime(LocalDate due, Light light, String slug) {
        var vitals = new Vitals(
                TODAY,
                SOUND.rule(),
                SOUND.budgetYears(),
                SOUND.declared(),
                SOUND.working(),
                SOUND.use(),
                SOUND.care(),
                SOUND.looked(),
                Optional.of(due));
        stands(vitals, Kind.HANDOVER, light, slug);
    }

    @Test
    void theWholeStandsAsItsWorstAndTheLeastEffortOfTheWorstComesFirst() {
        var neglected = new Vitals(
                TODAY,
                Optional.empty(),
                new TreeSet<>(List.of(2025)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Care.MOVED,
                Optional.of(TODAY.minusYears(2)),
                Optional.empty());
        var clock = read(neglected);
        assertThat(clock.light()).isEqualTo(Light.RED);
        assertThat(clock.signals())
                .extracting(Signal::kind)
                .containsExactly(Kind.LOOK, Kind.MONEY, Kind.OWNER, Kind.PEOPLE, Kind.RULE);
        assertThat(clock.next()).map(Signal::kind).contains(Kind.LOOK);
    }

    @Test
    void figuresThatMakeNoSenseStopTheStart() {
        assertThatThrownBy(() -> new ClockSettings(6, 13, 3, 12, 2, 6, 60))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClockSettings(6, 10, 3, 12, 12, 6, 60))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Vitals rule(Optional<Rule> rule) {
        return new Vitals(
                TODAY,
                rule,
                SOUND.budgetYears(),
                SOUND.declared(),
                SOUND.working(),
                SOUND.use(),
                SOUND.care(),
                SOUND.looked(),
                SOUND.handover());
    }

    private static Vitals use(Optional<Use> use) {
        return new Vitals(
                TODAY,
                SOUND.rule(),
                SOUND.budgetYears(),
                SOUND.declared(),
                SOUND.working(),
                use,
                SOUND.care(),
                SOUND.looked(),
                SOUND.handover());
    }

    private static Vitals looked(LocalDate today, Optional<LocalDate> looked) {
        return new Vitals(
                today,
                SOUND.rule(),
                new TreeSet<>(List.of(today.getYear(), today.getYear() + 1)),
                SOUND.declared(),
                SOUND.working(),
                SOUND.use(),
                SOUND.care(),
                looked,
                SOUND.handover());
    }
}
