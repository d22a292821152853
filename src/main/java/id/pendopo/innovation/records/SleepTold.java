package id.pendopo.innovation.records;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/** An innovation counts as asleep from now on, or is awake again. */
public record SleepTold(RegionCode region, Instant at, String code, boolean fell, Commitment commitment)
        implements Disclosable {

    @Override
    public String kind() {
        return fell ? "innovation.asleep" : "innovation.woken";
    }

    static String promised(String code, Sleep sleep) {
        return code + "|" + (sleep.fell() ? "asleep" : "woken") + "|" + sleep.day();
    }
}
