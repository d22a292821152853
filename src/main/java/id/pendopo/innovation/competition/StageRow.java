package id.pendopo.innovation.competition;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stage that was opened.
 *
 * @param seed from which assignments are drawn; public from the first day
 */
public record StageRow(
        RegionCode region,
        String edition,
        String stage,
        StageState state,
        String seed,
        @Nullable Instant closedAt,
        @Nullable LocalDate objectionUntil) {}
