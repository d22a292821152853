package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The free days that hold and the years that were decreed. Pure; one is made for each edition. */
final class Calendars {

    private final List<FreeDay> days;
    private final Set<Integer> decreedYears;
    private final Map<RegionCode, WorkingDays> byRegion = new ConcurrentHashMap<>();

    Calendars(List<FreeDay> days, Set<Integer> decreedYears) {
        this.days = List.copyOf(days);
        this.decreedYears = Set.copyOf(decreedYears);
    }

    List<FreeDay> days() {
        return days;
    }

    Set<Integer> decreedYears() {
        return decreedYears;
    }

    WorkingDays of(RegionCode region) {
        return byRegion.computeIfAbsent(
                region,
                code -> new WorkingDays(days.stream()
                        .filter(day -> day.closes(code))
                        .map(FreeDay::day)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    DueDate due(RegionCode region, LocalDate from, int days) {
        var due = of(region).due(from, days);
        for (int year = from.getYear(); year <= due.getYear(); year++) {
            if (!decreedYears.contains(year)) {
                return new DueDate(due, Optional.of(year));
            }
        }
        return new DueDate(due, Optional.empty());
    }
}
