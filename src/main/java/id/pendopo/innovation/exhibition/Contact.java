package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.DirectMessage.Via;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a guest is reached.
 *
 * @param reach the same for every way of writing it
 */
record Contact(Via via, String reach) {

    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("(\\+62|62|0)8\\d{7,12}");

    /** An e-mail address or a number of a phone. */
    static Optional<Contact> read(String typed) {
        var line = typed.strip();
        if (!Typed.isLine(line, LONGEST)) {
            return Optional.empty();
        }
        if (EMAIL.matcher(line).matches()) {
            return Optional.of(new Contact(Via.EMAIL, line.toLowerCase(Locale.ROOT)));
        }
        var digits = line.replaceAll("[\\s.()-]", "");
        return PHONE.matcher(digits).matches()
                ? Optional.of(new Contact(Via.SMS, "+62" + digits.replaceFirst("^(\\+62|62|0)", "")))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
