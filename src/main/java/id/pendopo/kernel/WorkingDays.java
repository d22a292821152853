package id.pendopo.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Monday to Friday without national holidays and joint leave (SKB of three ministers, by year; the dates are data).
 *
 * @param free days off besides the weekend
 */
public record WorkingDays(Set<LocalDate> free) {

    /** No clock in law is longer; a larger number is a mistake in a definition. */
    public static final int LONGEST = 1_000;

    public WorkingDays {
        free = Set.copyOf(free);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !free.contains(day);
    }

    /** The last day of a term of so many working days; the day on which it starts is not counted. */
    public LocalDate due(LocalDate start, int days) {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("Working days out of range: " + days);
        }
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; zero when {@code to} is not later. */
    public int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }
}
