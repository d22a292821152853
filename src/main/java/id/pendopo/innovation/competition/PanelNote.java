package id.pendopo.innovation.competition;

import id.pendopo.kernel.Commitment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting wrote down about an entry.
 *
 * @param departure whether the panel left the order; else minutes of a talk about scores that disagree
 * @param tier the list to which a departure leads; empty for none
 * @param metOn the day of the talk; null for a departure
 * @param present pseudonyms of the jurors who talked
 * @param salt of what the public log was promised; null for what was written before salts were kept
 */
public record PanelNote(
        UUID id,
        String entry,
        boolean departure,
        String tier,
        String words,
        @Nullable LocalDate metOn,
        List<String> present,
        Instant at,
        byte @Nullable [] salt) {

    String promise() {
        return entry + "\n" + tier + "\n" + (metOn == null ? "" : metOn) + "\n" + String.join(" ", present) + "\n"
                + words;
    }

    PanelNote with(byte[] kept) {
        return new PanelNote(id, entry, departure, tier, words, metOn, present, at, kept);
    }

    Optional<Commitment> promised(StageKey key) {
        return Optional.ofNullable(salt).map(kept -> Commitment.of(kept, key.words(promise())));
    }
}
