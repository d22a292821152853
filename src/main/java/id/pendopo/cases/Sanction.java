package id.pendopo.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sanction on a permit, from proposal to signed letter.
 *
 * @param decision who decided, and under which authority; empty while it is proposed
 * @param document the letter, from the decision on
 */
record Sanction(
        UUID id,
        String permit,
        SanctionKind kind,
        State state,
        byte[] wordsSealed,
        UUID proposedBy,
        Instant proposedAt,
        Optional<DecisionStore.Decision> decision,
        Optional<UUID> document) {

    enum State {
        PROPOSED,
        /** Numbered; its letter waits for the signature. */
        DECIDED,
        DONE,
        WITHDRAWN
    }

    boolean isOpen() {
        return state == State.PROPOSED || state == State.DECIDED;
    }
}
