package id.pendopo.innovation.index;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/** A region published its verified index. The public log keeps a commitment to it. */
public record IndexPublished(RegionCode region, Instant at, Commitment commitment) implements Disclosable {

    @Override
    public String kind() {
        return "index.published";
    }
}
