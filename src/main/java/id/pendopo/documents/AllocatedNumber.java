package id.pendopo.documents;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the book of numbers.
 *
 * @param purpose what it was given for, for example {@code case 35-2026-000123-4}
 * @param reason why it was cancelled; empty otherwise
 */
public record AllocatedNumber(
        RegionCode region,
        String series,
        String period,
        int seq,
        String formatted,
        String purpose,
        Status status,
        String reason,
        Instant allocatedAt,
        @Nullable Instant endedAt) {

    /** Open until it is signed or cancelled; then final. */
    public enum Status {
        ALLOCATED,
        SIGNED,
        CANCELLED
    }
}
