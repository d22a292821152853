package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The door to the programme of an event. */
@Service
public class Programme {

    private static final int SESSIONS_MOST = 200;

    private final Events events;
    private final EventStore store;
    private final SessionStore sessions;
    private final FloorStore floor;
    private final Acts acts;

    Programme(Events events, EventStore store, SessionStore sessions, FloorStore floor, Acts acts) {
        this.events = events;
        this.store = store;
        this.sessions = sessions;
        this.floor = floor;
        this.acts = acts;
    }

    /** In the order of time. */
    public List<Session> of(Actor actor, String code) {
        var event = events.get(actor, code);
        return acts.open(() -> sessions.of(event.code()));
    }

    public Session get(Actor actor, String code, UUID id) {
        return of(actor, code).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Programme::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "session-unknown", "No such session");
    }

    public void add(Actor actor, String code, SessionDraft draft) {
        var event = events.required(actor, code);
        Faulty.refuse(draft.faults(event));
        var session = draft.session(UUID.randomUUID(), acts.zone(event.region()));
        acts.write(event, () -> {
            store.lock(code);
            var programme = sessions.of(code);
            if (programme.size() >= SESSIONS_MOST) {
                throw new Refusal(Refusal.Kind.CONFLICT, "event-sessions", "Too many sessions", SESSIONS_MOST);
            }
            Faulty.refuse(Clash.of(session, programme).stream()
                    .map(clash -> Fault.of(
                            clash.room() ? "room" : "speakers",
                            clash.room() ? "roomTaken" : "speakerTaken",
                            clash.what(),
                            clash.with().title(),
                            clash.with().startsAt()))
                    .toList());
            sessions.insert(event, session);
        });
    }

    /** Takes a session out while nobody has asked or said anything in it. */
    public void remove(Actor actor, String code, UUID id) {
        var event = events.required(actor, code);
        acts.write(event, () -> {
            store.lock(code);
            if (floor.hasWords(event, id)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "session-spoken", "Visitors spoke in it");
            }
            if (!sessions.remove(event, id)) {
                throw unknown();
            }
        });
    }

    /** The programme for a phone's calendar. */
    public String calendar(Actor actor, String code) {
        var event = events.get(actor, code);
        return acts.open(() -> ProgrammeFile.of(event, sessions.of(code), store.changedAt(code)));
    }
}
