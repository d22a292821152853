package id.pendopo.documents;

import java.time.LocalDate;

/** What a document is worth today, in one word. */
public enum Standing {
    VALID,
    NOT_YET_VALID,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    REPLACED,
    CANCELLED,
    NOT_SIGNED;

    static Standing of(IssuedDocument document, LocalDate today) {
        return switch (document.state()) {
            case AWAITING_SIGNATURE -> NOT_SIGNED;
            case CANCELLED -> CANCELLED;
            case SUSPENDED -> SUSPENDED;
            case REVOKED -> REVOKED;
            case REPLACED -> REPLACED;
            case ISSUED, DELIVERED -> byDate(document, today);
        };
    }

    private static Standing byDate(IssuedDocument document, LocalDate today) {
        if (today.isBefore(document.validFrom())) {
            return NOT_YET_VALID;
        }
        var until = document.validUntil();
        return until != null && today.isAfter(until) ? EXPIRED : VALID;
    }
}
