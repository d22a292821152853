package id.pendopo.innovation.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.innovation.ideas.Trial.Outcome;
import id.pendopo.innovation.ideas.Trial.Plan;
import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest(name = "from {0}, wanted {1}, after {2}: {3}")
    @CsvSource({
        "95, 30, 30, REACHED",
        "95, 30, 29.99, REACHED",
        "95, 30, 30.01, NOT_REACHED",
        "95, 30, 120, NOT_REACHED",
        "10, 50, 50, REACHED",
        "10, 50, 49.99, NOT_REACHED",
        "-5, 0, 0, REACHED",
        "-5, 0, -6, NOT_REACHED",
    })
    void whetherAnAimWasReachedFollowsFromTheFigures(
            BigDecimal before, BigDecimal wanted, BigDecimal after, Outcome outcome) {
        var plan = new Plan(TODAY, TODAY, "x", "x", "x", before, "x", wanted);

        assertThat(plan.outcome(after)).isEqualTo(outcome);
    }

    @Test
    void allThatIsWrongWithAPlanIsToldAtOnce() {
        var empty =
                new NewTrial(Optional.empty(), Optional.empty(), "", " ", "", Optional.empty(), "", Optional.empty());

        assertThat(TrialRules.faults(empty, TODAY))
                .extracting(fault -> fault.values().getFirst())
                .containsExactly("starts", "ends", "place", "aim", "unit", "before", "beforesource", "wanted");
    }

    @Test
    void aTrialThatWantsWhatIsThereAlreadyIsNone() {
        assertThat(TrialRules.faults(plan("12.50", "12.5"), TODAY))
                .extracting(Refusal::slug)
                .containsExactly("trial-wants-nothing");
    }

    @Test
    void aFigureThatTheBooksCannotHoldIsRefused() {
        assertThat(TrialRules.faults(plan("99999999999999", "1"), TODAY))
                .extracting(Refusal::slug)
                .containsExactly("trial-figure");
        assertThat(TrialRules.faults(plan("1.005", "1"), TODAY))
                .extracting(Refusal::slug)
                .containsExactly("trial-figure");
    }

    @Test
    void whoeverEndsATrialOwesItsFigureAndItsLesson() {
        var report = new TrialReport(Optional.of(TODAY), Optional.of(false), Optional.empty(), "", "", "");

        assertThat(TrialRules.faults(report, TODAY, false, TODAY))
                .extracting(fault -> fault.values().getFirst())
                .containsExactly("after", "aftersource", "lessons");
    }

    @Test
    void aTrialThatWasStoppedOwesItsLessonAndNoFigure() {
        var stopped = new TrialReport(Optional.of(TODAY), Optional.of(true), Optional.empty(), "", "", "");

        assertThat(TrialRules.faults(stopped, TODAY, false, TODAY))
                .extracting(fault -> fault.values().getFirst())
                .containsExactly("lessons");
        var half = new TrialReport(Optional.of(TODAY), Optional.of(true), Optional.of(BigDecimal.ONE), "", "ya", "");
        assertThat(TrialRules.faults(half, TODAY, false, TODAY))
                .extracting(fault -> fault.values().getFirst())
                .containsExactly("aftersource");
    }

    @Test
    void nothingEndsBeforeItBeganOrTomorrow() {
        for (var on : new LocalDate[] {TODAY.minusDays(1), TODAY.plusDays(1)}) {
            var report = new TrialReport(Optional.of(on), Optional.of(true), Optional.empty(), "", "pelajaran", "");
            assertThat(TrialRules.faults(report, TODAY, false, TODAY))
                    .extracting(Refusal::slug)
                    .containsExactly("trial-ended-on");
        }
    }

    @Test
    void whoeverCorrectsSaysWhy() {
        var again = new TrialReport(Optional.of(TODAY), Optional.of(true), Optional.empty(), "", "pelajaran", " ");

        assertThat(TrialRules.faults(again, TODAY, true, TODAY))
                .extracting(fault -> fault.values().getFirst())
                .containsExactly("why");
    }

    private static NewTrial plan(String before, String wanted) {
        return new NewTrial(
                Optional.of(TODAY),
                Optional.of(TODAY.plusDays(9)),
                "kantor contoh",
                "lama menunggu",
                "menit",
                Optional.of(new BigDecimal(before)),
                "catatan antrean",
                Optional.of(new BigDecimal(wanted)));
    }
}
