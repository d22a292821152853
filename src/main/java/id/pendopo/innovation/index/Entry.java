package id.pendopo.innovation.index;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row as somebody filled it in.
 *
 * @param revision 1 for the first time; each filling in is one more
 * @param basis by which figure the level was found; empty for none
 * @param link to evidence elsewhere; empty for none
 */
public record Entry(
        int revision,
        int level,
        String basis,
        Optional<BigDecimal> figure,
        String note,
        String link,
        Optional<UUID> upload,
        UUID by,
        Instant at) {

    /** Whether it says the same, whoever said it and when. */
    boolean says(Filling filling) {
        return level == filling.level()
                && basis.equals(filling.basis())
                && figure.map(BigDecimal::stripTrailingZeros)
                        .equals(filling.figure().map(BigDecimal::stripTrailingZeros))
                && note.equals(filling.note())
                && link.equals(filling.link())
                && upload.equals(filling.upload());
    }
}
