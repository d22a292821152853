package id.pendopo.catalog;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.law.Instruments;
import id.pendopo.law.LegalInstrument;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to the right to sign. "Full authority" is data: the decree prints it, and the database refuses more. */
@Service
public class Authorities {

    /** A right that ends within so many days is told of. */
    private static final int WARNING_DAYS = 90;

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
        return signable(region, day).contains(service);
    }

    /** Codes of the services that somebody may sign on a day. */
    Set<String> signable(RegionCode region, LocalDate day) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? store.signable(region, day)
                : transactions.withoutRegion(() -> store.signable(region, day));
    }

    public List<Authority> of(RegionCode region) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? store.of(region)
                : transactions.withoutRegion(() -> store.of(region));
    }

    /**
     * Enters a right. Its instrument must live on its first day: nothing new stands on a dead one, and what stands on an
     * example is one.
     */
    public void grant(Actor actor, Authority authority) {
        requireAdministrator(actor, authority.region());
        var instrument = instruments.living(authority.instrument(), authority.from());
        var right = instrument.example() ? authority.asExample() : authority;
        boolean entered = transactions.withoutRegion(() -> store.insert(right, actor.account(), clock.instant()));
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

    /** How a right stands on a day. */
    public enum State {
        LIVING,
        /** Lives, but not for long. */
        ENDS_SOON,
        NOT_YET,
        ENDED,
        /** Its instrument is not in force, or not known to the law. */
        INSTRUMENT_DEAD
    }

    /** A right, how it stands today, and its last day where one is known. */
    public record Standing(Authority authority, State state, Optional<LocalDate> lastDay) {}

    /** All rights of a region and how they stand today. */
    public List<Standing> standings(RegionCode region) {
        var today = LocalDate.ofInstant(clock.instant(), Catalog.ZONE);
        return of(region).stream().map(authority -> standing(authority, today)).toList();
    }

    /** Codes of the services, of these standings, that are signed today by a right or an instrument that is made up to show the hall. */
    public SortedSet<String> onExamples(List<Standing> standings) {
        var made = instruments.all().stream()
                .filter(LegalInstrument::example)
                .map(LegalInstrument::id)
                .collect(Collectors.toSet());
        var used = new LinkedHashMap<String, Authority>(); // the newest first, as in living(…)
        standings.stream()
                .filter(held -> held.state() == State.LIVING || held.state() == State.ENDS_SOON)
                .map(Standing::authority)
                .forEach(right -> used.putIfAbsent(right.service() + "/" + right.variant(), right));
        return used.values().stream()
                .filter(right -> right.example() || made.contains(right.instrument()))
                .map(Authority::service)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Standing standing(Authority authority, LocalDate today) {
        var last = instruments
                .find(authority.instrument())
                .map(LegalInstrument::lastDay)
                .map(day -> authority.until().filter(day::isAfter).orElse(day))
                .orElse(LocalDate.MAX);
        return new Standing(
                authority, state(authority, last, today), Optional.of(last).filter(LocalDate.MAX::isAfter));
    }

    private State state(Authority authority, LocalDate last, LocalDate today) {
        if (today.isBefore(authority.from())) {
            return State.NOT_YET;
        }
        if (authority.until().filter(today::isAfter).isPresent()) {
            return State.ENDED;
        }
        if (!instruments.isLiving(authority.instrument(), today)) {
            return State.INSTRUMENT_DEAD;
        }
        return last.isBefore(today.plusDays(WARNING_DAYS)) ? State.ENDS_SOON : State.LIVING;
    }

    private static void requireAdministrator(Actor actor, RegionCode region) {
        boolean program = actor.kind() == Actor.Kind.SYSTEM;
        if (!actor.region().equals(region) || (!program && !actor.holds(Roles.ADMINISTRATOR))) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalog-not-yours", "No administrator of " + region);
        }
    }
}
