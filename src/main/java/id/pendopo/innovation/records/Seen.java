package id.pendopo.innovation.records;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody looked at a record and found it true, or it came into somebody's care.
 *
 * @param people how many worked on the innovation then, where that was counted
 * @param keeper in whose care it was given
 */
public record Seen(Kind kind, String note, UUID by, Instant at, Optional<Integer> people, Optional<UUID> keeper) {

    /** What was done. */
    public enum Kind {
        LOOKED,
        TAKEN,
        GIVEN
    }
}
