package id.pendopo.innovation.exhibition;

import java.util.List;
import java.util.UUID;

/**
 * What visitors say of a session.
 *
 * @param words the latest, for the secretariat alone
 */
public record Feedback(UUID session, int count, double mean, List<String> words) {

    public Feedback {
        words = List.copyOf(words);
    }
}
