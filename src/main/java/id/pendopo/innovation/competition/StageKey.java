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

    /** What was said about a stage, out of the words that were promised. */
    static String said(String words) {
        return words.split("\n", 3)[2];
    }

    /** Words about this stage, as the public log is promised them. */
    String words(String said) {
        return edition + "\n" + stage + "\n" + said;
    }
}
