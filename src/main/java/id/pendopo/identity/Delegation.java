package id.pendopo.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A right for a time, from one officer to another.
 *
 * @param occasion why: leave, an acting head, and by which letter
 */
public record Delegation(
        UUID id,
        Kind kind,
        UUID giver,
        UUID receiver,
        String role,
        String agency,
        LocalDate from,
        LocalDate until,
        String occasion,
        boolean ended) {

    /** Who stays responsible (UU 30/2014): with a delegasi the receiver, with a mandat the giver. */
    public enum Kind {
        DELEGASI,
        MANDAT
    }

    public boolean livesOn(LocalDate day) {
        return !ended && !day.isBefore(from) && !day.isAfter(until);
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
        return !ended && !otherFrom.isAfter(until) && !otherUntil.isBefore(from);
    }
}
