package id.pendopo.innovation.competition;

import id.pendopo.kernel.RegionCode;
import java.util.Map;

/** A stage of an edition, in the region that runs it. */
record StageKey(RegionCode region, String edition, String stage) {

    /** By which its promises are found. */
    String subject() {
        return edition + "/" + stage;
    }

    Map<String, Object> params() {
        return Map.of("region", region.value(), "edition", edition, "stage", stage);
    }

    /** Words about this stage, as the public log is promised them. */
    String words(String said) {
        return edition + "\n" + stage + "\n" + said;
    }
}
