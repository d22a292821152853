package id.pendopo.innovation.competition;

import java.time.Instant;

/** An award that was taken back, and why. */
public record Revocation(String entry, String reason, Instant at) {}
