package id.pendopo.catalog;

/** What an action means. The engine gives each its data, its rules and its part in the clocks. */
public enum Effect {
    /** Goes on; nothing else. */
    PROCEED,
    /** The file is complete and correct: the legal clock starts (UU 30/2014 Pasal 53). */
    COMPLETE,
    /** Back to the applicant with all faults at once; the clock stops. */
    RETURN,
    /** The applicant answers the faults; the clock goes on, or starts anew, as the service says. */
    RESUBMIT,
    /** The applicant gives up. */
    WITHDRAW,
    /** The technical opinion is favourable. */
    RECOMMEND,
    /** The technical opinion is not favourable; needs a reason. */
    NOT_RECOMMEND,
    /** A site inspection is set; needs date, place and inspector. */
    SCHEDULE_VISIT,
    /** The minutes of the inspection (BAP): a checklist of conform, not conform, absent. */
    REPORT_VISIT,
    /** The decree is drafted; needs its values. */
    DRAFT,
    /** The denial is drafted; needs reason and law. */
    DRAFT_DENIAL,
    /** Initials (paraf) of a superior. */
    ENDORSE,
    /** A superior sends the draft back to be written again; needs a reason. */
    REWORK,
    /** Number and signature: the decision. */
    SIGN
}
