package id.pendopo.catalog;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.law.Instruments;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to the right to sign. "Full authority" is data: the decree prints it, and the database refuses more. */
@Service
public class Authorities {

    private final AuthorityStore store;
    private final Instruments instruments;
    private final Transactions transactions;
    private final InstantSource clock;

    Authorities(AuthorityStore store, Instruments instruments, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.instruments = instruments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The right under which a service and variant can be signed on a day; the narrower and the newer one first. */
    public Optional<Authority> living(RegionCode region, String service, String variant, LocalDate day) {
        return of(region).stream()
                .filter(authority -> authority.covers(service, variant, day))
                .filter(authority -> instruments.isLiving(authority.instrument(), day))
                .min((one, other) -> Boolean.compare(
                        one.variant().equals(Authority.ALL_VARIANTS),
                        other.variant().equals(Authority.ALL_VARIANTS)));
    }

    /** Whether anybody could sign the service in some variant on a day; a service without is not published. */
    public boolean isLiving(RegionCode region, String service, LocalDate day) {
        return of(region).stream()
                .anyMatch(authority -> authority.service().equals(service)
                        && authority.covers(service, authority.variant(), day)
                        && instruments.isLiving(authority.instrument(), day));
    }

    public List<Authority> of(RegionCode region) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? store.of(region)
                : transactions.withoutRegion(() -> store.of(region));
    }

    /** Enters a right. Its instrument must live on its first day: nothing new stands on a dead one. */
    public void grant(Actor actor, Authority authority) {
        requireAdministrator(actor, authority.region());
        instruments.living(authority.instrument(), authority.from());
        boolean entered = transactions.withoutRegion(() -> store.insert(authority, actor.account(), clock.instant()));
        if (!entered) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "authority-known",
                    "Authority for " + authority.service() + " from " + authority.from() + " is known");
        }
    }

    /** Ends a right; what was signed under it stays signed. */
    public void end(Actor actor, Authority authority, LocalDate lastDay, String reason) {
        requireAdministrator(actor, authority.region());
        if (reason.isBlank() || reason.length() > 500) {
            throw new Refusal(Refusal.Kind.INVALID, "authority-reason", "The end of an authority needs a reason");
        }
        transactions.<Boolean>withoutRegion(() -> {
            store.end(authority, lastDay, reason, actor.account(), clock.instant());
            return true;
        });
    }

    private static void requireAdministrator(Actor actor, RegionCode region) {
        boolean program = actor.kind() == Actor.Kind.SYSTEM;
        if (!actor.region().equals(region) || (!program && !actor.holds(Roles.ADMINISTRATOR))) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalog-not-yours", "No administrator of " + region);
        }
    }
}
