package id.pendopo.innovation.exhibition;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to those who speak in a session. Who asked stands nowhere but in their ticket.
 *
 * @param support tickets that want it answered, too
 */
public record Question(
        UUID id, UUID session, String words, Instant askedAt, State state, int support, Optional<String> answer) {

    /** Shown to everybody only after somebody of the secretariat has read it. */
    public enum State {
        WAITING,
        SHOWN,
        HIDDEN
    }
}
