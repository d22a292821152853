package id.pendopo.innovation.ideas;

/** What an agency says to an idea; always with a reason. */
public enum Verdict {
    /** It is worked on: the laboratory opens. */
    TAKEN_UP,
    /** Good, but not now. */
    KEPT,
    DECLINED
}
