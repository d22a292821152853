package id.pendopo.documents;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A document has its final file. Published in the transaction that stores it: its owner moves on with it, and the public
 * log commits to number and digest.
 */
public record DocumentIssued(
        RegionCode region, Instant at, UUID id, String owner, String documentKind, String number, Commitment commitment)
        implements Disclosable {

    @Override
    public String kind() {
        return "document.issued";
    }
}
