package id.pendopo.kernel;

import java.util.regex.Pattern;

/** Number of a civil servant: 18 digits. It begins with the birth date, so it is shown masked like a NIK. */
public record Nip(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{18}");
    private static final Pattern SPACING = Pattern.compile("[ .-]");

    public Nip {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A NIP has 18 digits");
        }
    }

    public static Nip of(String typed) {
        return new Nip(SPACING.matcher(typed).replaceAll(""));
    }

    public String masked() {
        return value.substring(0, 4) + "**********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }
}
