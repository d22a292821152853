package id.pendopo.innovation.exhibition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a guest gives to get a ticket.
 *
 * @param contact an e-mail address or a number of a phone
 * @param source where the form came from
 */
public record Registration(String name, String contact, boolean agreed, Source source) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("(\\+62|62|0)8\\d{7,12}");

    /** The network address and what the browser says of itself; only keyed hashes of them are kept. */
    public record Source(String address, String device) {

        @Override
        public String toString() {
            return "Source[…]";
        }
    }

    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        Typed.line("name", name, 120, faults);
        if (!isEmail() && !isPhone()) {
            faults.add(Fault.of("contact", "contact"));
        }
        if (!agreed) {
            faults.add(Fault.of("agreed", "agreed"));
        }
        return faults;
    }

    boolean isEmail() {
        return contact.strip().length() <= 200
                && Typed.isLine(contact.strip(), 200)
                && EMAIL.matcher(contact.strip()).matches();
    }

    private boolean isPhone() {
        return contact.length() <= 40 && PHONE.matcher(digits()).matches();
    }

    private String digits() {
        return contact.replaceAll("[\\s.()-]", "");
    }

    /** The same for every way of writing it. */
    String reach() {
        return isEmail()
                ? contact.strip().toLowerCase(Locale.ROOT)
                : "+62" + digits().replaceFirst("^(\\+62|62|0)", "");
    }

    @Override
    public String toString() {
        return "Registration[…]";
    }
}
