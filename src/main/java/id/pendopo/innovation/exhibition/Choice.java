package id.pendopo.innovation.exhibition;

import id.pendopo.database.Vault;
import id.pendopo.innovation.exhibition.Tally.Counted;
import id.pendopo.innovation.exhibition.Tally.Opened;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The door to the visitors' choice: one vote a ticket that was let in, sealed until all are opened together. */
@Service
public class Choice {

    private static final String VOTE = "innovation.event_vote.sealed:";
    private static final String DIGEST = "innovation.event_ballot.digest:";

    private final Events events;
    private final Tickets tickets;
    private final Stands stands;
    private final Box box;
    private final Vault vault;
    private final Acts acts;

    Choice(Events events, Tickets tickets, Stands stands, Box box, Vault vault, Acts acts) {
        this.events = events;
        this.tickets = tickets;
        this.stands = stands;
        this.box = box;
        this.vault = vault;
        this.acts = acts;
    }

    /** The stores behind this door. */
    @org.springframework.stereotype.Component
    record Box(EventStore events, ChoiceStore choices, TicketStore tickets) {}

    /** Codes of the innovations that stand in the halls. */
    public List<String> candidates(Actor actor, String code) {
        return List.copyOf(stands.floor(actor, code).taken().values().stream()
                .flatMap(booking -> booking.innovations().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    public void open(Actor actor, String code) {
        var event = events.required(actor, code);
        if (event.state() != Event.State.PUBLISHED || !acts.now().isBefore(event.votingUntil())) {
            throw notNow();
        }
        if (candidates(actor, code).size() < 2) {
            throw new Refusal(Refusal.Kind.CONFLICT, "choice-of-nothing", "Fewer than two to choose from");
        }
        move(event, Event.Choice.NONE, Event.Choice.OPEN, "exhibition.choice-opened");
    }

    /** From here on no vote is taken; none is opened yet. */
    public void close(Actor actor, String code) {
        move(events.required(actor, code), Event.Choice.OPEN, Event.Choice.CLOSED, "exhibition.choice-closed");
    }

    private void move(Event event, Event.Choice from, Event.Choice to, String kind) {
        acts.write(event, () -> {
            if (!box.events().move(event, from, to, acts.now())) {
                throw notNow();
            }
            acts.disclose(kind, event, to.name());
        });
    }

    private static Refusal notNow() {
        return new Refusal(Refusal.Kind.CONFLICT, "choice-not-now", "The choice is not in this state");
    }

    /**
     * Takes the vote of a ticket that was let in.
     *
     * @return the receipt by which its carrier finds it in the result
     */
    public String vote(Actor actor, String code, String ticketCode, String innovation) {
        var ticket = tickets.valid(actor, code, ticketCode);
        if (!ticket.event().takesVotes(acts.now())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "choice-over",
                    "No votes now",
                    ticket.event().votingUntil());
        }
        if (ticket.checkIn().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "vote-not-in", "Was not let in");
        }
        if (!candidates(actor, code).contains(innovation)) {
            throw new Refusal(Refusal.Kind.INVALID, "vote-for-nothing", "No such candidate", "innovation");
        }
        var vote = Vote.of(code, innovation);
        var digest = vote.commitment().digest();
        return acts.write(ticket.event(), () -> {
            if (!box.choices().cast(ticket.event(), ticket.id(), vault.seal(digest, DIGEST + ticket.id()))) {
                throw new Refusal(Refusal.Kind.CONFLICT, "ticket-voted", "Has voted");
            }
            box.choices().keep(ticket.event(), digest, vault.seal(vote.text(), VOTE + code));
            acts.disclose("exhibition.vote", ticket.event(), vote.commitment());
            return HexFormat.of().formatHex(digest);
        });
    }

    /** The receipt of a ticket that voted; what it chose nobody is shown. */
    public Optional<String> receipt(Ticket ticket) {
        return acts.read(ticket.event(), () -> box.choices().receipt(ticket.event(), ticket.id()))
                .map(bytes -> HexFormat.of().formatHex(vault.openBytes(bytes, DIGEST + ticket.id())));
    }

    /**
     * @param ruling what was wished last for it
     * @param settled whether two people have decided
     */
    public record Suspect(Stuffing.Group group, Optional<Ruling> ruling, boolean settled) {}

    /** What looks stuffed, once no more votes come: before that it would tell how many there are. */
    public List<Suspect> suspects(Actor actor, String code) {
        var event = events.required(actor, code);
        if (event.choice() != Event.Choice.CLOSED) {
            return List.of();
        }
        return acts.read(event, () -> suspects(event));
    }

    private List<Suspect> suspects(Event event) {
        var rulings = box.choices().rulings(event);
        return Stuffing.groups(box.tickets().voters(event)).stream()
                .map(group -> new Suspect(
                        group,
                        rulings.stream()
                                .filter(ruling -> ruling.reason() == group.reason()
                                        && ruling.tickets().containsAll(group.tickets()))
                                .reduce((_, last) -> last),
                        rulings.stream().anyMatch(ruling -> ruling.settles(group))))
                .toList();
    }

    /** Wishes that a group be left out, or kept; another has to decide. */
    public void propose(Actor actor, String code, int number, boolean exclude, String typed) {
        var event = events.required(actor, code);
        var faults = new java.util.ArrayList<Fault>();
        var why = Typed.text("why-" + number, typed, 10, 2000, faults);
        Faulty.refuse(faults);
        acts.write(event, () -> {
            if (box.events().lock(code).choice() != Event.Choice.CLOSED) {
                throw notNow();
            }
            var all = suspects(event);
            if (number < 0 || number >= all.size()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "suspect-unknown", "No such group");
            }
            var suspect = all.get(number);
            if (suspect.settled() || suspect.ruling().filter(Ruling::waits).isPresent()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "ruling-there", "Waits or was decided");
            }
            var group = suspect.group();
            box.choices()
                    .propose(
                            event,
                            new Ruling(
                                    UUID.randomUUID(),
                                    group.reason(),
                                    group.tickets(),
                                    exclude,
                                    why,
                                    actor.account(),
                                    acts.now(),
                                    null));
        });
    }

    public void decide(Actor actor, String code, UUID id, boolean allowed) {
        var event = events.required(actor, code);
        acts.write(event, () -> {
            if (box.events().lock(code).choice() != Event.Choice.CLOSED) {
                throw notNow();
            }
            var ruling = box.choices().rulings(event).stream()
                    .filter(each -> each.id().equals(id) && each.waits())
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "ruling-unknown", "None waits"));
            if (ruling.proposedBy().equals(actor.account())) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "ruling-four-eyes", "Wished it themselves");
            }
            box.choices().decide(event, id, allowed, actor.account(), acts.now());
            acts.disclose("exhibition.choice-ruled", event, id + "\n" + allowed);
        });
    }

    /** Opens all votes together, counts and publishes. What looks stuffed must have been decided. */
    public void count(Actor actor, String code) {
        var event = events.required(actor, code);
        acts.write(event, () -> {
            if (!box.events().move(event, Event.Choice.CLOSED, Event.Choice.OPENED, acts.now())) {
                throw notNow();
            }
            long open = suspects(event).stream()
                    .filter(suspect -> !suspect.settled())
                    .count();
            if (open > 0) {
                throw new Refusal(Refusal.Kind.CONFLICT, "choice-unsettled", "Groups wait for a decision", open);
            }
            var rows = opened(event);
            rows.forEach(row -> box.choices().open(event, row));
            acts.disclose("exhibition.choice-counted", event, rows.toString());
        });
    }

    private List<Opened> opened(Event event) {
        Map<String, UUID> owners = new HashMap<>();
        box.choices()
                .ballots(event)
                .forEach((ticket, bytes) ->
                        owners.put(HexFormat.of().formatHex(vault.openBytes(bytes, DIGEST + ticket)), ticket));
        var excluded = excluded(event);
        return box.choices().votes(event).stream()
                .map(lying -> opened(event, lying, owners, excluded))
                .toList();
    }

    private Set<UUID> excluded(Event event) {
        var all = new HashSet<UUID>();
        box.choices().rulings(event).stream()
                .filter(ruling -> ruling.holds() && ruling.exclude())
                .forEach(ruling -> all.addAll(ruling.tickets()));
        return all;
    }

    private Opened opened(Event event, ChoiceStore.Lying lying, Map<String, UUID> owners, Set<UUID> excluded) {
        var digest = HexFormat.of().formatHex(lying.digest());
        var vote = read(event, lying);
        var owner = owners.get(digest);
        if (vote.isEmpty() || owner == null) {
            return new Opened(digest, "", vote.map(Vote::innovation).orElse(""), Counted.BROKEN);
        }
        Commitment commitment = vote.get().commitment();
        return new Opened(
                digest,
                HexFormat.of().formatHex(commitment.salt()),
                vote.get().innovation(),
                excluded.contains(owner) ? Counted.EXCLUDED : Counted.COUNTED);
    }

    /** A vote that no key opens, or that is not what was promised, is told as broken and stops nobody else's. */
    private Optional<Vote> read(Event event, ChoiceStore.Lying lying) {
        try {
            return Vote.read(event.code(), vault.open(lying.sealed(), VOTE + event.code()), lying.digest());
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    /** The result, once it was counted; before that there is none for anybody. */
    public Optional<Tally> result(Actor actor, String code) {
        var event = events.get(actor, code);
        if (event.choice() != Event.Choice.OPENED) {
            return Optional.empty();
        }
        var candidates = candidates(actor, code);
        return Optional.of(acts.read(event, () -> Tally.of(box.choices().opened(event), candidates)));
    }
}
