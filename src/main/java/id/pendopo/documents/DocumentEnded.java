package id.pendopo.documents;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A document lost its worth, for now or for good: suspended, revoked, replaced or cancelled. */
public record DocumentEnded(
        RegionCode region, Instant at, UUID id, String owner, DocumentState state, Commitment commitment)
        implements Disclosable {

    @Override
    public String kind() {
        return "document." + state.name().toLowerCase(Locale.ROOT);
    }
}
