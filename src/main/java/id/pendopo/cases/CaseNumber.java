package id.pendopo.cases;

import id.pendopo.kernel.RegionCode;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The number of a request, safe in a path: region, year, sequence, check digit, for example {@code 3517-2026-000042-7}.
 *
 * <p>The region stands in it, so whoever holds a number knows where to look. The check digit (Luhn) finds a mistyped
 * digit before anybody searches. It is not the number of the decree.
 */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("(\\d{2}|\\d{4})-(\\d{4})-(\\d{6,9})-(\\d)");

    public CaseNumber {
        var form = FORM.matcher(value);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a case number");
        }
        if (checkDigit(form.group(1) + form.group(2) + form.group(3)) != value.charAt(value.length() - 1) - '0') {
            throw new IllegalArgumentException("Not a case number: a digit is wrong");
        }
    }

    static CaseNumber of(RegionCode region, int year, long sequence) {
        var head = "%s-%04d-%06d".formatted(region.digits(), year, sequence);
        return new CaseNumber(head + "-" + checkDigit(head.replace("-", "")));
    }

    /** The region whose authority decides. */
    public RegionCode region() {
        var digits = value.substring(0, value.indexOf('-'));
        return RegionCode.of(digits.length() == 2 ? digits : digits.substring(0, 2) + "." + digits.substring(2));
    }

    /** Region and number, as its tables are asked. */
    Map<String, String> key() {
        return Map.of("region", region().value(), "number", value);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
