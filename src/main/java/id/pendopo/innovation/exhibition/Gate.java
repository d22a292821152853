package id.pendopo.innovation.exhibition;

import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.innovation.exhibition.Ticket.CheckIn;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The door of the crew: the list a device takes along, and what devices bring back. */
@Service
public class Gate {

    public static final int SCANS_MOST = 500;

    /** Nobody holds so many tickets to a gate in a day: whoever tells of more fills our books. */
    static final int SCANS_A_DAY = 10_000;

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");

    private final Events events;
    private final Desk desk;
    private final GateKey key;
    private final People people;
    private final Acts acts;

    Gate(Events events, Desk desk, GateKey key, People people, Acts acts) {
        this.events = events;
        this.desk = desk;
        this.key = key;
        this.people = people;
        this.acts = acts;
    }

    /** The stores behind this door. */
    @Component
    record Desk(TicketStore tickets, ScanStore scans, CrewStore crew) {}

    /** Whether this person may stand at a gate: the secretariat, and whom it named. */
    public boolean mayCheck(Actor actor, Event event) {
        return Acts.isSecretariat(actor, event.region())
                || (actor.isOfficer()
                        && actor.region().equals(event.region())
                        && acts.read(event, () -> desk.crew().of(event)).contains(actor.account()));
    }

