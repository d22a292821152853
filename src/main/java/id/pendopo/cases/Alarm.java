package id.pendopo.cases;

import id.pendopo.kernel.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When the clock of a case must be looked at next, and why. */
record Alarm(@Nullable Instant at, @Nullable Kind kind) {

    enum Kind {
        /** The working day before the last one: the officers are reminded. */
        REMIND,
        /** The last day is over. */
        DEADLINE,
        /** The last day was over and that was seen to: it is said once, however often the case moves afterwards. */
        OVER
    }

    static final Alarm NONE = new Alarm(null, null);
    static final Alarm OVER = new Alarm(null, Kind.OVER);

    /** The reminder if its morning is still to come, else the end of the last day. */
    static Alarm of(LegalTime clock, WorkingDays calendar, ZoneId zone, Instant now) {
        var due = clock.dueOn();
        if (clock.state() != LegalTime.State.RUNNING || due == null) {
            return NONE;
        }
        var reminder = startOf(dayBefore(due, calendar), zone);
        return reminder.isAfter(now) ? new Alarm(reminder, Kind.REMIND) : new Alarm(endOf(due, zone), Kind.DEADLINE);
    }

    /** The first moment after the last day. */
    static Instant endOf(LocalDate due, ZoneId zone) {
        return due.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate dayBefore(LocalDate due, WorkingDays calendar) {
        LocalDate day = due.minusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
