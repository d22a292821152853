package id.pendopo.innovation.records;

import java.util.List;

/** What its keeper says of an innovation. Whether it was judged, copied or sleeps is found out, not said. */
public enum State {
    IDEA,
    /** Proposed or on trial. */
    TRIAL,
    RUNNING,
    ENDED,
    /** From history: nobody has told how it is today. */
    UNKNOWN;

    /** What a keeper may say; that nothing is known is only said of history. */
    public static final List<State> SAID = List.of(IDEA, TRIAL, RUNNING, ENDED);
}
