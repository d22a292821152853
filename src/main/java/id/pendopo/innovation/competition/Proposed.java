package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol.Correction;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change that somebody asks for; another has to allow it. */
record Proposed(
        UUID id,
        Correction correction,
        UUID proposedBy,
        Instant at,
        @Nullable Boolean allowed,
        @Nullable Instant decidedAt) {

    /** As the public log names the acts. */
    static final String ASKED = "score.correction-asked";

    static final String DECIDED = "score.correction-decided";

    /** What the public log is promised when it is decided. */
    String decided(boolean yes) {
        return yes + "\n" + asked();
    }

    /** What it is promised before. */
    String asked() {
        return id + "\n" + correction.entry() + "\n" + correction.juror() + "\n"
                + correction.criterion() + "\n"
                + correction.score().stripTrailingZeros().toPlainString() + "\n" + correction.reason();
    }
}