    /** The event, for somebody who may stand at its gates. */
    public Event required(Actor actor, String code) {
        var event = events.get(actor, code);
        if (!mayCheck(actor, event)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "event-crew-only", "Neither secretariat nor crew");
        }
        return event;
    }

    /**
     * What a device takes along for a day without a network: shadows of marks, and no person.
     *
     * @param from when the gates open
     * @param until when they close for good
     * @param in which tickets are in, and where
     */
    public record Round(
            Event event,
            String key,
            Instant at,
            Instant from,
            Instant until,
            List<String> shadows,
            Map<String, CheckIn> in) {

        @Override
        public String toString() {
            return "Round[" + event.code() + ", " + shadows.size() + "]";
        }
    }

    public Round round(Actor actor, String code) {
        var event = required(actor, code);
        var zone = acts.zone(event.region());
        return acts.read(
                event,
                () -> new Round(
                        event,
                        key.of(event.code()),
                        acts.now(),
                        event.begins(zone),
                        // once it was ended, no day is left of it
                        event.state() == Event.State.PUBLISHED ? event.ends(zone) : event.begins(zone),
                        desk.tickets().marks(event).stream()
                                .map(GateKey::shadow)
                                .sorted()
                                .toList(),
                        shadows(desk.scans().checkIns(event))));
    }

    private static Map<String, CheckIn> shadows(Map<String, CheckIn> byMark) {
        return byMark.entrySet().stream()
                .collect(Collectors.toMap(each -> GateKey.shadow(each.getKey()), Map.Entry::getValue));
    }

    /** What came of a scan. */
    public enum Outcome {
        /** This scan let the ticket in. */
        IN,
        /** Another one did, see when and where. */
        AGAIN,
        /** No ticket of this event; kept all the same. */
        UNKNOWN,
        CANCELLED,
        /** Of a day on which the event does not take place; not kept here. */
        CLOSED,
        /** No scan, or of no gate of this event; not kept. */
        UNREADABLE
    }

    /** @param first the scan that let it in; none where no ticket is known */
    public record Answer(UUID id, Outcome outcome, @Nullable CheckIn first) {}

    /** Takes what a device kept, in whatever order and however often: the answer to a scan is the same each time. */
    public List<Answer> take(Actor actor, String code, List<Scan> scans) {
        var event = required(actor, code);
        if (scans.size() > SCANS_MOST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "scans-too-many", "Too many at once", SCANS_MOST);
        }
        return acts.write(event, () -> {
            var now = acts.now();
            var readable = scans.stream().filter(scan -> isTaken(event, scan)).toList();
            // two gates that tell of one ticket at the same moment are answered one after the other
            desk.tickets()
                    .lock(event, readable.stream().map(Scan::mark).distinct().toList());
            if (desk.scans().since(event, actor.account(), now.minus(Duration.ofDays(1))) + readable.size()
                    > SCANS_A_DAY) {
                throw new Refusal(Refusal.Kind.TOO_MANY, "scans-a-day", "Too many of one person", SCANS_A_DAY);
            }
            readable.forEach(scan -> desk.scans().insert(event, whole(scan), actor.account(), now));
            return answers(event, scans, readable);
        });
    }

    private List<Answer> answers(Event event, List<Scan> scans, List<Scan> readable) {
        var book = new GateBook();
        desk.scans()
                .of(event, readable.stream().map(Scan::mark).distinct().toList())
                .forEach(book::enter);
        var known = new HashSet<>(readable);
        var answers = new ArrayList<Answer>();
        for (var scan : scans) {
            answers.add(known.contains(scan) ? answer(event, scan, book) : untaken(event, scan));
        }
        return answers;
    }

    private static Answer untaken(Event event, Scan scan) {
        return new Answer(scan.id(), isScan(event, scan) ? Outcome.CLOSED : Outcome.UNREADABLE, null);
    }

    private Answer answer(Event event, Scan scan, GateBook book) {
        var first = book.checkIn(scan.mark())
                .map(one -> new CheckIn(one.at(), one.gate()))
                .orElse(null);
        var ticket = desk.tickets().find(event, HexFormat.of().parseHex(scan.mark()));
        if (ticket.isEmpty()) {
            return new Answer(scan.id(), Outcome.UNKNOWN, null);
        }
        if (ticket.get().cancelled()) {
            return new Answer(scan.id(), Outcome.CANCELLED, null);
        }
        return new Answer(scan.id(), book.isCheckIn(scan.id()) ? Outcome.IN : Outcome.AGAIN, first);
    }

    private static boolean isScan(Event event, Scan scan) {
        return MARK.matcher(scan.mark()).matches()
                && event.gates().contains(scan.gate().strip());
    }

    /** Until when a device may still tell of it does not matter, only when the ticket was held to the gate. */
    private boolean isTaken(Event event, Scan scan) {
        return isScan(event, scan) && event.isOn(scan.at(), acts.zone(event.region()));
    }

    private static Scan whole(Scan scan) {
        return new Scan(scan.id(), scan.mark(), scan.gate().strip(), scan.at().truncatedTo(ChronoUnit.MILLIS));
    }

    /** How far the clock of a device is behind ours, where it is far enough to matter. */
    public Duration behind(Instant device) {
        var off = Duration.between(device, acts.now());
        return off.abs().compareTo(Duration.ofMinutes(1)) > 0 ? off : Duration.ZERO;
    }

    /** Lets a typed code in at once, for a device on which no script runs. */
    public Answer checkIn(Actor actor, String code, String gate, String typed) {
        var event = required(actor, code);
        if (event.state() != Event.State.PUBLISHED || !event.isOn(acts.now(), acts.zone(event.region()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "gate-closed", "Not on its days");
        }
        if (!event.gates().contains(gate)) {
            throw new Refusal(Refusal.Kind.INVALID, "gate-unknown", "No such gate", "gate");
        }
        var ticket = TicketCode.read(typed)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "ticket-form", "No ticket's code", "ticket"));
        var mark = HexFormat.of().formatHex(key.mark(event.code(), ticket));
        return take(actor, code, List.of(new Scan(UUID.randomUUID(), mark, gate, acts.now())))
                .getFirst();
    }

    /** How many are in, and how many were let in whom no ticket explains. */
    public record Count(int in, int unexplained) {}

    public Count count(Actor actor, String code) {
        var event = required(actor, code);
        return acts.read(
                event,
                () -> new Count(
                        desk.scans().checkIns(event).size(), desk.scans().unexplained(event)));
    }

    /**
     * What somebody did at a gate.
     *
     * @param officer by name; empty when they work here no more
     * @param scans of tickets, and of what is none
     * @param in how many were let in by these
     */
    public record Watch(String officer, String gate, int scans, int in) {}

    /** Who let in how many at which gate, for the secretariat. */
    public List<Watch> watches(Actor actor, String code) {
        var event = events.required(actor, code);
        return acts.read(event, () -> desk.scans().watches(event)).stream()
                .map(watch -> new Watch(
                        people.officer(event.region(), watch.by())
                                .map(Officer::name)
                                .orElse(""),
                        watch.gate(),
                        watch.scans(),
                        watch.in()))
                .toList();
    }

    /** Who stands at the gates, by name. */
    public List<Officer> crew(Actor actor, String code) {
        var event = events.required(actor, code);
        return acts.read(event, () -> desk.crew().of(event)).stream()
                .flatMap(account -> people.officer(event.region(), account).stream())
                .toList();
    }

    /** Whom the secretariat may name. */
    public List<Officer> candidates(Actor actor, String code) {
        var event = events.required(actor, code);
        return people.officers(event.region());
    }

    public void name(Actor actor, String code, UUID account) {
        var event = events.required(actor, code);
        if (people.officer(event.region(), account).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "crew-unknown", "No such officer", "account");
        }
        acts.write(event, () -> desk.crew().name(event, account, actor.account(), acts.now()));
    }

    public void release(Actor actor, String code, UUID account) {
        var event = events.required(actor, code);
        acts.write(event, () -> desk.crew().release(event, account, acts.now()));
    }
}
