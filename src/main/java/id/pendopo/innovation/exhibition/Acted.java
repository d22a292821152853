package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;

/** An act of an event, for the public log. */
record Acted(String kind, RegionCode region, Instant at, Commitment commitment) implements Disclosable {}
