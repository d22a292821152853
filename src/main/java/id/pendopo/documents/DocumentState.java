package id.pendopo.documents;

import java.util.Map;
import java.util.Set;

/** The life of an issued document. That it ran out is no state: its date says so. */
public enum DocumentState {
    /** Decided and numbered; its file is not final yet. */
    AWAITING_SIGNATURE,
    /** Signed, or final without a signature (a receipt). */
    ISSUED,
    DELIVERED,
    SUSPENDED,
    REVOKED,
    REPLACED,
    /** Given up before it was signed. */
    CANCELLED;

    private static final Map<DocumentState, Set<DocumentState>> NEXT = Map.of(
            AWAITING_SIGNATURE, Set.of(ISSUED, CANCELLED),
            ISSUED, Set.of(DELIVERED, SUSPENDED, REVOKED, REPLACED),
            DELIVERED, Set.of(SUSPENDED, REVOKED, REPLACED),
            SUSPENDED, Set.of(DELIVERED, REVOKED, REPLACED),
            REVOKED, Set.of(),
            REPLACED, Set.of(),
            CANCELLED, Set.of());

    public boolean mayBecome(DocumentState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
