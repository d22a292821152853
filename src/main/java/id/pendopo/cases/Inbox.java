package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Text;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What waits for an officer, in fair order: complete files in the order in which they became complete, others as they came
 * in. Whoever takes one out of turn gives a reason, and how often that happens is public.
 */
@Service
public class Inbox {

    public static final int PAGE_MAX = 100;

    /** Files of one queue are counted up to here; who has more waiting learns no more from a number. */
    private static final int COUNTED = 500;

    private final Transactions transactions;
    private final InboxStore store;
    private final Catalog catalog;
    private final Taking taking;
    private final Sheet sheet;
    private final OfficeClock clock;

    Inbox(Transactions transactions, InboxStore store, Catalog catalog, Taking taking, Sheet sheet, OfficeClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.catalog = catalog;
        this.taking = taking;
        this.sheet = sheet;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param version at which the step is offered
     * @param daysLeft working days to the earlier of the step's and the case's last day; empty while no clock runs
     * @param claim whose it is: none, mine, other
     */
    public record Line(
            CaseNumber number,
            String service,
            Text serviceName,
            Text stepName,
            String branch,
            int version,
            String role,
            String agency,
            String holder,
            Instant queuedAt,
            Optional<LocalDate> dueOn,
            Optional<Integer> daysLeft,
            boolean late,
            String claim) {}

    /**
     * What to show.
     *
     * @param service code, or empty for all
     * @param show all, mine, free, late
     * @param after the last line of the page before, by its place in the order
     */
    public record Filter(Optional<String> service, Show show, Optional<Place> after, int size) {

        public enum Show {
            ALL,
            MINE,
            FREE,
            LATE
        }

        public record Place(Instant queuedAt, String number) {

            private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

            /** A moment that no calendar of ours has is no place in the line. */
            public Place {
                if (queuedAt.isBefore(Instant.EPOCH) || queuedAt.isAfter(LAST)) {
                    throw new Refusal(Refusal.Kind.MALFORMED, "field-wrong", "No place in the line", "after");
                }
            }
        }

        public static Filter everything() {
            return new Filter(Optional.empty(), Show.ALL, Optional.empty(), 50);
        }

        public Filter {
            if (size < 1 || size > PAGE_MAX) {
                throw new Refusal(Refusal.Kind.MALFORMED, "page-size", "Page size out of range: " + size, PAGE_MAX);
            }
        }
    }

    public List<Line> of(Actor actor, Filter filter) {
        var desks = desks(actor);
        if (desks.isEmpty()) {
            return List.of();
        }
        return transactions.read(actor.region(), () -> {
            var rows = new ArrayList<InboxStore.Row>();
            var today = clock.now(actor.region()).today();
            for (var desk : desks) {
                rows.addAll(store.page(actor, desk.role(), desk.agency(), filter, today));
            }
            return rows.stream()
                    .sorted(Comparator.comparing(InboxStore.Row::queuedAt)
                            .thenComparing(row -> row.number().value()))
                    .limit(filter.size())
                    .map(row -> line(actor, row))
                    .toList();
        });
    }

    /** How many wait, how many of them nobody has taken, and how many are late. */
    public Counts counts(Actor actor) {
        return transactions.read(actor.region(), () -> {
            var today = clock.now(actor.region()).today();
            var counts = new Counts(0, 0, 0, 0, false);
            for (var desk : desks(actor)) {
                counts = counts.plus(store.counts(actor, desk.role(), desk.agency(), today, COUNTED));
            }
            return counts;
        });
    }

    /**
     * Files of an officer's desks.
     *
     * @param mine exact; the others are counted along each desk's queue
     * @param more whether a queue is longer than was counted: then {@code open}, {@code free} and {@code late} are the least
     */
    public record Counts(int open, int mine, int free, int late, boolean more) {

        Counts plus(Counts other) {
            return new Counts(
                    open + other.open, mine + other.mine, free + other.free, late + other.late, more || other.more);
        }
    }

    /** Takes a case. Out of turn it needs a reason, which is counted in public. */
    public void claim(Actor actor, CaseNumber number, int version, Optional<String> reason) {
        taking.claim(actor, number, version, reason);
    }

    /** Puts a case back where it was in the line. */
    public void release(Actor actor, CaseNumber number, int version) {
        taking.release(actor, number, version);
    }

    private static List<Actor.Right> desks(Actor actor) {
        return actor.rights().stream()
                .filter(right -> Roles.worksOnCases(right.role()))
                .map(right -> Actor.Right.own(right.role(), right.agency()))
                .distinct()
                .toList();
    }

    private Line line(Actor actor, InboxStore.Row row) {
        var definition = catalog.byDigest(actor.region(), row.definition()).definition();
        var now = clock.now(actor.region());
        var due = earlier(row.stepDue(), row.caseDue());
        return new Line(
                row.number(),
                definition.code(),
                definition.name(),
                definition.workflow().step(row.step()).name(),
                row.branch(),
                row.version(),
                row.role(),
                row.agency(),
                sheet.holder(row.holderSealed()).name(),
                row.queuedAt(),
                due,
                due.map(day -> daysLeft(day, now)),
                due.filter(day -> now.today().isAfter(day)).isPresent(),
                claim(actor.account(), row.claimedBy()));
    }

    private static int daysLeft(LocalDate due, Moment now) {
        return now.today().isAfter(due)
                ? -now.calendar().between(due, now.today())
                : now.calendar().between(now.today(), due);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isBefore(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }

    private static String claim(UUID me, Optional<UUID> holder) {
        return holder.map(account -> account.equals(me) ? "mine" : "other").orElse("none");
    }
}
