package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.UUID;

/** An idea was sent. The public log is promised what it said, and to whom; never who sent it. */
public record IdeaSent(RegionCode region, Instant at, UUID idea, Commitment commitment) implements Disclosable {

    @Override
    public String kind() {
        return "innovation.idea-sent";
    }

    static String promised(UUID idea, String agency, IdeaText text) {
        return idea + "|" + agency + "|" + text.problem() + "|" + text.solution() + "|" + text.helped();
    }
}
