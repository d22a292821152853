package id.pendopo.innovation.wishes;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Something happened to a request. The public log is promised what was said; the salt stands with the step. */
public record WishActed(WishStep.Act act, RegionCode region, Instant at, Commitment commitment) implements Disclosable {

    @Override
    public String kind() {
        return "innovation.wish-" + act.name().toLowerCase(Locale.ROOT);
    }

    static String promised(UUID wish, WishStep step) {
        return wish + "|" + step.ordinal() + "|" + step.act() + "|"
                + step.phase().map(Enum::name).orElse("") + "|" + step.words();
    }
}
