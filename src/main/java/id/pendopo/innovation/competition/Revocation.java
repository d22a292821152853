package id.pendopo.innovation.competition;

import id.pendopo.kernel.Commitment;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An award that was taken back, and why.
 *
 * @param salt of what the public log was promised; null for what was written before salts were kept
 */
public record Revocation(String entry, String reason, Instant at, byte @Nullable [] salt) {

    static String words(String entry, String reason) {
        return entry + "\n" + reason;
    }

    Optional<Commitment> promised(StageKey key) {
        return Optional.ofNullable(salt).map(kept -> Commitment.of(kept, key.words(words(entry, reason))));
    }
}
