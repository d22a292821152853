package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The life of what was granted, for its holder and for time, which ends it. */
@Service
public class Permits {

    private final Transactions transactions;
    private final Places places;
    private final Access access;
    private final PermitStore store;
    private final PermitChanges changes;
    private final OfficeClock clock;

    Permits(
            Transactions transactions,
            Places places,
            Access access,
            PermitStore store,
            PermitChanges changes,
            OfficeClock clock) {
        this.transactions = transactions;
        this.places = places;
        this.access = access;
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /** All that a person was ever granted, and those for whom they act, wherever it was decided. */
    public List<Permit> of(Actor actor) {
        var all = new ArrayList<Permit>();
        for (var region : places.of(actor)) {
            all.addAll(within(actor, region, Optional.empty()));
        }
        return all;
    }

    /** One of a person's own. */
    public Permit own(Actor actor, RegionCode region, String number) {
        return within(actor, region, Optional.of(number)).stream().findFirst().orElseThrow(CaseRefusals::permitUnknown);
    }

    private List<Permit> within(Actor actor, RegionCode region, Optional<String> number) {
        var reach = access.reach(actor, region);
        return transactions.read(region, () -> store.within(region, reach, number));
    }

    public List<Permit> ofCase(CaseNumber number) {
        return transactions.read(number.region(), () -> store.ofCase(number));
    }

    /** Time: tells the holder that the end is near, and ends it on its day. Harmless when repeated. */
    void isDue(RegionCode region, String number) {
        transactions.write(region, () -> store.lock(region, number).ifPresent(permit -> age(region, permit)));
    }

    private void age(RegionCode region, Permit permit) {
        var until = permit.validUntil();
        var now = clock.now(region);
        if (until.isEmpty()) {
            store.become(region, permit.number(), permit.state(), null, null);
            return;
        }
        boolean over = now.today().isAfter(until.get());
        var next = over ? PermitState.EXPIRED : PermitState.EXPIRING;
        if (!permit.state().mayBecome(next)) {
            store.become(
                    region,
                    permit.number(),
                    permit.state(),
                    over ? null : until.get().plusDays(1),
                    null);
            return;
        }
        changes.become(
                region,
                permit,
                next,
                PermitChanges.NOBODY,
                Map.of(),
                over ? null : until.get().plusDays(1),
                null,
                now);
        if (permit.parent().isEmpty()) {
            tell(region, permit, over ? "permit-expired" : "permit-expiring");
        }
    }

    private void tell(RegionCode region, Permit permit, String text) {
        changes.tell(
                region,
                permit,
                text,
                Map.of(
                        "permit",
                        permit.number(),
                        "until",
                        permit.validUntil().map(Object::toString).orElse("")));
    }

    /** The permit that a holder has in force for a service; asked by whoever needs it as a prerequisite. */
    Optional<Permit> inForce(RegionCode region, byte[] holderHash, String service) {
        var today = clock.now(region).today();
        return transactions.read(region, () -> store.inForce(region, holderHash, service, today));
    }
}
