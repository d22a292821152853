package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.Actor;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * The door for guests who lost the way to their ticket: it is sent again to where it was sent first. The answer is the same
 * whether there is a ticket or none, so nobody learns who comes.
 */
@Service
public class LostTickets {

    private final Events events;
    private final Tickets tickets;
    private final Acts acts;

    LostTickets(Events events, Tickets tickets, Acts acts) {
        this.events = events;
        this.tickets = tickets;
        this.acts = acts;
    }

    public void send(Actor actor, String code, String typed, Locale language) {
        var event = events.get(actor, code);
        var contact = Contact.read(typed);
        if (contact.isEmpty()) {
            throw new Faulty(List.of(Fault.of("contact", "contact")));
        }
        acts.write(event, () -> tickets.again(event, contact.get(), language));
    }
}
