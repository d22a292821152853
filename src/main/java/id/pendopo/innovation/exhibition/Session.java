package id.pendopo.innovation.exhibition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A part of the programme.
 *
 * @param speakers by what they are, never by name
 */
public record Session(
        UUID id, String title, String about, String room, Instant startsAt, Instant endsAt, List<String> speakers) {

    public Session {
        speakers = List.copyOf(speakers);
    }

    boolean isAtTheTimeOf(Session other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
