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
        @Nullable Instant answeredAt) {

    /** As the public log names the acts. */
    static final String RAISED = "objection.raised";

    static final String ANSWERED = "objection.answered";

    /** What the public log is promised when it is raised. */
    String promised() {
        return id + "\n" + entry + "\n" + words;
    }

    /** What it is promised when somebody answers. */
    static String answered(UUID id, boolean upheld, String answer, String published) {
        return id + "\n" + upheld + "\n" + answer + "\n" + published;
    }
}
