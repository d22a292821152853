package id.pendopo.innovation.index;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.List;

/** Who may do what with an assessment. */
public final class Permissions {

    private Permissions() {}

    /** Officers see what their region says; the secretariat of the province sees its regencies and cities, too. */
    public static boolean mayRead(Actor actor, RegionCode region) {
        return actor.isOfficer() && (actor.region().equals(region) || verifies(actor, region));
    }

    /** The agencies for which somebody fills in rows; none where they fill in nothing. */
    public static List<String> agencies(Actor actor, RegionCode region) {
        if (!actor.isOfficer() || !actor.region().equals(region)) {
            return List.of();
        }
        return actor.rights().stream()
                .filter(right -> right.role().equals(Roles.INNOVATION_OFFICER)
                        || right.role().equals(Roles.INNOVATION_SECRETARIAT))
                .map(Actor.Right::agency)
                .distinct()
                .sorted()
                .toList();
    }

    /** An agency's innovation is filled in by that agency or by the secretariat; what is about the region, by all. */
    public static boolean mayFill(Actor actor, RegionCode region, String agency) {
        var agencies = agencies(actor, region);
        return agency.isEmpty()
                ? !agencies.isEmpty()
                : agencies.contains(agency) || (!agencies.isEmpty() && actor.holds(Roles.INNOVATION_SECRETARIAT));
    }

    /** The secretariat of the region or of its province. */
    public static boolean verifies(Actor actor, RegionCode region) {
        return actor.isOfficer()
                && actor.holds(Roles.INNOVATION_SECRETARIAT)
                && (actor.region().equals(region) || actor.region().equals(region.province()));
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "index-not-yours", "Not this person's assessment");
        }
    }
}
