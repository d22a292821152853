package id.pendopo.cases;

import id.pendopo.catalog.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case that stands somewhere and waits for somebody.
 *
 * @param version belongs to this token alone; an action names it, and it can be used up once
 * @param role who must act; empty where the applicant must
 * @param queuedAt place in the fair order
 * @param dueOn last day of this step, where it has days of its own
 * @param signing since when a signature is under way; empty otherwise
 */
record Token(
        Position position,
        int version,
        String role,
        String agency,
        Instant queuedAt,
        Instant enteredAt,
        @Nullable LocalDate dueOn,
        boolean escalated,
        @Nullable UUID claimedBy,
        @Nullable Instant signing) {

    boolean isClaimedByOther(UUID account) {
        return claimedBy != null && !claimedBy.equals(account);
    }

    boolean waitsForApplicant() {
        return role.isEmpty();
    }
}
