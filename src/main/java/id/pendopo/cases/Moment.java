package id.pendopo.cases;

import id.pendopo.kernel.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Now, as an office knows it: the instant, its own date, its calendar. Read once for each act. */
record Moment(Instant at, ZoneId zone, WorkingDays calendar) {

    LocalDate today() {
        return at.atZone(zone).toLocalDate();
    }

    LocalDate due(int days) {
        return calendar.due(today(), days);
    }

    Instant endOf(LocalDate due) {
        return Alarm.endOf(due, zone);
    }
}
