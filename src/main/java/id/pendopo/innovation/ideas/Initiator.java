package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.util.EnumSet;
import java.util.Set;

/** The five from whom an innovation may come (PP 38/2017). */
public enum Initiator {
    HEAD_OF_REGION,
    COUNCIL,
    OFFICER,
    AGENCY,
    CITIZEN;

    /** Where the initiator is one of many, so that a sealed name tells nobody who it is. */
    public boolean maySeal() {
        return this == OFFICER || this == CITIZEN;
    }

    /**
     * As what this account may send an idea. Council members have accounts like all citizens: that they are one is their
     * own word.
     *
     * @param headsRegion whether the agency that the actor heads is the head of the region
     */
    public static Set<Initiator> of(Actor actor, boolean headsRegion) {
        if (actor.isCitizen()) {
            return EnumSet.of(CITIZEN, COUNCIL);
        }
        if (!actor.isOfficer()) {
            return EnumSet.noneOf(Initiator.class);
        }
        var may = EnumSet.of(OFFICER);
        if (actor.holds(Roles.AGENCY_HEAD) || actor.holds(Roles.SECRETARY) || actor.holds(Roles.INNOVATION_OFFICER)) {
            may.add(AGENCY);
        }
        if (headsRegion) {
            may.add(HEAD_OF_REGION);
        }
        return may;
    }
}
