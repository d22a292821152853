package id.pendopo.innovation.exhibition;

import id.pendopo.database.Vault;
import id.pendopo.documents.Documents;
import id.pendopo.innovation.exhibition.Registration.Source;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DirectMessage;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The door to tickets: visitors register, carry a code, and are forgotten after the event. */
@Service
public class Tickets {

    private static final String HOLDER = "innovation.ticket.holder:";
    private static final String CODE = "innovation.ticket.code:";

    /** So often a ticket is sent again at most, and with so much time between: nobody shall be flooded. */
    static final int TIMES = 5;

    static final Duration APART = Duration.ofMinutes(10);

    private final Events events;
    private final EventStore store;
    private final Shelf shelf;
    private final Sealing sealing;
    private final Acts acts;
    private final ExhibitionSettings settings;

    Tickets(Events events, EventStore store, Shelf shelf, Sealing sealing, Acts acts, ExhibitionSettings settings) {
        this.events = events;
        this.store = store;
        this.shelf = shelf;
        this.sealing = sealing;
        this.acts = acts;
        this.settings = settings;
    }

    /** The stores behind this door. */
    @Component
    record Shelf(TicketStore tickets, ScanStore scans) {}

    /** What seals a holder, marks a ticket, and knows the address of the hall. */
    @Component
    record Sealing(Vault vault, GateKey key, Documents documents, JsonMapper json) {}

    /** What is kept, sealed, of whoever carries a ticket. */
    private record Holder(String name, String reach) {}

