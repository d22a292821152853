package id.pendopo.innovation.records;

import java.util.Optional;
import java.util.UUID;

/**
 * An honour that an innovation got.
 *
 * @param competition as it is called, for example {@code KIPP}
 * @param tier for example {@code Top 99}
 * @param source who says so
 * @param withdrawn why it was taken back
 */
public record Award(UUID id, int year, String competition, String tier, String source, Optional<String> withdrawn) {

    public static Award of(int year, String competition, String tier, String source) {
        return new Award(UUID.randomUUID(), year, competition, tier, source, Optional.empty());
    }

    public boolean stands() {
        return withdrawn.isEmpty();
    }
}
