package id.pendopo.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a taxpayer, kept in its form of 16 digits (PMK 112/PMK.03/2022): a resident's NIK, or a zero and the 15 digits
 * of before.
 *
 * @param value 16 digits
 */
public record Npwp(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{16}");
    private static final Pattern OLD_FORM = Pattern.compile("\\d{15}");
    private static final Pattern SPACING = Pattern.compile("[ .-]");

    /** The messages do not repeat the number: it is personal data. */
    public Npwp {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An NPWP has 15 or 16 digits");
        }
        if (value.charAt(0) != '0' && !Nik.isNik(value)) {
            throw new IllegalArgumentException("An NPWP of 16 digits is a NIK or begins with a zero");
        }
    }

    /** Reads 15 or 16 digits, with or without {@code 99.999.999.9-999.999}. */
    public static Npwp of(String typed) {
        var digits = SPACING.matcher(typed).replaceAll("");
        return new Npwp(OLD_FORM.matcher(digits).matches() ? "0" + digits : digits);
    }

    public Optional<Nik> nik() {
        return value.charAt(0) == '0' ? Optional.empty() : Optional.of(new Nik(value));
    }

    /**
     * Whether the ninth of the old digits fits the eight before it (Luhn). A warning where it does not: for newer
     * taxpayers the rule is not confirmed. A NIK has no check digit and always holds.
     */
    public boolean checkDigitHolds() {
        return nik().isPresent() || value.charAt(9) - '0' == checkDigit(value.substring(1, 9));
    }

    static int checkDigit(String eight) {
        int sum = 0;
        for (int i = 0; i < eight.length(); i++) {
            int product = (eight.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }

    public String masked() {
        return value.substring(0, 3) + "**********" + value.substring(13);
    }

    @Override
    public String toString() {
        return masked();
    }
}
