package id.pendopo.regions.web;

import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.WorkingDays;
import id.pendopo.regions.Calendar;
import id.pendopo.regions.Regions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells anyone when a term of working days ends. */
@RestController
class DueController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final Calendar calendar;
    private final Regions regions;

    DueController(Calendar calendar, Regions regions) {
        this.calendar = calendar;
        this.regions = regions;
    }

    /**
     * @param provisional true when a year on the way has no decreed calendar yet: the day may move
     * @param undecreedYear that year
     */
    record Due(
            LocalDate due,
            LocalDate from,
            int days,
            String region,
            boolean provisional,
            @Nullable Integer undecreedYear) {}

    @GetMapping(path = "/api/v1/calendar/due", produces = "application/json")
    Due due(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String region) {
        var code = regions.get(region(region)).code();
        var start = date(from);
        var term = number(days);
        var due = calendar.due(code, start, term);
        return new Due(
                due.day(),
                start,
                term,
                code.value(),
                due.isProvisional(),
                due.provisionalYear().orElse(null));
    }

    private static RegionCode region(String text) {
        try {
            return RegionCode.of(text);
        } catch (IllegalArgumentException _) {
            throw malformed("region");
        }
    }

    private static LocalDate date(String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw malformed("from");
            }
            return date;
        } catch (DateTimeParseException _) {
            throw malformed("from");
        }
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > WorkingDays.LONGEST) {
            throw malformed("days");
        }
        return Integer.parseInt(text);
    }

    private static Refusal malformed(String parameter) {
        return new Refusal(
                Refusal.Kind.MALFORMED, "calendar-parameter", "Parameter " + parameter, parameter, WorkingDays.LONGEST);
    }
}
