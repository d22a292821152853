package id.pendopo.innovation.web.ideas;

import java.util.Optional;
import java.util.UUID;

/** Numbers as forms send them. */
final class Numbers {

    private Numbers() {}

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
