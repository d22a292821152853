package id.pendopo.cases;

import id.pendopo.catalog.Outcome;

/** Where a case stands, in the words of its applicant. It follows from the tokens; nobody sets it by hand. */
public enum CaseState {
    CHECKING,
    UNDER_REVIEW,
    WAITING_FOR_APPLICANT,
    AWAITING_SIGNATURE,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    DEEMED_APPROVED;

    static CaseState of(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> GRANTED;
            case REFUSED -> REFUSED;
            case WITHDRAWN -> WITHDRAWN;
            case DEEMED_APPROVED -> DEEMED_APPROVED;
        };
    }

    public boolean isFinal() {
        return switch (this) {
            case GRANTED, REFUSED, WITHDRAWN, DEEMED_APPROVED -> true;
            case CHECKING, UNDER_REVIEW, WAITING_FOR_APPLICANT, AWAITING_SIGNATURE -> false;
        };
    }
}
