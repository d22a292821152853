package id.pendopo.innovation.competition;

import java.time.Instant;

/** An award that was taken back, and why. */
public record Revocation(String entry, String reason, Instant at) {

    /** As the public log names the act. */
    static final String KIND = "award.revoked";

    /** What the public log is promised. */
    String promised() {
        return entry + "\n" + reason;
    }
}
