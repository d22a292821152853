package id.pendopo.innovation.exhibition;

import id.pendopo.innovation.exhibition.ChoiceStore.Lying;
import id.pendopo.innovation.exhibition.Tally.Counted;
import id.pendopo.innovation.exhibition.Tally.Opened;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The door of those who count a closed choice: what looks stuffed is ruled on by two people, then all votes are opened. */
@Service
public class Counting {

    static final String COUNTS = "exhibition.choice-counted";

    private final Events events;
    private final Box box;
    private final Seals seals;
    private final Acts acts;

    Counting(Events events, Box box, Seals seals, Acts acts) {
        this.events = events;
        this.box = box;
        this.seals = seals;
        this.acts = acts;
    }

    /** The stores behind this door. */
    @Component("countingBox")
    record Box(EventStore events, ChoiceStore choices, TicketStore tickets) {}

    /**
     * @param ruling what was wished last for it
     * @param settled whether two people have decided
     * @param others what was decided on some of its tickets as part of another group
     */
    public record Suspect(Stuffing.Group group, Optional<Ruling> ruling, boolean settled, List<Ruling> others) {}

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
                        rulings.all().stream()
                                .filter(ruling -> ruling.reason() == group.reason()
                                        && ruling.tickets().containsAll(group.tickets()))
                                .reduce((_, last) -> last),
                        rulings.all().stream().anyMatch(ruling -> ruling.settles(group)),
                        rulings.on(group.tickets()).stream()
                                .filter(ruling -> !ruling.settles(group))
                                .toList()))
                .toList();
    }

    /** What was decided, in that order, and what waits; also once the votes are counted. */
    public Rulings rulings(Actor actor, String code) {
        var event = events.required(actor, code);
        return acts.read(event, () -> box.choices().rulings(event));
    }

    /** Wishes that a group be left out, or kept; another has to decide. */
    public void propose(Actor actor, String code, int number, boolean exclude, String typed) {
        var event = events.required(actor, code);
        var faults = new ArrayList<Fault>();
        var why = Typed.text("why-" + number, typed, 10, 2000, faults);
        Faulty.refuse(faults);
        acts.write(event, () -> {
            requireClosed(box.events().lock(code));
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
                                    null,
                                    null));
        });
    }

    private static void requireClosed(Event event) {
        if (event.choice() != Event.Choice.CLOSED) {
            throw Choice.notNow();
        }
    }

    public void decide(Actor actor, String code, UUID id, boolean allowed) {
        var event = events.required(actor, code);
        acts.write(event, () -> {
            requireClosed(box.events().lock(code));
            var ruling = box.choices().rulings(event).all().stream()
                    .filter(each -> each.id().equals(id) && each.waits())
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "ruling-unknown", "None waits"));
            if (ruling.proposedBy().equals(actor.account())) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "ruling-four-eyes", "Wished it themselves");
            }
            if (!box.choices().decide(event, id, allowed, actor.account(), acts.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "ruling-unknown", "Was decided");
            }
            acts.promise("exhibition.choice-ruled", event, ruling.words(allowed));
        });
    }

    /**
     * Opens all votes together, counts and publishes. What looks stuffed must have been decided, and what the log was
     * promised at the close must still stand there as it was.
     */
    public void count(Actor actor, String code) {
        var event = events.required(actor, code);
        requireClosed(event);
        var closed = promised(event);
        acts.write(event, () -> {
            if (!box.events().move(event, Event.Choice.CLOSED, Event.Choice.OPENED, acts.now())) {
                throw Choice.notNow();
            }
            long open = suspects(event).stream()
                    .filter(suspect -> !suspect.settled())
                    .count();
            if (open > 0) {
                throw new Refusal(Refusal.Kind.CONFLICT, "choice-unsettled", "Groups wait for a decision", open);
            }
            var rows = opened(event, closed);
            rows.forEach(row -> box.choices().open(event, row));
            acts.promise(COUNTS, event, words(rows));
        });
    }

    static String words(List<Opened> rows) {
        return Tally.table(rows).strip();
    }

    private ClosedBox promised(Event event) {
        var made = acts.promised(event).stream()
                .filter(promise -> promise.kind().equals(ClosedBox.KIND))
                .toList();
        if (made.size() != 1 || !acts.broken(made).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "choice-promise-broken", "The log knows another close");
        }
        return ClosedBox.read(made.getFirst().words());
    }

    /** Every vote that lies there, that was promised, or that a ticket cast: one that is missing somewhere is told, too. */
    private List<Opened> opened(Event event, ClosedBox closed) {
        var lying = box.choices().votes(event).stream()
                .collect(Collectors.toMap(vote -> HexFormat.of().formatHex(vote.digest()), vote -> vote));
        var owners = owners(event);
        var excluded = box.choices().rulings(event).excluded();
        var promised = Set.copyOf(closed.digests());
        var digests = new TreeSet<>(promised);
        digests.addAll(lying.keySet());
        digests.addAll(owners.keySet());
        return digests.stream()
                .map(digest -> {
                    var vote = Optional.ofNullable(lying.get(digest)).flatMap(each -> read(event, each));
                    var owner = Optional.ofNullable(owners.get(digest));
                    if (vote.isEmpty() || owner.isEmpty() || !promised.contains(digest)) {
                        var words = vote.map(Vote::innovation).orElse("");
                        return new Opened(digest, "", words, Counted.BROKEN);
                    }
                    return new Opened(
                            digest,
                            HexFormat.of().formatHex(vote.get().commitment().salt()),
                            vote.get().innovation(),
                            excluded.contains(owner.get()) ? Counted.EXCLUDED : Counted.COUNTED);
                })
                .toList();
    }

    /** Which ticket cast which vote; a ballot that no key opens stands behind none. */
    private Map<String, UUID> owners(Event event) {
        var owners = new HashMap<String, UUID>();
        box.choices()
                .ballots(event)
                .forEach((ticket, bytes) ->
                        seals.openBallot(ticket, bytes).ifPresent(digest -> owners.put(digest, ticket)));
        return owners;
    }

    /** A vote that no key opens, or that has another digest, is told as broken and stops nobody else's. */
    private Optional<Vote> read(Event event, Lying lying) {
        return seals.openKept(event, lying.sealed())
                .filter(vote -> MessageDigest.isEqual(vote.commitment().digest(), lying.digest()));
    }
}
