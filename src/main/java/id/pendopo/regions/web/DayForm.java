package id.pendopo.regions.web;

import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.CalendarChange;
import id.pendopo.regions.FreeDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands in the form by which a day is made free or taken back.
 *
 * @param scope empty for the nation
 */
public record DayForm(
        String act,
        String scope,
        String day,
        String month,
        String year,
        String kind,
        String name,
        String decree,
        String reason) {

    // A field that was not sent is an empty one.
    public DayForm {
        act = Objects.requireNonNullElse(act, "");
        scope = Objects.requireNonNullElse(scope, "");
        day = Objects.requireNonNullElse(day, "");
        month = Objects.requireNonNullElse(month, "");
        year = Objects.requireNonNullElse(year, "");
        kind = Objects.requireNonNullElse(kind, "");
        name = Objects.requireNonNullElse(name, "");
        decree = Objects.requireNonNullElse(decree, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static DayForm empty(int year) {
        return new DayForm("add", "", "", "", String.valueOf(year), "HOLIDAY", "", "", "");
    }

    static DayForm removing(LocalDate day, String scope) {
        return new DayForm(
                "remove",
                scope,
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()),
                "HOLIDAY",
                "",
                "",
                "");
    }

    public boolean isRemoval() {
        return act.equals("remove");
    }

    LocalDate date() {
        try {
            return LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
        } catch (NumberFormatException | DateTimeException _) {
            throw new Refusal(Refusal.Kind.INVALID, "calendar-date", "No such date", "day");
        }
    }

    CalendarChange change() {
        return isRemoval()
                ? new CalendarChange.Remove(region(), date(), decree, reason)
                : new CalendarChange.Add(region(), date(), kindOfDay(), name, decree, reason);
    }

    private Optional<RegionCode> region() {
        try {
            return scope.isEmpty() ? Optional.empty() : Optional.of(RegionCode.of(scope));
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Kind.INVALID, "region-unknown", "No such region", scope);
        }
    }

    private FreeDay.Kind kindOfDay() {
        return kind.equals("JOINT_LEAVE") ? FreeDay.Kind.JOINT_LEAVE : FreeDay.Kind.HOLIDAY;
    }
}
