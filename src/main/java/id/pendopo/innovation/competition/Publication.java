package id.pendopo.innovation.competition;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was published, word for word. */
record Publication(int number, String protocol, String digest, String reason, Instant at) {

    /**
     * What the public log is promised.
     *
     * @param until the last day of objections, which the first publication sets
     */
    String promised(@Nullable LocalDate until) {
        return number + "\n" + digest + "\n" + until + "\n" + reason;
    }
}
