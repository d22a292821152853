package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * The door for guests who lost the way to their ticket: it is sent again to where it was sent first. The answer is the same
 * whether there is a ticket or none, so nobody learns who comes.
 */
@Service
public class LostTickets {

    /** So often a ticket is sent again at most, and with so much time between: nobody shall be flooded. */
    static final int TIMES = 5;

    static final Duration APART = Duration.ofMinutes(10);

    private final Events events;
    private final TicketStore store;
    private final Tickets tickets;
    private final Acts acts;

    LostTickets(Events events, TicketStore store, Tickets tickets, Acts acts) {
        this.events = events;
        this.store = store;
        this.tickets = tickets;
        this.acts = acts;
    }

    public void send(Actor actor, String code, String typed, Locale language) {
        var event = events.get(actor, code);
        var contact = Contact.read(typed);
        if (contact.isEmpty()) {
            throw new Faulty(List.of(Fault.of("contact", "contact")));
        }
        var to = contact.get();
        acts.write(event, () -> {
            store.of(event.region(), List.of(tickets.mark(event, to))).stream()
                    .filter(row -> row.guest() && row.codeSealed() != null)
                    .filter(row -> store.sendAgain(event, row.id(), acts.now(), APART, TIMES))
                    .forEach(row -> tickets.tell(to, tickets.ticket(event, row), language));
        });
    }
}
