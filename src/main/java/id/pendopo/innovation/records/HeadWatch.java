package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.identity.People;
import id.pendopo.identity.Rights;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Notices that an agency, or a whole region, has another head: nothing tells it, so each morning those who hold the office
 * in their own right are compared with who was seen there last. Whoever stands in for a head for a while changes nothing.
 */
@Component
class HeadWatch {

    private static final String REASON = "Pejabat kepala berganti";

    private final HandoverStore store;
    private final Handovers handovers;
    private final Transactions transactions;
    private final Agencies agencies;
    private final Offices offices;
    private final InstantSource clock;

    HeadWatch(
            HandoverStore store,
            Handovers handovers,
            Transactions transactions,
            Agencies agencies,
            Offices offices,
            InstantSource clock) {
        this.store = store;
        this.handovers = handovers;
        this.transactions = transactions;
        this.agencies = agencies;
        this.offices = offices;
        this.clock = clock;
    }

    /** Who is who in the offices. */
    @Component
    record Offices(People people, Rights rights) {

        /** Empty where nobody holds it; where two do, who came last. */
        Optional<UUID> head(RegionCode region, String agency, LocalDate today) {
            return people.holders(region, Roles.AGENCY_HEAD, agency).stream()
                    .flatMap(account -> rights.of(region, account).stream())
                    .filter(role -> role.role().equals(Roles.AGENCY_HEAD)
                            && role.agency().equals(agency)
                            && role.livesOn(today))
                    .max(java.util.Comparator.comparing(id.pendopo.identity.RoleHeld::from)
                            .thenComparing(id.pendopo.identity.RoleHeld::id))
                    .map(id.pendopo.identity.RoleHeld::account);
        }
    }

    void look(RegionCode region, LocalDate today) {
        var seen = transactions.read(region, () -> store.heads(region));
        agencies.in(region).stream().filter(Agency::active).forEach(agency -> look(agency, seen, today));
    }

    private void look(Agency agency, Map<String, UUID> seen, LocalDate today) {
        var region = agency.region();
        var before = Optional.ofNullable(seen.get(agency.code()));
        var now = offices.head(region, agency.code(), today);
        if (now.isEmpty() || now.equals(before)) {
            return;
        }
        // The lists first: should one fail, the change is noticed again tomorrow.
        if (before.isPresent()) {
            handovers.start(Actor.system(region), region, agency.code(), today, REASON);
        }
        transactions.write(region, () -> store.head(region, agency.code(), now.get(), today, clock.instant()));
    }
}
