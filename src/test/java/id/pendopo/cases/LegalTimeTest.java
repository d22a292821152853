package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.ServiceDefinition.LegalClock.Pause;
import id.pendopo.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LegalTimeTest {

    private static final WorkingDays PLAIN = new WorkingDays(Set.of());
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    @Test
    void doesNotRunBeforeTheFileIsComplete() {
        var clock = LegalTime.of(5);

        assertThat(clock.usedOn(MONDAY.plusDays(30), PLAIN)).isZero();
        assertThat(clock.due()).isEmpty();
    }

    @Test
    void countsWorkingDaysAfterTheDayOfCompletion() {
        var clock = LegalTime.of(5).start(MONDAY, Pause.RESUME, PLAIN);

        assertThat(clock.dueOn()).isEqualTo(MONDAY.plusDays(7));
        assertThat(clock.usedOn(MONDAY, PLAIN)).isZero();
        assertThat(clock.usedOn(MONDAY.plusDays(1), PLAIN)).isEqualTo(1);
    }

    @Test
    void standsStillWhileTheApplicantMustActAndGoesOnWithTheDaysThatAreLeft() {
        var clock = LegalTime.of(5)
                .start(MONDAY, Pause.RESUME, PLAIN)
                .stop(MONDAY.plusDays(2), PLAIN)
                .resume(MONDAY.plusDays(14), Pause.RESUME, PLAIN);

        assertThat(clock.used()).isEqualTo(2);
        assertThat(clock.pausedDays()).isEqualTo(8);
        assertThat(clock.dueOn()).isEqualTo(MONDAY.plusDays(17));
    }

    @Test
    void startsAnewWhereTheServiceSaysSo() {
        var clock = LegalTime.of(5)
                .start(MONDAY, Pause.RESTART, PLAIN)
                .stop(MONDAY.plusDays(2), PLAIN)
                .resume(MONDAY.plusDays(14), Pause.RESTART, PLAIN);

        assertThat(clock.used()).isZero();
        assertThat(clock.dueOn()).isEqualTo(MONDAY.plusDays(21));
    }

    @Test
    void aReturnBeforeCompletionPausesNothingThatRuns() {
        var clock = LegalTime.of(5).stop(MONDAY, PLAIN).resume(MONDAY.plusDays(1), Pause.RESUME, PLAIN);

        assertThat(clock.state()).isEqualTo(LegalTime.State.NOT_STARTED);
        assertThat(clock.pausedDays()).isEqualTo(1);
    }

    @Test
    void anAmendedCalendarMovesTheLastDay() {
        var amended = new WorkingDays(Set.of(MONDAY.plusDays(3)));
        var clock = LegalTime.of(5).start(MONDAY, Pause.RESUME, PLAIN).recount(amended);

        assertThat(clock.dueOn()).isEqualTo(MONDAY.plusDays(8));
    }

    @Test
    void aLateFileStaysLateAfterAPause() {
        var clock = LegalTime.of(5)
                .start(MONDAY, Pause.RESUME, PLAIN)
                .stop(MONDAY.plusDays(14), PLAIN)
                .resume(MONDAY.plusDays(21), Pause.RESUME, PLAIN);

        assertThat(clock.usedOn(MONDAY.plusDays(21), PLAIN)).isEqualTo(10);
        assertThat(clock.dueOn()).isEqualTo(MONDAY.plusDays(21));
    }

    @Property
    void netAndPausedDaysTogetherAreTheWorkingDaysThatPassed(
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll @IntRange(min = 0, max = 40) int untilReturn,
            @ForAll @IntRange(min = 0, max = 40) int untilAnswer,
            @ForAll @IntRange(min = 0, max = 40) int untilEnd) {
        var returned = MONDAY.plusDays(untilReturn);
        var answered = returned.plusDays(untilAnswer);
        var ended = answered.plusDays(untilEnd);

        var clock = LegalTime.of(days)
                .start(MONDAY, Pause.RESUME, PLAIN)
                .stop(returned, PLAIN)
                .resume(answered, Pause.RESUME, PLAIN)
                .finish(ended, PLAIN);

        assertThat(clock.used() + clock.pausedDays()).isEqualTo(PLAIN.between(MONDAY, ended));
    }
}
