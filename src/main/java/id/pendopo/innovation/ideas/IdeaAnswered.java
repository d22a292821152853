package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/** An agency answered. The public log is promised which answer it is, its verdict, its reason and why one before gave way. */
public record IdeaAnswered(RegionCode region, Instant at, Commitment commitment) implements Disclosable {

    @Override
    public String kind() {
        return "innovation.idea-answered";
    }
}
