package id.pendopo.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;

/**
 * Every sentence a reader sees, in the reader's language, and how dates and numbers are written in it. Every template
 * gets one as {@code texts}; the shell of the page travels with it.
 */
public final class Texts {

    /** Western Indonesian time, the office hours of Java. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final int GROUP = 3;
    private static final Map<Locale, DecimalFormatSymbols> SYMBOLS = new ConcurrentHashMap<>();

    private final MessageSource messages;
    private final Locale locale;
    private final Shell shell;

    Texts(MessageSource messages, Locale locale, Shell shell) {
        this.messages = messages;
        this.locale = locale;
        this.shell = shell;
    }

    /** Dates among the values are written out in words; numbers are grouped, so pass a year as a string. */
    public String get(String key, Object... values) {
        var written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = written(values[i]);
        }
        return messages.getMessage(key, written, locale);
    }

    public boolean has(String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    /** Tag for the {@code lang} attribute. */
    public String language() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** For example 17 Maret 2026. */
    public String date(LocalDate day) {
        return format("d MMMM uuuu", day);
    }

    public String date(Instant at) {
        return date(at.atZone(ZONE).toLocalDate());
    }

    /** For tables: 17 Mar 2026. */
    public String shortDate(LocalDate day) {
        return format("d MMM uuuu", day);
    }

    public String shortDate(Instant at) {
        return shortDate(at.atZone(ZONE).toLocalDate());
    }

    /** With the day of the week: Selasa, 17 Maret 2026. */
    public String fullDate(LocalDate day) {
        return format("EEEE, d MMMM uuuu", day);
    }

    /** For example 17 Maret 2026 pukul 09.30 WIB. */
    public String dateTime(Instant at) {
        var local = at.atZone(ZONE);
        return get("web.at", date(local.toLocalDate()), format(get("web.time"), local));
    }

    /** For example 5 hari kerja. */
    public String workingDays(int days) {
        return get("web.workingDays", days);
    }

    public String number(long number) {
        return grouped(locale, BigDecimal.valueOf(number));
    }

    public String number(double number, int decimals) {
        return number(locale, number, decimals);
    }

    static String number(Locale locale, double number, int decimals) {
        return Double.isFinite(number)
                ? grouped(locale, BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP))
                : String.valueOf(number);
    }

    /** Tables have hundreds of numbers, and a format that is made anew for each costs more than the page. */
    private static String grouped(Locale locale, BigDecimal number) {
        var symbols = SYMBOLS.computeIfAbsent(locale, DecimalFormatSymbols::getInstance);
        var digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        var text = new StringBuilder(digits.length() + 8);
        if (number.signum() < 0) {
            text.append('-');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                text.append(symbols.getGroupingSeparator());
            }
            text.append(digits.charAt(i));
        }
        if (point >= 0) {
            text.append(symbols.getDecimalSeparator()).append(digits, point + 1, digits.length());
        }
        return text.toString();
    }

    /** For example 97,5 %. */
    public String percent(double share) {
        return number(share * 100, 1) + " %";
    }

    public String rupiah(long amount) {
        return "Rp" + grouped(Locale.of("id"), BigDecimal.valueOf(amount));
    }

    /** What stands around the page; templates of the shell use it. */
    public Shell shell() {
        return shell;
    }

    private Object written(Object value) {
        return switch (value) {
            case LocalDate day -> date(day);
            case Instant at -> dateTime(at);
            default -> value;
        };
    }

    private String format(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(when);
    }
}
