package id.pendopo.documents;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as its row says, without its file.
 *
 * @param code what its QR opens: 26 letters and digits, 128 bits by chance
 * @param holder in full: show {@link #maskedHolder()} to the public
 * @param digest SHA-256 of the file; null until it is final
 * @param replacedBy the document that took its place
 */
public record IssuedDocument(
        RegionCode region,
        UUID id,
        String owner,
        String kind,
        String titleId,
        String titleEn,
        String number,
        String holder,
        String code,
        DocumentState state,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Instant issuedAt,
        @Nullable UUID signer,
        byte @Nullable [] digest,
        @Nullable UUID replacedBy) {

    /** Letters that tell of a decision and allow nothing by themselves, whatever they are about. */
    private static final Set<String> TELLING = Set.of("refusal", "suspension", "resumption", "revocation", "protocol");

    /** Whether it gives its holder a right. */
    public boolean grants() {
        return !TELLING.contains(kind);
    }

    public String maskedHolder() {
        return Masked.name(holder);
    }

    /** Hexadecimal, or empty while there is no file. */
    public String digestHex() {
        return digest == null ? "" : HexFormat.of().formatHex(digest);
    }

    public Standing standing(LocalDate today) {
        return Standing.of(this, today);
    }

    @Override
    public String toString() {
        return "IssuedDocument[" + region + " " + id + " " + kind + " " + state + "]";
    }
}
