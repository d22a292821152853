package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The door to the visitors' choice: one vote a ticket that was let in, sealed until all are opened together. */
@Service
public class Choice {

    static final String OPENS = "exhibition.choice-opened";

    private static final Logger log = LoggerFactory.getLogger(Choice.class);

    private final Events events;
    private final Tickets tickets;
    private final Stands stands;
    private final Box box;
    private final Seals seals;
    private final Acts acts;

    Choice(Events events, Tickets tickets, Stands stands, Box box, Seals seals, Acts acts) {
        this.events = events;
        this.tickets = tickets;
        this.stands = stands;
        this.box = box;
        this.seals = seals;
        this.acts = acts;
    }

    /** The stores behind this door. */
    @Component
    record Box(EventStore events, ChoiceStore choices) {}

    /** What is to be chosen among: what stands in the halls, until the choice opens and settles it. */
    public List<String> candidates(Actor actor, String code) {
        return candidates(events.get(actor, code));
    }

    private List<String> candidates(Event event) {
        return acts.open(() -> event.choice() == Event.Choice.NONE
                ? stands.shown(event.code())
                : box.events().candidates(event.code()));
    }

    /** Opens it among what stands in the halls at this moment; what is booked or given back later changes nothing. */
    public void open(Actor actor, String code) {
        var event = events.required(actor, code);
        acts.write(event, () -> {
            var now = box.events().lock(code);
            if (now.state() != Event.State.PUBLISHED || !acts.now().isBefore(now.votingUntil())) {
                throw notNow();
            }
            var candidates = stands.shown(code);
            if (candidates.size() < 2) {
                throw new Refusal(Refusal.Kind.CONFLICT, "choice-of-nothing", "Fewer than two to choose from");
            }
            if (!box.events().open(now, candidates, acts.now())) {
                throw notNow();
            }
            acts.promise(OPENS, event, words(candidates));
        });
    }

    static String words(List<String> candidates) {
        return Event.Choice.OPEN + "\n" + String.join("\n", candidates);
    }

    /** From here on no vote is taken; none is opened yet. Which ones lie there is promised. */
    public void close(Actor actor, String code) {
        var event = events.required(actor, code);
        acts.write(event, () -> {
            if (!box.events().move(event, Event.Choice.OPEN, Event.Choice.CLOSED, acts.now())) {
                throw notNow();
            }
            var votes = emptied(event);
            acts.promise(ClosedBox.KIND, event, new ClosedBox(votes).words());
        });
    }

    /**
     * Moves all votes from the open box to the closed one. Each is sealed anew, so that nobody who kept a copy of the open box
     * knows it again. A slip that no key opens stays where it lies: the count tells it by its ticket.
     *
     * @return their digests
     */
    private List<String> emptied(Event event) {
        var votes = new TreeMap<String, Vote>();
        var slips = new ArrayList<UUID>();
        for (var slip : box.choices().slips(event)) {
            seals.openSlip(event, slip.sealed())
                    .ifPresentOrElse(
                            vote -> {
                                votes.put(vote.digest(), vote);
                                slips.add(slip.id());
                            },
                            () -> log.error("A vote of {} is opened by no key", event.code()));
        }
        var sealed = votes.values().stream()
                .map(vote -> new ChoiceStore.Lying(vote.commitment().digest(), seals.kept(event, vote)))
                .toList();
        box.choices().close(event, sealed, slips);
        return List.copyOf(votes.keySet());
    }

    static Refusal notNow() {
        return new Refusal(Refusal.Kind.CONFLICT, "choice-not-now", "The choice is not in this state");
    }

    /**
     * Takes the vote of a ticket that was let in. The log hears nothing of it: it would tell how many voted, and when.
     *
     * @return the receipt by which its carrier finds it in the result
     */
    public String vote(Actor actor, String code, String ticketCode, String innovation) {
        var ticket = tickets.valid(actor, code, ticketCode);
        var vote = Vote.of(code, innovation);
        return acts.write(ticket.event(), () -> {
            // held, so that the choice does not close under the vote
            var event = box.events().hold(code);
            requireMay(event, ticket, innovation);
            if (!box.choices().cast(event, ticket.id(), seals.ballot(ticket.id(), vote))) {
                throw new Refusal(Refusal.Kind.CONFLICT, "ticket-voted", "Has voted");
            }
            box.choices().keep(event, seals.slip(event, vote));
            return vote.digest();
        });
    }

    private void requireMay(Event event, Ticket ticket, String innovation) {
        if (!event.takesVotes(acts.now())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "choice-over", "No votes now", event.votingUntil());
        }
        if (ticket.checkIn().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "vote-not-in", "Was not let in");
        }
        if (!box.events().candidates(event.code()).contains(innovation)) {
            throw new Refusal(Refusal.Kind.INVALID, "vote-for-nothing", "No such candidate", "innovation");
        }
    }

    /** The receipt of a ticket that voted; what it chose nobody is shown. */
    public Optional<String> receipt(Ticket ticket) {
        return acts.read(ticket.event(), () -> box.choices().receipt(ticket.event(), ticket.id()))
                .flatMap(bytes -> seals.openBallot(ticket.id(), bytes));
    }

    /** The result, once it was counted; before that there is none for anybody. */
    public Optional<Tally> result(Actor actor, String code) {
        var event = events.get(actor, code);
        if (event.choice() != Event.Choice.OPENED) {
            return Optional.empty();
        }
        var candidates = candidates(event);
        return Optional.of(acts.read(event, () -> Tally.of(box.choices().opened(event), candidates)));
    }
}
