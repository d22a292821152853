package id.pendopo.cases;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/** Somebody, or a clock, moved a case. The public log keeps a commitment to it. */
public record CaseActed(String kind, RegionCode region, Instant at, Commitment commitment) implements Disclosable {}
