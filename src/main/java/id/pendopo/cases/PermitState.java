package id.pendopo.cases;

import java.util.Map;
import java.util.Set;

/** The life of what was granted. One table says what may follow what. */
public enum PermitState {
    ACTIVE,
    EXPIRING,
    EXPIRED,
    RENEWED,
    AMENDED,
    SUSPENDED,
    REVOKED,
    REPLACED;

    private static final Map<PermitState, Set<PermitState>> NEXT = Map.of(
            ACTIVE, Set.of(EXPIRING, EXPIRED, RENEWED, AMENDED, SUSPENDED, REVOKED, REPLACED),
            EXPIRING, Set.of(EXPIRED, RENEWED, AMENDED, SUSPENDED, REVOKED, REPLACED),
            SUSPENDED, Set.of(ACTIVE, EXPIRED, REVOKED),
            EXPIRED, Set.of(RENEWED),
            RENEWED, Set.of(),
            AMENDED, Set.of(),
            REVOKED, Set.of(),
            REPLACED, Set.of());

    public boolean mayBecome(PermitState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether its holder may do today what it permits. */
    public boolean isInForce() {
        return switch (this) {
            case ACTIVE, EXPIRING -> true;
            case EXPIRED, RENEWED, AMENDED, SUSPENDED, REVOKED, REPLACED -> false;
        };
    }
}
