package id.pendopo.regions.web;

import id.pendopo.regions.CalendarEntry;
import id.pendopo.regions.FreeDay;
import java.util.List;
import java.util.Set;

/**
 * A year of the official calendar.
 *
 * @param decreed whether the year's days are all known
 * @param workingDays of the year, in the region
 */
public record CalendarPage(
        int year,
        Set<Integer> years,
        String regionName,
        boolean decreed,
        int workingDays,
        List<FreeDay> days,
        List<CalendarEntry> history) {

    /** Whether no decree's number was read by anybody yet. */
    public boolean isUnconfirmed() {
        return days.stream().anyMatch(day -> !day.confirmed());
    }
}
