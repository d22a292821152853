package id.pendopo.kernel;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What stands in the public log. The log offers it; whoever promised something asks. */
public interface Disclosed {

    /**
     * An act as the log names it.
     *
     * @param digest in hexadecimal
     */
    record Act(String kind, String digest) {}

    /** The digests, in hexadecimal, of those that do not stand there. */
    Set<String> missing(Collection<Commitment> promised);

    /**
     * What the log was promised in a region since a moment, the oldest first.
     *
     * @param families what stands before the first dot of a kind
     */
    List<Act> since(RegionCode region, Set<String> families, Instant moment);
}
