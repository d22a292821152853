package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.LegalClock.Pause;
import id.pendopo.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the standard, as a value: it starts when the file is complete and stands still while the applicant must
 * act (UU 30/2014 Pasal 53; "hari kerja sejak berkas diterima lengkap dan benar"). Pure.
 *
 * @param days working days of the standard
 * @param used working days used up before {@code since}
 * @param since the day from which it counts now; that day itself is not counted
 * @param dueOn the last day
 * @param pausedSince the day on which it was stopped, also before it ever started
 * @param pausedDays working days that it stood still, gross minus net
 */
record LegalTime(
        State state,
        int days,
        int used,
        @Nullable LocalDate since,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate pausedSince,
        int pausedDays) {

    enum State {
        NOT_STARTED,
        RUNNING,
        STOPPED,
        DONE
    }

    static LegalTime of(int days) {
        return new LegalTime(State.NOT_STARTED, days, 0, null, null, null, 0);
    }

    /** The file is complete. A file found complete again after a return goes on, or starts anew, as the service says. */
    LegalTime start(LocalDate today, Pause pause, WorkingDays calendar) {
        return switch (state) {
            case NOT_STARTED -> running(today, 0, calendar);
            case STOPPED -> running(today, pause == Pause.RESTART ? 0 : used, calendar);
            case RUNNING, DONE -> this;
        };
    }

    /** The applicant must act. */
    LegalTime stop(LocalDate today, WorkingDays calendar) {
        if (state == State.DONE || pausedSince != null) {
            return this;
        }
        var stopped = state == State.RUNNING ? State.STOPPED : state;
        return new LegalTime(stopped, days, usedOn(today, calendar), null, null, today, pausedDays);
    }

    /** The applicant has answered. Before the first start there is nothing to go on with: the file is checked again. */
    LegalTime resume(LocalDate today, Pause pause, WorkingDays calendar) {
        if (pausedSince == null) {
            return this;
        }
        int paused = pausedDays + calendar.between(pausedSince, today);
        var awake = new LegalTime(state, days, used, since, dueOn, null, paused);
        return state == State.STOPPED ? awake.start(today, pause, calendar) : awake;
    }

    LegalTime finish(LocalDate today, WorkingDays calendar) {
        int paused = pausedSince == null ? pausedDays : pausedDays + calendar.between(pausedSince, today);
        return new LegalTime(State.DONE, days, usedOn(today, calendar), null, dueOn, null, paused);
    }

    /** The calendar was amended: what is still to run is counted anew. */
    LegalTime recount(WorkingDays calendar) {
        return state == State.RUNNING && since != null
                ? new LegalTime(state, days, used, since, due(since, used, calendar), pausedSince, pausedDays)
                : this;
    }

    /** Working days used up to and with this day. */
    int usedOn(LocalDate today, WorkingDays calendar) {
        return state == State.RUNNING && since != null ? used + calendar.between(since, today) : used;
    }

    Optional<LocalDate> due() {
        return Optional.ofNullable(dueOn);
    }

    private LegalTime running(LocalDate today, int before, WorkingDays calendar) {
        return new LegalTime(State.RUNNING, days, before, today, due(today, before, calendar), null, pausedDays);
    }

    private LocalDate due(LocalDate from, int before, WorkingDays calendar) {
        return calendar.due(from, Math.max(0, days - before));
    }
}
