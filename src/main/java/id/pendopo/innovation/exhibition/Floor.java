package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The door of the floor: visitors ask those who speak, and say how a session was. */
@Service
public class Floor {

    /** So many questions one ticket may ask in a session. */
    public static final int QUESTIONS = 3;

    private final Events events;
    private final Programme programme;
    private final Tickets tickets;
    private final FloorStore store;
    private final Held held;
    private final Acts acts;

    Floor(Events events, Programme programme, Tickets tickets, FloorStore store, Held held, Acts acts) {
        this.events = events;
        this.programme = programme;
        this.tickets = tickets;
        this.store = store;
        this.held = held;
        this.acts = acts;
    }

    /** What must not change while somebody speaks: the event with its programme, and the ticket. */
    @Component
    record Held(EventStore events, TicketStore tickets) {}

    /** Questions that everybody may read, those that most want answered first. */
    public List<Question> shown(Actor actor, String code, UUID session) {
        return shown(actor, code).stream()
                .filter(question -> question.session().equals(session))
                .toList();
    }

    public List<Question> shown(Actor actor, String code) {
        var event = events.get(actor, code);
        return acts.read(event, () -> store.questions(event)).stream()
                .filter(question -> question.state() == Question.State.SHOWN)
                .toList();
    }

    /** All of them, for whoever moderates. */
    public List<Question> all(Actor actor, String code) {
        var event = events.required(actor, code);
        return acts.read(event, () -> store.questions(event));
    }

    public void ask(Actor actor, String code, String ticketCode, UUID session, String typed) {
        var ticket = tickets.valid(actor, code, ticketCode);
        var faults = new ArrayList<Fault>();
        var words = Typed.text("question", typed, 5, 500, faults);
        Faulty.refuse(faults);
        acts.write(ticket.event(), () -> {
            requireRunning(held.events().hold(code));
            programme.get(actor, code, session);
            held.tickets().lock(ticket);
            int asked = store.askedBy(ticket.event(), session, ticket.id());
            if (asked >= QUESTIONS) {
                throw new Refusal(Refusal.Kind.TOO_MANY, "questions-enough", "Enough of one ticket", QUESTIONS);
            }
            store.ask(ticket.event(), session, ticket.id(), asked + 1, words, acts.now());
        });
    }

    private static void requireRunning(Event event) {
        if (event.state() != Event.State.PUBLISHED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "event-not-now", "Not in this state");
        }
    }

    /** Wants a question answered, too; a second time changes nothing. */
    public void support(Actor actor, String code, String ticketCode, UUID question) {
        var ticket = tickets.valid(actor, code, ticketCode);
        requireRunning(ticket.event());
        if (shown(actor, code).stream().noneMatch(each -> each.id().equals(question))) {
            throw unknownQuestion();
        }
        acts.write(ticket.event(), () -> {
            store.support(ticket.event(), question, ticket.id());
        });
    }

    private static Refusal unknownQuestion() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "question-unknown", "No such question");
    }

    public Set<UUID> supportedBy(Ticket ticket) {
        return acts.read(ticket.event(), () -> store.supportedBy(ticket.event(), ticket.id()));
    }

    public void moderate(Actor actor, String code, UUID question, boolean show) {
        var event = events.required(actor, code);
        acts.write(event, () -> {
            if (!store.moderate(event, question, show ? Question.State.SHOWN : Question.State.HIDDEN)) {
                throw unknownQuestion();
            }
        });
    }

    /** Writes down what was answered; the question is shown with it. */
    public void answer(Actor actor, String code, UUID question, String typed) {
        var event = events.required(actor, code);
        var faults = new ArrayList<Fault>();
        var words = Typed.text("answer-" + question, typed, 1, 2000, faults);
        Faulty.refuse(faults);
        acts.write(event, () -> {
            if (!store.answer(event, question, words, acts.now())) {
                throw unknownQuestion();
            }
        });
    }

    /** Says how a session was, once it began; once a ticket that was let in. */
    public void say(Actor actor, String code, String ticketCode, UUID session, String stars, String typed) {
        var ticket = tickets.valid(actor, code, ticketCode);
        var of = programme.get(actor, code, session);
        if (acts.now().isBefore(of.startsAt())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "session-not-begun", "Not begun", of.startsAt());
        }
        var faults = new ArrayList<Fault>();
        var words = Typed.text("words", typed, 0, 1000, faults);
        if (!stars.matches("[1-5]")) {
            faults.addFirst(Fault.of("stars", "stars"));
        }
        Faulty.refuse(faults);
        if (ticket.checkIn().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "feedback-not-in", "Was not let in");
        }
        acts.write(ticket.event(), () -> {
            held.events().hold(code);
            programme.get(actor, code, session);
            if (!store.say(ticket.event(), session, ticket.id(), Integer.parseInt(stars), words, acts.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "feedback-said", "Said already");
            }
        });
    }

    public boolean hasSaid(Ticket ticket, UUID session) {
        return acts.read(ticket.event(), () -> store.hasSaid(ticket.event(), session, ticket.id()));
    }

    /** How visitors found the sessions, for everybody: figures, no words. */
    public Map<UUID, Feedback> figures(Actor actor, String code) {
        var event = events.get(actor, code);
        return acts.read(event, () -> store.feedback(event, false));
    }

    /** With their words, for the secretariat. */
    public Map<UUID, Feedback> feedback(Actor actor, String code) {
        var event = events.required(actor, code);
        return acts.read(event, () -> store.feedback(event, true));
    }
}
