package id.pendopo.innovation.wishes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far a request has come. */
public enum WishState {
    WAITING,
    APPROVED,
    IMPLEMENTING,
    /** In use there, with evidence of all four phases. */
    DONE,
    REFUSED,
    WITHDRAWN;

    /** In which a request still goes on. */
    public static final List<WishState> OPEN = List.of(WAITING, APPROVED, IMPLEMENTING);

    private static final Map<WishState, Set<WishState>> NEXT = Map.of(
            WAITING, Set.of(APPROVED, REFUSED, WITHDRAWN),
            APPROVED, Set.of(IMPLEMENTING, WITHDRAWN),
            IMPLEMENTING, Set.of(DONE, WITHDRAWN),
            DONE, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of());

    public boolean mayBecome(WishState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
