package id.pendopo.innovation.ideas;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An idea in a list: nothing that tells whose it is. */
public record IdeaLine(
        UUID id,
        String agency,
        String heading,
        String helped,
        Instant sentAt,
        Idea.State state,
        Optional<Verdict> verdict,
        Optional<Stage> stage,
        int supports) {}
