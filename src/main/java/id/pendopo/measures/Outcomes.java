package id.pendopo.measures;

import id.pendopo.kernel.ServiceFinished;

/** What an outcome says about the office. */
final class Outcomes {

    static final String WITHDRAWN = "withdrawn";
    static final String DEEMED_APPROVED = "deemed-approved";

    private Outcomes() {}

    /** A citizen who gave up says nothing about how long the office takes to decide. */
    static boolean isDecided(String outcome) {
        return !outcome.equals(WITHDRAWN);
    }

    /** Granted in law because no decision came in time is late, whatever its clock says. */
    static boolean isInTime(ServiceFinished fact) {
        return isDecided(fact.outcome())
                && !fact.outcome().equals(DEEMED_APPROVED)
                && fact.workingDays() <= fact.standardDays();
    }
}
