package id.pendopo.innovation.wishes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A paper of a request; who may read it is asked when it is opened. */
public record WishPaper(UUID upload, Kind kind, Optional<WishPhase> phase, String name, Instant at) {

    /** What it is. */
    public enum Kind {
        /** Between the two offices: cooperation agreement or statement of replication. */
        AGREEMENT,
        /** The owner's consent. */
        APPROVAL,
        /** Of a phase. */
        EVIDENCE
    }
}
