package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Rights handed over for a time, so that nobody shares a password. Each begins and ends by its date, on the record. */
@Service
public class Delegations {

    private static final int LONGEST_DAYS = 366;
    private static final int OCCASION_LONGEST = 500;

    private final Transactions transactions;
    private final DelegationStore store;
    private final RoleStore roles;
    private final Receivers receivers;
    private final RightChangeStore changes;
    private final Actors actors;

    Delegations(
            Transactions transactions,
            DelegationStore store,
            RoleStore roles,
            Receivers receivers,
            RightChangeStore changes,
            Actors actors) {
        this.transactions = transactions;
        this.store = store;
        this.roles = roles;
        this.receivers = receivers;
        this.changes = changes;
        this.actors = actors;
    }

    /** What is handed over, to whom, from when to when (both days included). */
    public record Wish(
            Delegation.Kind kind,
            UUID giver,
            UUID receiver,
            String role,
            String agency,
            LocalDate from,
            LocalDate until,
            String occasion) {}

    /** Hands a right over: one's own, or as administrator a colleague's. */
    public UUID give(Actor by, Wish wish) {
        check(by, wish);
        var delegation = new Delegation(
                UUID.randomUUID(),
                wish.kind(),
                wish.giver(),
                wish.receiver(),
                wish.role(),
                wish.agency(),
                wish.from(),
                wish.until(),
                Words.line(wish.occasion(), OCCASION_LONGEST),
                false);
        try {
            return transactions.write(by.region(), () -> {
                checkPeople(by, delegation);
                store.insert(by.region(), delegation, by.account(), actors.now());
                record(by, delegation, RightChange.Kind.DELEGATED);
                return delegation.id();
            });
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("delegated already")) {
                throw overlap();
            }
            throw e;
        }
    }

    /** Takes it back before its last day: the giver, or an administrator. */
    public void end(Actor by, UUID id) {
        transactions.write(by.region(), () -> {
            var delegation = store.find(by.region(), id)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "delegation-unknown", "No such delegation"));
            mayHandOver(by, delegation.giver());
            if (!store.end(by.region(), id, by.account(), actors.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "delegation-ended", "Delegation ended before");
            }
            record(by, delegation, RightChange.Kind.DELEGATION_ENDED);
        });
    }

    /** To whom the actor may hand over this right today. */
    public List<UUID> receivers(Actor actor, String role, String agency) {
        return transactions.read(
                actor.region(), () -> receivers.of(actor.region(), actor.account(), role, agency, actors.today()));
    }

    /** The roles by which the receiver would both check and decide; empty where nothing stands against it. */
    public List<String> checksAndDecides(Actor actor, UUID receiver, String role) {
        return transactions.read(
                actor.region(), () -> receivers.checksAndDecides(actor.region(), receiver, role, actors.today()));
    }

    /** What somebody gave and was given, the latest first. */
    public List<Delegation> of(Actor actor, UUID account) {
        return transactions.read(actor.region(), () -> store.of(actor.region(), account));
    }

    private void check(Actor by, Wish wish) {
        mayHandOver(by, wish.giver());
        if (wish.giver().equals(wish.receiver())) {
            throw new Refusal(Refusal.Kind.INVALID, "delegation-to-oneself", "Delegation to oneself");
        }
        if (by.account().equals(wish.receiver())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "own-rights", "Nobody changes their own rights");
        }
        if (wish.until().isBefore(wish.from())) {
            throw new Refusal(Refusal.Kind.INVALID, "dates-reversed", "Ends before it begins");
        }
        if (wish.from().isBefore(actors.today())) {
            throw new Refusal(Refusal.Kind.INVALID, "delegation-backdated", "Begins in the past");
        }
        if (wish.until().isAfter(wish.from().plusDays(LONGEST_DAYS))) {
            throw new Refusal(Refusal.Kind.INVALID, "delegation-too-long", "Longer than a year", LONGEST_DAYS);
        }
    }

    private static void mayHandOver(Actor by, UUID giver) {
        if (!by.account().equals(giver) && !by.holds(Roles.ADMINISTRATOR) && by.kind() != Actor.Kind.SYSTEM) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-right", "Hands over another's right");
        }
    }

    /** Only an own right is handed over: what came by delegation stays with its receiver. */
    private void checkPeople(Actor by, Delegation wish) {
        receivers.check(by.region(), wish);
        boolean holds = roles.of(by.region(), wish.giver()).stream()
                .anyMatch(role -> role.role().equals(wish.role())
                        && role.agency().equals(wish.agency())
                        && role.livesOn(wish.from()));
        if (!holds) {
            throw new Refusal(Refusal.Kind.INVALID, "right-not-held", "Giver does not hold this right then");
        }
        boolean overlaps = store.of(by.region(), wish.giver()).stream()
                .anyMatch(other -> other.giver().equals(wish.giver())
                        && other.role().equals(wish.role())
                        && other.agency().equals(wish.agency())
                        && other.overlaps(wish.from(), wish.until()));
        if (overlaps) {
            throw overlap();
        }
    }

    private static Refusal overlap() {
        return new Refusal(Refusal.Kind.CONFLICT, "delegation-overlaps", "Right is delegated already in these days");
    }

    private void record(Actor by, Delegation delegation, RightChange.Kind kind) {
        changes.append(
                by.region(),
                new RightChange(
                        actors.now(),
                        by.account(),
                        delegation.receiver(),
                        delegation.giver(),
                        kind,
                        delegation.role(),
                        delegation.agency(),
                        delegation.from(),
                        delegation.until(),
                        delegation.occasion()));
    }
}
