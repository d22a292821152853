package id.pendopo.kernel;

import java.time.Instant;

/**
 * An act that belongs in the public log. Published inside the act's transaction; the log writes the commitment in a
 * synchronous listener, in that same transaction.
 */
public interface Disclosable {

    /** What sort of act, for example {@code case.granted}; public. */
    String kind();

    RegionCode region();

    Instant at();

    /** What is promised about the content, salted: never the content. */
    Commitment commitment();
}
