package id.pendopo.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record of rights: who gave or took what, to whom, when and why.
 *
 * @param giver whose right was handed over, for a delegation
 */
public record RightChange(
        Instant at,
        UUID by,
        UUID account,
        @Nullable UUID giver,
        Kind kind,
        @Nullable String role,
        @Nullable String agency,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String reason) {

    public enum Kind {
        GRANTED,
        REVOKED,
        DELEGATED,
        DELEGATION_ENDED,
        OFFICER_CREATED,
        OFFICER_CLOSED
    }
}
