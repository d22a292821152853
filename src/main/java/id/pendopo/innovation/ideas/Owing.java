package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who owes the answer to an idea at a step: the innovation officer of the agency, then its head, then the heads above, and
 * at the end the highest of them for good.
 *
 * @param last whether nobody stands above
 */
record Owing(String role, String agency, int step, boolean last) {

    /** @param superior of an agency, if there is one */
    static Owing at(String agency, int step, Function<String, Optional<String>> superior) {
        if (step == 0) {
            return new Owing(Roles.INNOVATION_OFFICER, agency, 0, false);
        }
        var code = agency;
        int reached = 1;
        for (var above = superior.apply(code); reached < step && above.isPresent(); above = superior.apply(code)) {
            code = above.get();
            reached++;
        }
        return new Owing(Roles.AGENCY_HEAD, code, reached, superior.apply(code).isEmpty());
    }

    /** Whether this officer may answer now: whoever owes it, and everybody who owed it before and was late. */
    static Optional<Owing> may(Actor actor, String agency, int step, Function<String, Optional<String>> superior) {
        for (int each = step; each >= 0; each--) {
            var owing = at(agency, each, superior);
            if (actor.holds(owing.role(), owing.agency())) {
                return Optional.of(owing);
            }
        }
        return Optional.empty();
    }
}
