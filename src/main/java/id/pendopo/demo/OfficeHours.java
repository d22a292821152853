package id.pendopo.demo;

import id.pendopo.kernel.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Time as an office spends it: on working days, from eight to three. */
record OfficeHours(WorkingDays calendar, ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final int MINUTES = 7 * 60;

    /** So much working time later; a tenth of a day is 42 minutes at a desk. */
    Instant later(Instant from, double days) {
        var local = from.atZone(zone);
        var day = local.toLocalDate();
        long minute = Math.clamp(Duration.between(OPENS, local.toLocalTime()).toMinutes(), 0, MINUTES);
        if (!calendar.isWorkingDay(day)) {
            day = next(day);
            minute = 0;
        }
        long left = Math.max(1, Math.round(days * MINUTES));
        while (minute + left >= MINUTES) {
            left -= MINUTES - minute;
            minute = 0;
            day = next(day);
        }
        return day.atTime(OPENS)
                .plusMinutes(minute + left)
                .atZone(zone)
                .toInstant()
                .plusSeconds(local.getSecond());
    }

    /** The working day so many working days before. */
    LocalDate before(LocalDate from, int days) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** A moment of that day, or of the working day after it. */
    Instant on(LocalDate day, int minute, int second) {
        var open = calendar.isWorkingDay(day) ? day : next(day);
        return open.atTime(OPENS)
                .plusMinutes(minute % MINUTES)
                .plusSeconds(second)
                .atZone(zone)
                .toInstant();
    }

    private LocalDate next(LocalDate from) {
        var day = from.plusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
