package id.pendopo.innovation.promises;

import id.pendopo.kernel.Commitment;
import java.time.Instant;
import java.util.Arrays;

/**
 * Words about an act, as the public log was promised them.
 *
 * @param kind of the act, as the log names it
 * @param digest 32 bytes, which stand in the log
 */
public record Promise(String kind, String words, byte[] salt, byte[] digest, Instant at) {

    /** What the words and the salt give now; the log has it, unless somebody changed either. */
    public Commitment commitment() {
        return Commitment.of(salt, words);
    }

    boolean holds() {
        return Arrays.equals(commitment().digest(), digest);
    }
}
