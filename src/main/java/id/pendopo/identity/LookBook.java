package id.pendopo.identity;

import id.pendopo.database.Transactions;
import id.pendopo.identity.Belongings.Belonging;
import id.pendopo.identity.Look.Subject;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reads the record of looks: a person what was seen of theirs, an auditor who saw what. */
@Service
public class LookBook {

    private static final int LATEST = 200;
    private static final int BUSIEST = 10;

    private final Transactions transactions;
    private final LookStore store;
    private final List<Belongings> belongings;
    private final IdentitySettings settings;

    LookBook(Transactions transactions, LookStore store, List<Belongings> belongings, IdentitySettings settings) {
        this.transactions = transactions;
        this.store = store;
        this.belongings = belongings;
        this.settings = settings;
    }

    /**
     * All looks of one officer at one thing.
     *
     * @param page where its owner reads it; empty for the account itself
     */
    public record Seen(RegionCode region, String page, Times times) {}

    /** How often and when one officer looked at one thing. */
    public record Times(UUID account, Subject subject, String purpose, long count, Instant first, Instant last) {}

    /** Which looks an auditor wants to see; what is empty does not narrow. */
    public record Filter(
            Optional<UUID> officer, Optional<String> agency, Optional<LocalDate> day, Optional<String> subject) {}

    /** One page of looks, the latest first. */
    public record Leaf(List<Look> looks, long all) {}

    /**
     * An officer with many looks in the time asked for.
     *
     * @param subjects how many different things
     * @param mostInADay looks on their busiest day
     */
    public record Busy(UUID account, long looks, long subjects, long mostInADay, boolean veryMany) {}

    /** Who saw what is the actor's own, the latest first. */
    public List<Seen> atOwn(Actor actor) {
        var own = new ArrayList<Belonging>();
        own.add(new Belonging(actor.region(), Subject.account(actor.account()), ""));
        belongings.forEach(source -> own.addAll(source.of(actor)));
        var seen = new ArrayList<Seen>();
        own.stream().collect(Collectors.groupingBy(Belonging::region)).forEach((region, things) -> {
            var pages =
                    things.stream().collect(Collectors.toMap(Belonging::subject, Belonging::page, (first, _) -> first));
            transactions
                    .read(region, () -> store.timesAt(region, pages.keySet(), actor.account(), LATEST))
                    .forEach(times -> seen.add(new Seen(region, pages.getOrDefault(times.subject(), ""), times)));
        });
        seen.sort(Comparator.comparing((Seen one) -> one.times().last()).reversed());
        return seen;
    }

    /** @param page from 1 */
    public Leaf leaf(Actor auditor, Filter filter, int page, int length) {
        mayAudit(auditor);
        var region = auditor.region();
        return transactions.read(region, () -> {
            var where = LookStore.Narrowed.of(region, filter, settings.zone());
            return new Leaf(store.leaf(where, (page - 1L) * length, length), store.count(where));
        });
    }

    /** Who looked most, those with very many told apart. */
    public List<Busy> busiest(Actor auditor, Filter filter) {
        mayAudit(auditor);
        var where = LookStore.Narrowed.of(auditor.region(), filter, settings.zone());
        return transactions.read(auditor.region(), () -> store.busiest(where, settings.manyLooks(), BUSIEST));
    }

    /** From so many looks in a day on, an officer stands out. */
    public int manyLooks() {
        return settings.manyLooks();
    }

    public ZoneId zone() {
        return settings.zone();
    }

    private static void mayAudit(Actor actor) {
        if (!actor.holds(Roles.AUDITOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-allowed", "Only an auditor reads the record of looks");
        }
    }
}
