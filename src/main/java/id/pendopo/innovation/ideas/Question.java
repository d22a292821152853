package id.pendopo.innovation.ideas;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A question about an idea; who asked it is shown to nobody, and who answered is the team as a whole. */
public record Question(UUID id, String text, boolean byOfficer, Instant at, List<Reply> replies) {

    public record Reply(String text, Instant at) {}

    public Question {
        replies = List.copyOf(replies);
    }
}
