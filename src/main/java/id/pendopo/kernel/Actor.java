package id.pendopo.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, in which region, with which rights. Filled by the security filter, passed as the first argument, written into
 * history.
 *
 * @param account the account that signed in; for the system itself a fixed nil id
 * @param region where the actor's rights hold; for a citizen the region of the hall
 * @param rights what the actor may do as an officer; empty for citizens
 * @param channel web, counter, api, kiosk, village, system
 */
public record Actor(Kind kind, UUID account, RegionCode region, Set<Right> rights, Channel channel) {

    /** Request attribute under which the security filter leaves the actor; absent where nobody signed in. */
    public static final String REQUEST_ATTRIBUTE = "pendopo.actor";

    /** Request attribute with the name to greet the signed-in person by. */
    public static final String NAME_ATTRIBUTE = "pendopo.displayName";

    /** The account of acts that no person did: the program, a visitor who has not signed in. */
    public static final UUID NOBODY = new UUID(0, 0);

    public enum Kind {
        CITIZEN,
        OFFICER,
        SYSTEM,
        ANONYMOUS
    }

    public enum Channel {
        WEB,
        COUNTER,
        API,
        KIOSK,
        VILLAGE,
        SYSTEM
    }

    /**
     * A role held in an agency, by the officer or, under a delegation, for a colleague.
     *
     * @param role for example {@code front-officer}; the list is in {@link Roles}
     * @param agency code of the agency, for example {@code DPMPTSP}
     * @param onBehalfOf the account whose right this is, where it came by delegation
     */
    public record Right(String role, String agency, Optional<UUID> onBehalfOf) {

        public static Right own(String role, String agency) {
            return new Right(role, agency, Optional.empty());
        }
    }

    public Actor {
        rights = Set.copyOf(rights);
    }

    /** The program itself, in a region: clocks, jobs, joins. */
    public static Actor system(RegionCode region) {
        return new Actor(Kind.SYSTEM, NOBODY, region, Set.of(), Channel.SYSTEM);
    }

    public static Actor anonymous(RegionCode region) {
        return new Actor(Kind.ANONYMOUS, NOBODY, region, Set.of(), Channel.WEB);
    }

    public boolean holds(String role, String agency) {
        return rights.stream()
                .anyMatch(right -> right.role().equals(role) && right.agency().equals(agency));
    }

    public boolean holds(String role) {
        return rights.stream().anyMatch(right -> right.role().equals(role));
    }

    public boolean isOfficer() {
        return kind == Kind.OFFICER;
    }

    public boolean isCitizen() {
        return kind == Kind.CITIZEN;
    }

    public Actor on(Channel other) {
        return new Actor(kind, account, region, rights, other);
    }
}
