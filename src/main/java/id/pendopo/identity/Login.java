package id.pendopo.identity;

import id.pendopo.kernel.DirectMessage.Via;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name by which somebody signs in: an e-mail address or a phone number, in one written form. */
record Login(Via via, String value) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{7,14}");
    private static final Pattern SPACING = Pattern.compile("[ ().-]");
    private static final int LONGEST = 254;

    static Optional<Login> parse(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.contains("@")) {
            var email = text.toLowerCase(Locale.ROOT);
            return EMAIL.matcher(email).matches() ? Optional.of(new Login(Via.EMAIL, email)) : Optional.empty();
        }
        var phone = international(SPACING.matcher(text).replaceAll(""));
        return PHONE.matcher(phone).matches() ? Optional.of(new Login(Via.SMS, phone)) : Optional.empty();
    }

    /** {@code 0812…} and {@code 62812…} are the same number: {@code +62812…}. */
    private static String international(String digits) {
        if (digits.startsWith("0")) {
            return "+62" + digits.substring(1);
        }
        return digits.startsWith("62") ? "+" + digits : digits;
    }

    /** What may be shown of it: {@code s***@contoh.id}, {@code +6281*****678}. */
    String masked() {
        return switch (via) {
            case EMAIL -> value.charAt(0) + "***" + value.substring(value.indexOf('@'));
            case SMS -> value.substring(0, 5) + "*****" + value.substring(value.length() - 3);
        };
    }

    @Override
    public String toString() {
        return masked();
    }
}
