package id.pendopo.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verifier found in a file. */
public sealed interface Verification {

    /** Every signature is good, its signer is vouched for by a trusted authority, and nothing was changed afterwards. */
    record Genuine(List<Found> signatures, String pdfA) implements Verification {
        public Genuine {
            signatures = List.copyOf(signatures);
        }
    }

    /** Unchanged since it was signed, but no trusted authority vouches for the signer. */
    record Unvouched(List<Found> signatures, String pdfA, List<String> reasons) implements Verification {
        public Unvouched {
            signatures = List.copyOf(signatures);
            reasons = List.copyOf(reasons);
        }
    }

    /** Changed after it was signed. */
    record Changed(List<Found> signatures, String pdfA, List<String> reasons) implements Verification {
        public Changed {
            signatures = List.copyOf(signatures);
            reasons = List.copyOf(reasons);
        }
    }

    /** A PDF without a signature. */
    record Unsigned(String pdfA) implements Verification {}

    /** No PDF, or one too broken to read. */
    record Unreadable(String reason) implements Verification {}

    /**
     * One signature.
     *
     * @param signer as its certificate names the person
     * @param level for example {@code PAdES-BASELINE-T}
     * @param timeStamp when an authority saw the signature; null where there is no time stamp
     * @param coversWholeFile false where bytes were added after the signature
     */
    record Found(
            String signer,
            String issuer,
            String level,
            @Nullable Instant signedAt,
            @Nullable Instant timeStamp,
            @Nullable String timeStampedBy,
            boolean intact,
            boolean coversWholeFile,
            @Nullable String reason) {}
}
