package id.pendopo.innovation.competition;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/** An act of a competition, for the public log. */
record Acted(String kind, RegionCode region, Instant at, Commitment commitment) implements Disclosable {}
