package id.pendopo.innovation.ideas;

import java.time.Instant;

/**
 * What an agency answered.
 *
 * @param by name and position of the officer who answered, in office
 */
public record Answer(
        Verdict verdict, String reason, String by, String role, String agency, boolean inTime, Instant at) {}
