package id.pendopo.cases;

import id.pendopo.catalog.Action;
import id.pendopo.catalog.Effect;
import id.pendopo.kernel.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whether an actor may do an action now, and if not, why not. Pure; the page shows the same answer before anyone tries.
 *
 * @param denial key of the reason; empty when it is allowed
 */
record Permission(Optional<String> denial) {

    private static final Permission GRANTED = new Permission(Optional.empty());

    static Permission of(Actor actor, CaseRow file, Token token, Action action, Set<UUID> checkers, boolean mayAct) {
        if (token.waitsForApplicant() || action.does() == Effect.WITHDRAW) {
            return mayAct ? GRANTED : denied("not-your-case");
        }
        if (!actor.region().equals(file.number().region()) || !actor.holds(token.role(), token.agency())) {
            return denied("other-role");
        }
        if (actor.account().equals(file.owner().account())) {
            return denied("own-case");
        }
        if (token.isClaimedByOther(actor.account())) {
            return denied("claimed");
        }
        boolean decides = action.does() == Effect.SIGN || action.does() == Effect.ENDORSE;
        if (decides && checkers.contains(actor.account())) {
            return denied("four-eyes");
        }
        return GRANTED;
    }

    boolean isGranted() {
        return denial.isEmpty();
    }

    private static Permission denied(String why) {
        return new Permission(Optional.of(why));
    }
}
