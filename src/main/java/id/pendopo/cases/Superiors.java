package id.pendopo.cases;

import id.pendopo.kernel.Roles;
import java.util.List;

/** Who stands above whom in an office: where a late step is reported, and where a case goes that its officer may not touch. */
final class Superiors {

    private static final List<String> LADDER =
            List.of(Roles.SECTION_HEAD, Roles.DIVISION_HEAD, Roles.SECRETARY, Roles.AGENCY_HEAD);

    private Superiors() {}

    /** The rungs above a role, the nearest first; none above the head. */
    static List<String> of(String role) {
        return LADDER.subList(LADDER.indexOf(role) + 1, LADDER.size());
    }
}
