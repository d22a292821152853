package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.Commitment;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A vote under its seal. Padded, so that the length of the seal says nothing of what lies under it.
 *
 * @param commitment whose digest is the voter's receipt and stands in the public log
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

    /** The vote that a text holds, if it is the one that was promised. */
    static Optional<Vote> read(String event, String text, byte[] digest) {
        if (text.length() <= LENGTH) {
            return Optional.empty();
        }
        var innovation = text.substring(0, LENGTH).strip();
        var commitment = new Commitment(HexFormat.of().parseHex(text.substring(LENGTH)), digest);
        return Optional.of(new Vote(innovation, commitment))
                .filter(vote -> commitment.holdsFor(content(event, innovation)));
    }
}
