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
    private final Acts acts;

    EventPromises(Events events, Acts acts) {
        this.events = events;
        this.acts = acts;
    }

    /** @param holds whether the words are still those that were promised, and the log has them */
    public record Line(Promise promise, boolean holds) {}

    /** While votes lie sealed none is shown to anybody: their number would be among them. */
    public boolean isOpen(Event event) {
        return event.choice() == Event.Choice.NONE || event.choice() == Event.Choice.OPENED;
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
