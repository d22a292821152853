package id.pendopo.innovation.exhibition;

import java.util.ArrayList;
import java.util.List;

/**
 * What a guest gives to get a ticket.
 *
 * @param contact an e-mail address or a number of a phone
 * @param source where the form came from
 */
public record Registration(String name, String contact, boolean agreed, Source source) {

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
        if (Contact.read(contact).isEmpty()) {
            faults.add(Fault.of("contact", "contact"));
        }
        if (!agreed) {
            faults.add(Fault.of("agreed", "agreed"));
        }
        return faults;
    }

    @Override
    public String toString() {
        return "Registration[…]";
    }
}
