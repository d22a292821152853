package id.pendopo.innovation.wishes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a request.
 *
 * @param phase of the evidence
 * @param words the reason, the conditions, or what the evidence shows
 */
public record WishStep(int ordinal, Act act, Optional<WishPhase> phase, String words, UUID by, Instant at) {

    /** What happened. */
    public enum Act {
        ASKED,
        APPROVED,
        CONDITIONS,
        REFUSED,
        WITHDRAWN,
        BEGUN,
        PROVEN,
        DONE
    }
}
