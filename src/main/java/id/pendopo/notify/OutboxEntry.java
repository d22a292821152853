package id.pendopo.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * A message on its way out, as an administrator sees it: that it exists and how it fares, never to whom or what.
 *
 * @param via EMAIL, SMS, or empty while nobody decided
 * @param textKey what sort of message
 * @param lastError why the last attempt failed; holds no address
 */
public record OutboxEntry(
        UUID id, String via, String textKey, State state, int attempts, String lastError, Instant at) {

    /** A subject with its values left out: what a message says is not for this list. */
    public String fill(String subject) {
        return subject.replaceAll("\\{[A-Za-z]+}", "…");
    }

    /** How it fares. */
    public enum State {
        /** To be sent, or to be tried again. */
        WAITING,
        SENT,
        /** No road leads out at the moment. */
        HELD,
        /** The account gave no address: it is read in the application only. */
        NO_ADDRESS,
        /** Tried so often that a person should look. */
        GIVEN_UP
    }
}
