package id.pendopo.regions.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Calendar;
import id.pendopo.regions.Offices;
import id.pendopo.regions.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows anyone which days offices are closed. */
@Controller
class CalendarController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final Calendar calendar;
    private final Regions regions;
    private final Offices offices;
    private final InstantSource clock;

    CalendarController(Calendar calendar, Regions regions, Offices offices, InstantSource clock) {
        this.calendar = calendar;
        this.regions = regions;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String show(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        model.addAttribute("page", page(actor.region(), year, false));
        return "regions/calendar";
    }

    /** @param asked empty or out of range: this year */
    CalendarPage page(RegionCode region, @Nullable Integer asked, boolean withHistory) {
        int year = asked == null || asked < FIRST_YEAR || asked > LAST_YEAR
                ? offices.date(region, clock.instant()).getYear()
                : asked;
        int workingDays =
                calendar.workingDays(region).between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
        return new CalendarPage(
                year,
                calendar.decreedYears(),
                regions.get(region).name(),
                calendar.decreedYears().contains(year),
                workingDays,
                calendar.freeDays(region, year),
                withHistory ? calendar.history(year) : List.of());
    }
}
