package id.pendopo.innovation.exhibition;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A visitor's ticket as its carrier sees it: who carries the code carries the ticket, so no person stands on it.
 *
 * @param code in groups of four; empty once the event's visitors were forgotten
 * @param checkIn when and where it was let in first
 */
public record Ticket(UUID id, Event event, String code, boolean guest, boolean cancelled, Optional<CheckIn> checkIn) {

    /** When a ticket was let in, and at which gate. */
    public record CheckIn(Instant at, String gate) {}

    @Override
    public String toString() {
        return "Ticket[" + id + "]";
    }
}
