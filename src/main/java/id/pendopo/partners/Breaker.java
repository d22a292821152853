package id.pendopo.partners;

import java.time.Duration;
import java.time.Instant;

/**
 * Stops asking a neighbour that does not answer, so that nobody waits for nothing: after some failures in a row no
 * question is put for a while, then one, whose answer decides.
 */
final class Breaker {

    static final int FAILURES = 5;
    static final Duration REST = Duration.ofSeconds(30);

    private int failures;
    private Instant closedUntil = Instant.MIN;

    /** Whether a question may be put now. After a rest only the first asker may, until it is known how that went. */
    synchronized boolean admits(Instant now) {
        if (failures < FAILURES) {
            return true;
        }
        if (now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil = now.plus(REST);
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed(Instant now) {
        failures++;
        if (failures >= FAILURES) {
            closedUntil = now.plus(REST);
        }
    }
}
