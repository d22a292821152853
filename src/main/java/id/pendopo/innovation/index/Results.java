package id.pendopo.innovation.index;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The door to verified results, which are public, and to publishing them. */
@Service
public class Results {

    private final ResultStore store;
    private final Assessments assessments;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Results(
            ResultStore store,
            Assessments assessments,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.assessments = assessments;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The latest of each region for a year, by region. */
    public List<Result> of(int year) {
        return transactions.withoutRegion(() -> store.latest(year));
    }

    /** All that a region published, the latest first. */
    public List<Result> of(RegionCode region) {
        return transactions.withoutRegion(() -> store.of(region));
    }

    /** Publishes what was verified; nothing may wait for a look, or have been given back. */
    public Result publish(Actor actor, Place place) {
        Permissions.require(Permissions.verifies(actor, place.region()));
        try {
            return transactions.write(place.region(), () -> {
                var assessment = assessments.read(place);
                requireWhole(assessment);
                int number = 1
                        + (int) store.of(place.region()).stream()
                                .filter(result -> result.score().year() == place.year())
                                .count();
                var result =
                        new Result(place.region(), number, assessment.score(assessment.verified()), clock.instant());
                var commitment = Commitment.to(content(result));
                store.publish(result, commitment.salt(), actor.account());
                events.publishEvent(new IndexPublished(place.region(), result.at(), commitment));
                return result;
            });
        } catch (DuplicateKeyException _) {
            throw Assessments.overtaken();
        }
    }

    private static void requireWhole(Assessment assessment) {
        long waiting = assessment.count(Cell.State.WAITING);
        long returned = assessment.count(Cell.State.RETURNED);
        if (waiting + returned > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "index-open-rows", "Rows are not verified yet", waiting, returned);
        }
        if (assessment.all().allMatch(cell -> cell.entry().isEmpty())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "index-empty", "Nothing was filled in");
        }
    }

    static String content(Result result) {
        return "region=%s\nyear=%d\nnumber=%d\ntotal=%s\nindex=%s\npredicate=%s\n"
                .formatted(
                        result.region(),
                        result.score().year(),
                        result.number(),
                        result.score().total().toPlainString(),
                        result.score().index().toPlainString(),
                        result.score().predicate().code());
    }
}
