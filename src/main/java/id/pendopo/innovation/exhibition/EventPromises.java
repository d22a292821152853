package id.pendopo.innovation.exhibition;

import id.pendopo.innovation.promises.Promise;
import id.pendopo.kernel.Actor;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** The door to what the public log was promised about an event, with all that proves it. */
@Service
public class EventPromises {

    private final Events events;
    private final Choice choice;
    private final Acts acts;

    EventPromises(Events events, Choice choice, Acts acts) {
        this.events = events;
        this.choice = choice;
        this.acts = acts;
    }

    /** @param holds whether the words are still those that were promised, and the log has them */
    public record Line(Promise promise, boolean holds) {}

    /** While votes lie sealed none is shown to anybody: their number would be among them. */
    public boolean isOpen(Event event) {
        return event.choice() == Event.Choice.NONE || event.choice() == Event.Choice.OPENED;
    }

    /**
     * Whether the result of the choice is the one that the log was promised when it was counted, among those whom it was
     * promised when the choice opened. No result is none that was changed.
     */
    public boolean isResultKept(Actor actor, String code) {
        var event = events.get(actor, code);
        var tally = choice.result(actor, code);
        if (tally.isEmpty()) {
            return true;
        }
        var made = acts.promised(event).stream()
                .filter(promise -> Choice.OPENS.equals(promise.kind()) || Counting.COUNTS.equals(promise.kind()))
                .toList();
        var candidates = choice.candidates(actor, code);
        return made.stream()
                        .map(Promise::words)
                        .toList()
                        .equals(List.of(
                                Acts.words(event, Choice.words(candidates)),
                                Acts.words(event, Counting.words(tally.get().rows()))))
                && acts.broken(made).isEmpty();
    }

    /** The oldest first; none while votes lie sealed. */
    public List<Line> of(Actor actor, String code) {
        var event = events.get(actor, code);
        if (!isOpen(event)) {
            return List.of();
        }
        var made = acts.promised(event);
        var broken = new HashSet<>(acts.broken(made));
        return made.stream()
                .map(promise -> new Line(promise, !broken.contains(promise)))
                .toList();
    }
}
