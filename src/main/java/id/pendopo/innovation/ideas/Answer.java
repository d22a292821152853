package id.pendopo.innovation.ideas;

import java.time.Instant;

/**
 * What an agency answered.
 *
 * @param why the answer before gave way to it; empty for the first
 * @param by name and position of the officer who answered, in office
 */
public record Answer(
        Verdict verdict,
        String reason,
        String why,
        String by,
        String role,
        String agency,
        boolean inTime,
        Instant at) {}
