package id.pendopo.innovation.index;

import java.time.Instant;
import java.util.UUID;

/**
 * What a second person found.
 *
 * @param level that counts; 0 where the row was returned
 * @param reason owed unless the level was accepted
 */
public record Verdict(Kind kind, int level, String reason, UUID by, Instant at) {

    /** What can be found. */
    public enum Kind {
        ACCEPTED,
        LOWERED,
        RETURNED
    }
}
