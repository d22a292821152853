package id.pendopo.innovation.wishes;

/** The phases of taking an innovation over; each is proven before a request counts as done. */
public enum WishPhase {
    /** The problem named, the innovation recognised, the means ready. */
    PREPARATION,
    /** A plan of action, a team, what was learned and adapted. */
    PLAN,
    /** The plan carried out and watched. */
    REPLICATION,
    /** What it brought, measured. */
    EVALUATION
}
