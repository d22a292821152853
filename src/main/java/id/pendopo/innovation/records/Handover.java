package id.pendopo.innovation.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An innovation is handed over to a new head.
 *
 * @param agency whose head changed
 * @param dueOn last day on which it is in time
 */
public record Handover(
        UUID id, String code, String agency, String reason, LocalDate changedOn, LocalDate dueOn, List<Done> done) {

    /** What a new head must know and have. */
    public enum Item {
        REGULATION,
        BUDGET,
        PEOPLE,
        DOCUMENTS,
        MEETING
    }

    /** A point that somebody ticked. */
    public record Done(Item item, UUID by, Instant at) {}

    public Handover {
        done = List.copyOf(done);
    }

    public Optional<Done> done(Item item) {
        return done.stream().filter(each -> each.item() == item).findFirst();
    }

    public boolean isDone() {
        return Arrays.stream(Item.values()).allMatch(item -> done(item).isPresent());
    }

    public boolean isOverdue(LocalDate today) {
        return !isDone() && dueOn.isBefore(today);
    }
}
