package id.pendopo.innovation.records;

import java.time.Instant;
import java.util.UUID;

/** A change of a record, for its history. */
public record Change(int version, State state, String reason, UUID by, Instant at) {}
