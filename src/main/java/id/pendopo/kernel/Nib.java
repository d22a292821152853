package id.pendopo.kernel;

import java.util.regex.Pattern;

/** Number of a business in the national licensing system: 13 digits (PP 24/2018); it has no public check digit. */
public record Nib(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{13}");
    private static final Pattern SPACING = Pattern.compile("[ .-]");

    public Nib {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An NIB has 13 digits");
        }
    }

    public static Nib of(String typed) {
        return new Nib(SPACING.matcher(typed).replaceAll(""));
    }

    @Override
    public String toString() {
        return value;
    }
}
