package id.pendopo.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a service, as an administrator sees it.
 *
 * @param loadedBy the program, or an account
 * @param baseDigest for a layer: the version of the base on which it was merged
 * @param from days from which it was made current, newest first; empty for one that was never chosen
 * @param isCurrent whether it holds today
 * @param reason why it was last made current; empty where the program did
 * @param declined why a person said no to it
 */
public record Version(
        String digest,
        Instant loadedAt,
        String loadedBy,
        Optional<String> baseDigest,
        List<LocalDate> from,
        boolean isCurrent,
        String reason,
        Optional<String> declined) {

    public Version {
        from = List.copyOf(from);
    }

    /** Waits for a person to say from when it holds. */
    public boolean isProposed() {
        return from.isEmpty() && declined.isEmpty();
    }

    /** The beginning of the digest, enough for people. */
    public String shortDigest() {
        return digest.substring(0, 8);
    }
}
