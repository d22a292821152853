package id.pendopo.innovation.records;

/** How far an innovation has come, as the public sees it: what its keeper says and what became of it. */
public enum Stage {
    IDEA,
    TRIAL,
    RUNNING,
    JUDGED,
    REPLICATED,
    ASLEEP,
    ENDED,
    UNKNOWN;

    /**
     * @param copied whether somebody has put it to use elsewhere
     * @param asleep whether its clock has been red for too long
     */
    public static Stage of(Innovation record, boolean copied, boolean asleep) {
        if (record.state() == State.ENDED) {
            return ENDED;
        }
        if (asleep && record.hasClock()) {
            return ASLEEP;
        }
        if (copied) {
            return REPLICATED;
        }
        if (!record.standingAwards().isEmpty()) {
            return JUDGED;
        }
        return valueOf(record.state().name());
    }
}
