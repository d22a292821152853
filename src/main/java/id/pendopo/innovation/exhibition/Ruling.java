package id.pendopo.innovation.exhibition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the votes of a group that looks stuffed: one wishes, another decides.
 *
 * @param exclude whether the wish is to leave them out; else to keep them
 * @param allowed what the other decided; none while it waits
 */
public record Ruling(
        UUID id,
        Stuffing.Reason reason,
        List<UUID> tickets,
        boolean exclude,
        String why,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable Boolean allowed,
        @Nullable Instant decidedAt) {

    public Ruling {
        tickets = List.copyOf(tickets);
    }

    public boolean waits() {
        return allowed == null;
    }

    public boolean holds() {
        return Boolean.TRUE.equals(allowed);
    }

    /** What the log is promised of it, once it was decided. */
    String words(boolean decision) {
        return id + "\n" + reason + "\n" + (exclude ? "EXCLUDE" : "KEEP") + "\n" + tickets.size() + "\n"
                + (decision ? "ALLOWED" : "REJECTED");
    }

    boolean settles(Stuffing.Group group) {
        return holds() && reason == group.reason() && tickets.containsAll(group.tickets());
    }
}
