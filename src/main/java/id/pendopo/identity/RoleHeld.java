package id.pendopo.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that an officer holds in an agency, by date. */
public record RoleHeld(
        UUID id,
        UUID account,
        String role,
        String agency,
        LocalDate from,
        @Nullable LocalDate until,
        boolean revoked) {

    public boolean livesOn(LocalDate day) {
        return !revoked && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
