package id.pendopo.innovation.wishes;

import id.pendopo.innovation.records.Innovations;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may do what. Officers ask, for the office whose innovation officer or head they are: a request binds an office, so
 * that citizens and villages turn to theirs. The owner's innovation officer or head answers, or the secretariat of the
 * region; where the owner is a whole regency or city also its head of region.
 */
@Component
class WishRights {

    private static final Set<String> SPEAKS = Set.of(Roles.INNOVATION_OFFICER, Roles.AGENCY_HEAD);

    private final Innovations innovations;
    private final Agencies agencies;

    WishRights(Innovations innovations, Agencies agencies) {
        this.innovations = innovations;
        this.agencies = agencies;
    }

    /** The offices in whose name this officer may ask, by code. */
    List<Agency> offices(Actor actor) {
        if (!actor.isOfficer()) {
            return List.of();
        }
        return agencies.in(actor.region()).stream()
                .filter(agency -> agency.active() && speaksFor(actor, actor.region(), agency.code()))
                .toList();
    }

    private static boolean speaksFor(Actor actor, RegionCode region, String agency) {
        return actor.isOfficer()
                && actor.region().equals(region)
                && SPEAKS.stream().anyMatch(role -> actor.holds(role, agency));
    }

    boolean asks(Actor actor, Wish wish) {
        return speaksFor(actor, wish.asking().region(), wish.asking().agency());
    }

    boolean owns(Actor actor, Wish wish) {
        var owner = wish.owner();
        return speaksFor(actor, owner.region(), owner.agency())
                || innovations.isSecretariat(actor, owner.region())
                || headOffice(owner.region())
                        .filter(code -> actor.isOfficer()
                                && actor.region().equals(owner.region())
                                && actor.holds(Roles.AGENCY_HEAD, code))
                        .isPresent();
    }

    /** Both sides, and who oversees either. */
    boolean reads(Actor actor, Wish wish) {
        boolean audits = actor.isOfficer()
                && actor.holds(Roles.AUDITOR)
                && (actor.region().equals(wish.region())
                        || actor.region().equals(wish.asking().region()));
        return asks(actor, wish) || owns(actor, wish) || audits;
    }

    Optional<String> headOffice(RegionCode region) {
        return agencies.in(region).stream()
                .filter(agency -> agency.kind() == Agency.Kind.HEAD_OF_REGION && agency.active())
                .map(Agency::code)
                .findFirst();
    }

    void requireAsking(Actor actor, Wish wish) {
        if (!asks(actor, wish)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "wish-not-yours", "Not of the asking office of " + wish.id());
        }
    }

    /** Nobody answers what they asked themselves, in whatever other role they hold. */
    void requireOwning(Actor actor, Wish wish) {
        if (!owns(actor, wish)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "wish-not-yours-to-answer", "Not of the owner of " + wish.id());
        }
        if (actor.account().equals(wish.by()) || asks(actor, wish)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "wish-own-answer", "Asked for it themselves: " + wish.id());
        }
    }
}
