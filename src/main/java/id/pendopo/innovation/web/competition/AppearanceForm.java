package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Appearances;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.TimeAndPlace;
import id.pendopo.innovation.web.TypedTime;
import id.pendopo.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The plan of presentations as it was typed, with a row of fields for each sitting. Rows that were left empty are left out, so
 * that the number of a row is the number of its sitting.
 */
public record AppearanceForm(
        String minutes, List<Row> rows, String reason, String first, String second, String exchangeReason) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    /** The fields of one sitting. */
    public record Row(String day, String month, String year, String from, String until, String place) {

        static final Row EMPTY = new Row("", "", "", "", "", "");

        boolean isEmpty() {
            return (day + month + year + from + until + place).isBlank();
        }

        private static Row of(TimeAndPlace at) {
            var from = at.from().atZone(Edition.ZONE);
            return new Row(
                    String.valueOf(from.getDayOfMonth()),
                    String.valueOf(from.getMonthValue()),
                    String.valueOf(from.getYear()),
                    CLOCK.format(from),
                    CLOCK.format(at.until().atZone(Edition.ZONE)),
                    at.place());
        }

        /** One of the three fields of its day, by the end of its name. */
        private String day(String name) {
            return name.endsWith("-year") ? year : name.endsWith("-month") ? month : day;
        }
    }

    /** What stands, to be changed; one empty row where nothing does. */
    static AppearanceForm of(Appearances.Desk desk) {
        var plan = desk.schedule().map(Appearances.Schedule::current);
        var rows = plan.stream()
                .flatMap(one -> one.sittingsToCome(desk.now()).stream())
                .map(Row::of)
                .toList();
        return new AppearanceForm(
                plan.map(one -> String.valueOf(one.minutes())).orElse(""),
                rows.isEmpty() ? List.of(Row.EMPTY) : rows,
                "",
                "",
                "",
                "");
    }

    static AppearanceForm typed(Map<String, String> form) {
        var rows = IntStream.rangeClosed(1, Appearances.SITTINGS_MOST)
                .mapToObj(row -> new Row(
                        form.getOrDefault("on-" + row + "-day", ""),
                        form.getOrDefault("on-" + row + "-month", ""),
                        form.getOrDefault("on-" + row + "-year", ""),
                        form.getOrDefault("from-" + row, ""),
                        form.getOrDefault("until-" + row, ""),
                        form.getOrDefault("place-" + row, "")))
                .filter(row -> !row.isEmpty())
                .toList();
        return new AppearanceForm(
                form.getOrDefault("minutes", ""),
                rows,
                form.getOrDefault("reason", ""),
                form.getOrDefault("first", ""),
                form.getOrDefault("second", ""),
                form.getOrDefault("exchange-reason", ""));
    }

    /** The form of a plan beside what was typed to exchange two entries, which holds no plan. */
    AppearanceForm exchanging(AppearanceForm typed) {
        return new AppearanceForm(minutes, rows, reason, typed.first, typed.second, typed.exchangeReason);
    }

    /** With a row for one more sitting, and always with one. */
    AppearanceForm withRow() {
        var more = new ArrayList<>(rows);
        if (more.size() < Appearances.SITTINGS_MOST) {
            more.add(Row.EMPTY);
        }
        return new AppearanceForm(minutes, List.copyOf(more), reason, first, second, exchangeReason);
    }

    AppearanceForm withARow() {
        return rows.isEmpty() ? withRow() : this;
    }

    /** Whether somebody began to exchange two entries. */
    public boolean isExchanging() {
        return !(first + second + exchangeReason).isBlank();
    }

    public boolean takesMore() {
        return rows.size() < Appearances.SITTINGS_MOST;
    }

    int length() {
        try {
            return Integer.parseInt(minutes.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    List<TimeAndPlace> sittings() {
        var sittings = new ArrayList<TimeAndPlace>();
        for (int i = 1; i <= rows.size(); i++) {
            var row = rows.get(i - 1);
            var day = TypedDay.owed(row::day, "on-" + i);
            sittings.add(new TimeAndPlace(
                    at(day, "from-" + i, row.from()), at(day, "until-" + i, row.until()), row.place()));
        }
        return sittings;
    }

    private static Instant at(LocalDate day, String field, String typed) {
        return TypedTime.of(typed)
                .map(time -> day.atTime(time).atZone(Edition.ZONE).toInstant())
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "appearance-time", "No time of day", field));
    }
}
