package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door to events: which there are, and how the secretariat makes and runs one. */
@Service
public class Events {

    private static final int TRIES = 50;

    private final EventStore store;
    private final Acts acts;

    Events(EventStore store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    /** What everybody may see, the newest first. */
    public List<Event> published() {
        return acts.open(store::all).stream().filter(Event::isPublic).toList();
    }

    /** All of a region, for its officers; drafts for its secretariat alone. */
    public List<Event> of(Actor actor, RegionCode region) {
        return acts.open(store::all).stream()
                .filter(event -> event.region().equals(region))
                .filter(event -> event.isPublic() || Acts.isSecretariat(actor, region))
                .toList();
    }

    /** An event that this person may see; a draft is not there for anybody but its secretariat. */
    public Event get(Actor actor, String code) {
        return find(code)
                .filter(event -> event.isPublic() || Acts.isSecretariat(actor, event.region()))
                .orElseThrow(Events::unknown);
    }

    private Optional<Event> find(String code) {
        return acts.open(() -> store.find(code));
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "event-unknown", "No such event");
    }

    /** For its secretariat alone. */
    public Event required(Actor actor, String code) {
        var event = get(actor, code);
        Acts.requireSecretariat(actor, event.region());
        return event;
    }

    public boolean isSecretariat(Actor actor, RegionCode region) {
        return Acts.isSecretariat(actor, region);
    }

    public ZoneId zone(RegionCode region) {
        return acts.zone(region);
    }

    public Event make(Actor actor, EventDraft draft) {
        var region = actor.region();
        Acts.requireSecretariat(actor, region);
        Faulty.refuse(draft.faults());
        return acts.write(region, () -> {
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                var event = written(draft, draft.code(attempt), region);
                if (store.insert(event, actor.account(), acts.now())) {
                    return event;
                }
            }
            throw new Refusal(Refusal.Kind.CONFLICT, "event-name-taken", "Too many events of this name");
        });
    }

    private Event written(EventDraft draft, String code, RegionCode region) {
        var zone = acts.zone(region);
        return new Event(
                code,
                region,
                draft.name().strip(),
                draft.place().strip(),
                draft.about().replace("\r\n", "\n").strip(),
                draft.startsOn().orElseThrow(),
                draft.endsOn().orElseThrow(),
                draft.gateNames(),
                draft.capacityNumber(),
                draft.registrationUntil().orElseThrow().atZone(zone).toInstant(),
                draft.votingUntil().orElseThrow().atZone(zone).toInstant(),
                Event.State.DRAFT,
                Event.Choice.NONE,
                1);
    }

    /** Changes what is said of it. One of two who change the same version wins; the other is told. */
    public void change(Actor actor, String code, int version, EventDraft draft) {
        var event = required(actor, code);
        Faulty.refuse(draft.faults());
        var changed = written(draft, code, event.region());
        if (event.choice() != Event.Choice.NONE && !changed.votingUntil().equals(event.votingUntil())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "event-voting-runs", "The end of a running vote stays");
        }
        // devices without a network go on telling of the gates that they know
        if (event.isPublic() && !changed.gates().containsAll(event.gates())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "event-gates-stay", "A gate that was published is gone", "gates");
        }
        acts.write(event, () -> {
            if (!store.update(changed, version, acts.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "event-changed", "Version " + version + " is gone");
            }
        });
    }

    public void publish(Actor actor, String code) {
        move(actor, code, Event.State.DRAFT, Event.State.PUBLISHED, "exhibition.published");
    }

    public void end(Actor actor, String code) {
        move(actor, code, Event.State.PUBLISHED, Event.State.ENDED, "exhibition.ended");
    }

    private void move(Actor actor, String code, Event.State from, Event.State to, String kind) {
        var event = required(actor, code);
        acts.write(event, () -> {
            if (event.state() != from || !store.move(event, to, acts.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "event-not-now", "Not in this state");
            }
            acts.promise(kind, event, event.name());
        });
    }

    public Instant now() {
        return acts.now();
    }
}
