package id.pendopo.innovation.promises;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/** An act for the public log. */
record Promised(String kind, RegionCode region, Instant at, Commitment commitment) implements Disclosable {}
