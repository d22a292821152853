package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.Commitment;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A vote under its seal. Padded, so that the length of the seal says nothing of what lies under it.
 *
 * @param commitment whose digest is the voter's receipt, and stands in the promise of the close
 */
record Vote(String innovation, Commitment commitment) {

    private static final int LENGTH = 96;

    static Vote of(String event, String innovation) {
        return new Vote(innovation, Commitment.to(content(event, innovation)));
    }

    static String content(String event, String innovation) {
        return event + "\n" + innovation;
    }

    String text() {
        return "%-96s%s".formatted(innovation, HexFormat.of().formatHex(commitment.salt()));
    }

    /** The vote that a text holds. */
    static Optional<Vote> read(String event, String text) {
        if (text.length() <= LENGTH) {
            return Optional.empty();
        }
        var innovation = text.substring(0, LENGTH).strip();
        var salt = HexFormat.of().parseHex(text.substring(LENGTH));
        return Optional.of(new Vote(innovation, Commitment.of(salt, content(event, innovation))));
    }

    String digest() {
        return commitment.toString();
    }
}
