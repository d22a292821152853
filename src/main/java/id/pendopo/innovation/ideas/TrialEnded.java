package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/** A trial ended, or its end was corrected. The public log is promised the figures and what was learned. */
public record TrialEnded(RegionCode region, Instant at, Commitment commitment) implements Disclosable {

    @Override
    public String kind() {
        return "innovation.trial-ended";
    }
}
