package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.identity.Look.Subject;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The record of who looked at whose data: one row a page, for ever. Who only oversees gets to see personal data by giving
 * a reason first.
 */
@Service
public class Looks {

    private static final int REASON_SHORTEST = 10;
    private static final int REASON_LONGEST = 500;
    private static final int SHOWN = 200;

    /** A program asks again and again; that it looked is one row in this time. */
    private static final Duration ONCE = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final LookStore store;
    private final Actors actors;
    private final IdentitySettings settings;

    Looks(Transactions transactions, LookStore store, Actors actors, IdentitySettings settings) {
        this.transactions = transactions;
        this.store = store;
        this.actors = actors;
        this.settings = settings;
    }

    /**
     * Records that the actor sees this subject's personal data on this page. A look at one's own account leaves none.
     *
     * @param page where, for example {@code /desk/cases}
     * @param purpose what for, for example {@code case-review}
     * @param reason in words; an auditor's must have been given, here or before
     */
    public void record(
            Actor actor, RegionCode region, Subject subject, String page, String purpose, @Nullable String reason) {
        if (subject.equals(Subject.account(actor.account()))) {
            return;
        }
        var why =
                reason == null || reason.isBlank() ? reasonGiven(actor, subject).orElse(null) : plain(reason);
        if (why == null && oversees(actor)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "reason-needed", "Personal data without a reason");
        }
        transactions.write(
                region,
                () -> store.append(region, new Look(actors.now(), actor.account(), subject, page, purpose, why)));
    }

    /** As {@link #record}, for a program that reads over and over: one row in a quarter of an hour. */
    public void recordOnce(Actor actor, RegionCode region, Subject subject, String page, String purpose) {
        var since = actors.now().minus(ONCE);
        boolean known = transactions.read(region, () -> store.hasLooked(region, actor.account(), subject, page, since));
        if (!known) {
            record(actor, region, subject, page, purpose, null);
        }
    }

    /** Opens a subject's personal data to the actor for a short time. */
    public void giveReason(Actor actor, Subject subject, String reason) {
        var why = plain(reason);
        transactions.write(
                actor.region(), () -> store.appendReason(actor.region(), actor.account(), subject, why, actors.now()));
    }

    /** The reason given for this subject, while it holds; without one an auditor sees personal data masked. */
    public Optional<String> reasonGiven(Actor actor, Subject subject) {
        var since = actors.now().minus(settings.reasonLife());
        return transactions.read(actor.region(), () -> store.reason(actor.region(), actor.account(), subject, since));
    }

    /** Whether the actor may see this subject's personal data unmasked: who works on it, or gave a reason. */
    public boolean mayUnmask(Actor actor, Subject subject) {
        return !oversees(actor) || reasonGiven(actor, subject).isPresent();
    }

    /** Who looked at a subject, the latest first. */
    public List<Look> at(RegionCode region, Subject subject) {
        return transactions.read(region, () -> store.at(region, subject, SHOWN));
    }

    /** What somebody looked at, the latest first. */
    public List<Look> by(RegionCode region, UUID account) {
        return transactions.read(region, () -> store.by(region, account, SHOWN));
    }

    private static boolean oversees(Actor actor) {
        return actor.holds(Roles.AUDITOR) || actor.holds(Roles.ADMINISTRATOR);
    }

    private static String plain(String reason) {
        var why = Words.line(reason, REASON_LONGEST);
        if (why.length() < REASON_SHORTEST) {
            throw new Refusal(Refusal.Kind.INVALID, "reason-too-short", "Reason too short", REASON_SHORTEST);
        }
        return why;
    }
}
