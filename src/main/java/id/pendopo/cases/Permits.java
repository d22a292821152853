package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The life of what was granted, for its holder and for time, which ends it. */
@Service
public class Permits {

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final PermitStore store;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Permits(
            Transactions transactions,
            JdbcClient jdbc,
            PermitStore store,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** All that a person was ever granted, wherever it was decided, the newest first in each region. */
    public List<Permit> of(Actor actor) {
        var all = new ArrayList<Permit>();
        for (var region : regionsOf(actor.account())) {
            all.addAll(transactions.read(region, () -> store.ofAccount(region, actor.account())));
        }
        return all;
    }

    /** One of a person's own. */
    public Permit own(Actor actor, RegionCode region, String number) {
        return transactions
                .read(region, () -> store.find(region, number))
                .filter(permit -> permit.account().equals(actor.account()))
                .orElseThrow(CaseRefusals::permitUnknown);
    }

    public List<Permit> ofCase(CaseNumber number) {
        return transactions.read(number.region(), () -> store.ofCase(number));
    }

    /** Regions in which an account has dealings. */
    List<RegionCode> regionsOf(UUID account) {
        return transactions.withoutRegion(
                () -> jdbc.sql("select region from cases.account_region where account = :account order by region")
                        .param("account", account)
                        .query((rs, _) -> RegionCode.of(rs.getString("region")))
                        .list());
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
        store.remember(region, permit, next, new UUID(0, 0), now.at(), null);
        store.become(region, permit.number(), next, over ? null : until.get().plusDays(1), null);
        if (permit.parent().isEmpty()) {
            tell(region, permit, over ? "permit-expired" : "permit-expiring");
        }
    }

    private void tell(RegionCode region, Permit permit, String text) {
        events.publishEvent(new Notice(
                region,
                permit.account(),
                "cases.notice." + text,
                Map.of(
                        "permit",
                        permit.number(),
                        "until",
                        permit.validUntil().map(Object::toString).orElse("")),
                "/my/permits"));
    }

    /** The permit that a holder has in force for a service; asked by whoever needs it as a prerequisite. */
    Optional<Permit> inForce(RegionCode region, byte[] holderHash, String service) {
        var today = clock.now(region).today();
        return transactions.read(region, () -> store.inForce(region, holderHash, service, today));
    }
}