    /** A citizen with an account takes a ticket: nothing is asked that the account does not know. */
    public Ticket register(Actor actor, String code, Source source) {
        var event = open(actor, code);
        if (!actor.isCitizen()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "ticket-citizens", "Not a citizen's account");
        }
        var holder = new Holder("", actor.account().toString());
        var ticket = acts.write(event, () -> take(event, false, holder, source))
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "ticket-there", "This account has a ticket"));
        acts.publish(new Notice(
                actor.region(),
                actor.account(),
                "exhibition.message.yours",
                Map.of("event", event.name()),
                "/my/events"));
        return ticket;
    }

    /**
     * A guest takes a ticket, and is sent the way to it. Whoever has one is sent it again: whoever only types the contact of
     * somebody else sees no difference and learns nothing of who comes.
     */
    public void register(Actor actor, String code, Registration guest, Locale language) {
        var event = open(actor, code);
        Faulty.refuse(guest.faults());
        var contact = Contact.read(guest.contact()).orElseThrow();
        acts.write(event, () -> {
            var holder = new Holder(guest.name().strip(), contact.reach());
            take(event, true, holder, guest.source()).ifPresentOrElse(ticket -> tell(contact, ticket, language), () -> {
                tried(event, guest.source());
                again(event, contact, language);
            });
        });
    }

    /** Counts for the limit of an address as a ticket would: else the limit would tell them apart. */
    private void tried(Event event, Source source) {
        var mark = sealing.key().mark(event.code(), TicketCode.drawn());
        shelf.tickets().tried(event, UUID.randomUUID(), mark, mark(event, "address", source.address()), acts.now());
    }

    /** Sends the ticket of a contact again, if there is one; not too often. */
    void again(Event event, Contact contact, Locale language) {
        shelf.tickets().of(event.region(), List.of(mark(event, "contact", contact.reach()))).stream()
                .filter(row -> row.guest() && row.codeSealed() != null)
                .filter(row -> shelf.tickets().sendAgain(event, row.id(), acts.now(), APART, TIMES))
                .forEach(row -> tell(contact, ticket(event, row), language));
    }

    /** Sends a guest the way to the ticket. */
    private void tell(Contact contact, Ticket ticket, Locale language) {
        var event = ticket.event();
        acts.publish(new DirectMessage(
                event.region(),
                contact.via(),
                contact.reach(),
                "exhibition.message.ticket",
                Map.of("event", event.name(), "code", ticket.code(), "link", address(ticket)),
                language));
    }

    private Event open(Actor actor, String code) {
        var event = events.get(actor, code);
        if (!event.takesVisitors(acts.now())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registration-closed", "Nobody registers now");
        }
        return event;
    }

    /** @return none where this contact has a ticket */
    private Optional<Ticket> take(Event event, boolean guest, Holder holder, Source source) {
        // one after the other: the last place goes to one visitor, and a limit counts what stands
        store.lock(event.code());
        var address = mark(event, "address", source.address());
        if (shelf.tickets().fromAddress(event, address) >= settings.perAddress()) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY, "tickets-from-here", "Enough of one address", settings.perAddress());
        }
        if (shelf.tickets().count(event) >= event.capacity()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "event-full", "No place left", event.capacity());
        }
        var id = UUID.randomUUID();
        var code = TicketCode.drawn();
        var kept = new TicketStore.Kept(
                sealing.vault().seal(code.value(), CODE + id),
                sealing.vault().seal(sealing.json().writeValueAsBytes(holder), HOLDER + id),
                mark(event, "contact", holder.reach()),
                address,
                mark(event, "device", source.address() + "\n" + source.device()));
        return shelf.tickets().insert(event, id, sealing.key().mark(event.code(), code), guest, kept, acts.now())
                ? Optional.of(new Ticket(id, event, code.written(), guest, false, Optional.empty()))
                : Optional.empty();
    }

    private byte[] mark(Event event, String what, String value) {
        return sealing.vault().lookup("innovation.exhibition." + what + ":" + event.code(), value);
    }

    public static String path(Ticket ticket) {
        return "/events/" + ticket.event().code() + "/tickets/" + ticket.code();
    }

    /** What the QR opens. */
    public String address(Ticket ticket) {
        return sealing.documents().address(path(ticket));
    }

    /** The ticket of a code, for whoever carries it. */
    public Ticket get(Actor actor, String event, String code) {
        return find(actor, event, code).orElseThrow(Tickets::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "ticket-unknown", "No such ticket");
    }

    private Optional<Ticket> find(Actor actor, String event, String typed) {
        var of = events.get(actor, event);
        return TicketCode.read(typed).flatMap(code -> {
            var mark = sealing.key().mark(of.code(), code);
            return acts.read(
                    of,
                    () -> shelf.tickets()
                            .find(of, mark)
                            .map(row -> new Ticket(
                                    row.id(),
                                    of,
                                    code.written(),
                                    row.guest(),
                                    row.cancelled(),
                                    shelf.scans().first(of, mark))));
        });
    }

    /** A ticket that still lets its carrier do something. */
    Ticket valid(Actor actor, String event, String code) {
        var ticket = get(actor, event, code);
        if (ticket.cancelled()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "ticket-cancelled", "Given back");
        }
        return ticket;
    }

    /** The tickets of a citizen's account, by event. */
    public List<Ticket> mine(Actor actor) {
        return events.published().stream()
                .flatMap(event -> mine(actor, event).stream())
                .toList();
    }

    private List<Ticket> mine(Actor actor, Event event) {
        var contact = mark(event, "contact", actor.account().toString());
        return acts.read(
                event,
                () -> shelf.tickets().of(event.region(), List.of(contact)).stream()
                        .filter(row -> row.codeSealed() != null)
                        .map(row -> ticket(event, row))
                        .toList());
    }

    /** As its carrier sees it; its code must still be there. */
    private Ticket ticket(Event event, TicketStore.Row row) {
        var code = sealing.vault().open(Objects.requireNonNull(row.codeSealed()), CODE + row.id());
        return new Ticket(
                row.id(),
                event,
                new TicketCode(code).written(),
                row.guest(),
                row.cancelled(),
                shelf.scans().first(event, row.mark()));
    }

    /** Gives a ticket back before it was used; of its person nothing is kept. */
    public void cancel(Actor actor, String event, String code) {
        var ticket = valid(actor, event, code);
        acts.write(ticket.event(), () -> {
            store.lock(event);
            var mark = sealing.key().mark(event, TicketCode.read(code).orElseThrow(Tickets::unknown));
            // held, so that no gate lets it in meanwhile
            shelf.tickets().lock(ticket.event(), List.of(HexFormat.of().formatHex(mark)));
            if (shelf.scans().first(ticket.event(), mark).isPresent()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "ticket-used", "Was let in");
            }
            if (!shelf.tickets().cancel(ticket.event(), ticket.id(), acts.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "ticket-cancelled", "Given back");
            }
        });
    }

    /** How many hold a ticket; for the secretariat. */
    public int count(Actor actor, String code) {
        var event = events.required(actor, code);
        return acts.read(event, () -> shelf.tickets().count(event));
    }
}
