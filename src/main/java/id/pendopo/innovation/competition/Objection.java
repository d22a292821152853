package id.pendopo.innovation.competition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a published list, with its answer where there is one.
 *
 * @param published what everybody may read of both; no name of a person
 */
public record Objection(
        UUID id,
        String entry,
        String words,
        UUID raisedBy,
        Instant raisedAt,
        @Nullable String answer,
        @Nullable Boolean upheld,
        @Nullable String published,
        @Nullable Instant answeredAt) {}
