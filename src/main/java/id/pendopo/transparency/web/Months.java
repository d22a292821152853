package id.pendopo.transparency.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How months are written. */
final class Months {

    private Months() {}

    /** Maret 2026. */
    static String name(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofPattern("MMMM uuuu", locale));
    }

    /** Mar 26, for an axis. */
    static String shortName(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofPattern("MMM uu", locale));
    }
}
