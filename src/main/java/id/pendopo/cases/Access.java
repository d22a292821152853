package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Step;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see a case, and who may act as its applicant. */
@Component
class Access {

    private final Catalog catalog;
    private final Representation representation;
    private final OfficeClock clock;

    Access(Catalog catalog, Representation representation, OfficeClock clock) {
        this.catalog = catalog;
        this.representation = representation;
        this.clock = clock;
    }

    /**
     * Acts as the applicant: for oneself, or for a party of which one is a member or whose power one holds today. Who
     * handed it in under a power that has ended is a stranger. In a region that is not one's own, powers and members are
     * not known; there it is who handed it in.
     */
    boolean mayActFor(Actor actor, CaseRow file) {
        if (actor.kind() == Actor.Kind.ANONYMOUS) {
            return false;
        }
        var region = file.number().region();
        var party = file.owner().party();
        if (party == null || !actor.isCitizen() || !actor.region().equals(region)) {
            return file.owner().account().equals(actor.account());
        }
        var today = clock.now(region).today();
        return representation.mayActFor(region, actor.account(), party, file.service(), today);
    }

    /** The same for a whole list: asked once, in the actor's own region. */
    Reach reach(Actor actor, RegionCode region) {
        boolean here = actor.isCitizen() && actor.region().equals(region);
        return new Reach(
                actor.account(),
                here ? Optional.of(representation.partiesOf(actor)) : Optional.empty(),
                clock.now(region).today());
    }

    /**
     * Whose cases an account may see in a region.
     *
     * @param parties for whom it acts; missing in a region that does not know
     */
    record Reach(UUID account, Optional<List<Representation.ActsFor>> parties, LocalDate day) {

        /** Never empty, so that it can stand in a query. */
        List<UUID> ids() {
            var ids = new ArrayList<>(parties.orElse(List.of()).stream()
                    .map(acts -> acts.party().id())
                    .toList());
            ids.add(account);
            return ids;
        }

        boolean covers(UUID handedInBy, @Nullable UUID party, String service) {
            if (party == null || parties.isEmpty()) {
                return handedInBy.equals(account);
            }
            return parties.get().stream()
                    .filter(acts -> acts.party().id().equals(party))
                    .anyMatch(acts -> acts.power() == null || acts.power().covers(service, day));
        }
    }

    /** Sees the case: its applicant, officers of the agencies that work on it, and the auditor. */
    boolean maySee(Actor actor, CaseRow file) {
        return actor.kind() == Actor.Kind.SYSTEM
                || mayActFor(actor, file)
                || worksOn(actor, file)
                || (actor.holds(Roles.AUDITOR)
                        && actor.region().equals(file.number().region()));
    }

    /** An officer of an agency that decides it or examines it, in any role that works on files. */
    boolean worksOn(Actor actor, CaseRow file) {
        return actor.isOfficer()
                && actor.region().equals(file.number().region())
                && actor.rights().stream()
                        .filter(right -> Roles.worksOnCases(right.role()))
                        .anyMatch(right -> works(right.agency(), file));
    }

    private boolean works(String agency, CaseRow file) {
        return agency.equals(file.office())
                || catalog
                        .byDigest(file.number().region(), file.definition())
                        .definition()
                        .workflow()
                        .steps()
                        .values()
                        .stream()
                        .anyMatch(step ->
                                step instanceof Step.Task task && task.agency().equals(agency));
    }
}
