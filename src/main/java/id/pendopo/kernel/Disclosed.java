package id.pendopo.kernel;

import java.util.Collection;
import java.util.Set;

/** Whether promises stand in the public log. The log offers it; whoever promised something asks. */
public interface Disclosed {

    /** The digests, in hexadecimal, of those that do not stand there. */
    Set<String> missing(Collection<Commitment> promised);
}
