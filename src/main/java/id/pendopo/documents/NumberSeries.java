package id.pendopo.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the numbers of one kind of decree look, and over which period they count.
 *
 * <p>The period must stand in the pattern: a count that begins anew each month under a number that shows only the year
 * would give two decrees one number.
 *
 * @param code of the series, printed by {@code {code}}
 * @param pattern for example {@code {seq:000}/{code}/DPMPTSP/{romanMonth}/{year}}
 * @param scope after what the count begins anew
 */
public record NumberSeries(String code, String pattern, Scope scope) {

    /** The period of a count. */
    public enum Scope {
        YEAR,
        MONTH
    }

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.&-]{0,30}");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NAMED = Pattern.compile("seq(:0{1,8})?|code|year|month|romanMonth|region");
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9 ./&(),:-]*");
    private static final int LONGEST = 80;

    public NumberSeries {
        fault(code, pattern, scope).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /** What is wrong with a series, as a sentence with its cure; nothing if it can be used. */
    public static Optional<String> fault(String code, String pattern, Scope scope) {
        if (!CODE.matcher(code).matches()) {
            return Optional.of(
                    "The code \"" + code + "\" of a series has 1 to 31 letters, digits, dots, & or hyphens.");
        }
        if (pattern.length() > LONGEST) {
            return Optional.of("A pattern has at most " + LONGEST + " characters.");
        }
        var unknown = PLACE.matcher(pattern)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !NAMED.matcher(name).matches())
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of("{" + unknown.get()
                    + "} is unknown; use {seq:000}, {code}, {year}, {month}, {romanMonth} or {region}.");
        }
        if (!LITERAL.matcher(PLACE.matcher(pattern).replaceAll("")).matches()) {
            return Optional.of("Between the places a pattern has letters, digits, spaces and . / & ( ) , : - only.");
        }
        return period(pattern, scope).or(() -> separated(pattern));
    }

    private static Optional<String> period(String pattern, Scope scope) {
        if (count(pattern, "{seq") != 1) {
            return Optional.of("A pattern has {seq} once.");
        }
        if (!pattern.contains("{year}")) {
            return Optional.of("The count begins anew each year, so the number must show it: add {year}.");
        }
        if (scope == Scope.MONTH && !pattern.contains("{romanMonth}") && !pattern.contains("{month}")) {
            return Optional.of(
                    "The count begins anew each month, so the number must show it: add {romanMonth} or {month}.");
        }
        return pattern.contains("{code}")
                ? Optional.empty()
                : Optional.of("Two series could give one number: add {code}.");
    }

    /** Places that touch could be read in two ways: 1 and 12026, 11 and 2026. */
    private static Optional<String> separated(String pattern) {
        var places = PLACE.matcher(pattern);
        while (places.find()) {
            if (clings(pattern, places.start() - 1) || clings(pattern, places.end())) {
                return Optional.of("Separate " + places.group() + " from what stands beside it, for example by a /.");
            }
        }
        return Optional.empty();
    }

    private static boolean clings(String pattern, int at) {
        if (at < 0 || at >= pattern.length()) {
            return false;
        }
        char beside = pattern.charAt(at);
        return Character.isLetterOrDigit(beside) || beside == '{' || beside == '}';
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    /** The period in which this day falls, as it stands in the book. */
    String period(LocalDate day) {
        return switch (scope) {
            case YEAR -> "%04d".formatted(day.getYear());
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
        };
    }

    String format(String region, LocalDate day, int seq) {
        return PLACE.matcher(pattern).replaceAll(place -> switch (place.group(1)) {
            case "code" -> code;
            case "year" -> "%04d".formatted(day.getYear());
            case "month" -> "%02d".formatted(day.getMonthValue());
            case "romanMonth" -> ROMAN.get(day.getMonthValue() - 1);
            case "region" -> region;
            default -> padded(place.group(1), seq);
        });
    }

    private static String padded(String place, int seq) {
        int width = Math.max(1, place.length() - "seq:".length());
        return ("%0" + width + "d").formatted(seq);
    }
}
