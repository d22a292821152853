package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/** A stage of the laboratory was left. The public log is promised what for; never who did it. */
public record IdeaMoved(RegionCode region, Instant at, Commitment commitment) implements Disclosable {

    @Override
    public String kind() {
        return "innovation.idea-moved";
    }
}
