package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.Idea.State;
import id.pendopo.innovation.ideas.Teams.Peers;
import id.pendopo.innovation.ideas.Trial.End;
import id.pendopo.innovation.ideas.Trial.Outcome;
import id.pendopo.innovation.ideas.Trial.Plan;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Tries ideas out: a figure before, a figure after, and what was learned. A trial that failed is learning like any other and
 * stands in the same public list. What was recorded is never changed; a later record corrects it.
 */
@Service
public class Trials {

    private static final int MOST_OF_AN_IDEA = 20;
    private static final int MOST_RECORDS = 20;

    private final Transactions transactions;
    private final Shelf shelf;
    private final TrialStore store;
    private final Hands hands;
    private final Peers peers;
    private final ApplicationEventPublisher events;

    Trials(
            Transactions transactions,
            Shelf shelf,
            TrialStore store,
            Hands hands,
            Peers peers,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.store = store;
        this.hands = hands;
        this.peers = peers;
        this.events = events;
    }

    /** What was learned from a trial that ended. */
    public record Learning(Trial trial, String agency, String heading) {}

    public List<Trial> of(Actor actor, UUID idea) {
        var region = actor.region();
        return transactions.read(
                region,
                () -> store.of(region, idea).stream()
                        .map(row -> trial(region, row))
                        .toList());
    }

    public Trial get(Actor actor, UUID idea, UUID id) {
        var region = actor.region();
        return transactions.read(
                region,
                () -> store.find(region, id)
                        .filter(row -> row.idea().equals(idea))
                        .map(row -> trial(region, row))
                        .orElseThrow(() -> Ideas.unknown(id)));
    }

    /** Whether this person may plan trials of it now. */
    public boolean may(Actor actor, UUID idea) {
        return may(actor, idea, Trials::isTakenUp);
    }

    /** Whether they may record how its trials ended, be it taken up any longer or not. */
    public boolean mayEnd(Actor actor, UUID idea) {
        return may(actor, idea, Trials::isThere);
    }

    private boolean may(Actor actor, UUID idea, Predicate<IdeaStore.Row> open) {
        var region = actor.region();
        return transactions.<Boolean>read(
                region,
                () -> shelf.ideas()
                        .find(region, idea)
                        .filter(open)
                        .flatMap(row -> hands.of(actor, row))
                        .isPresent());
    }

    /** Everything that keeps a trial from being planned; empty if nothing does. */
    public List<Refusal> faults(Actor actor, NewTrial trial) {
        return TrialRules.faults(trial, peers.desk().today(actor.region()));
    }

    public UUID plan(Actor actor, UUID idea, NewTrial trial) {
        refuseFirst(faults(actor, trial));
        var region = actor.region();
        return transactions.write(region, () -> {
            var row = held(actor, idea, Trials::isTakenUp);
            var hand = hands.require(actor, row);
            if (store.of(region, idea).size() >= MOST_OF_AN_IDEA) {
                throw new Refusal(Refusal.Kind.CONFLICT, "trials-full", "Enough trials", MOST_OF_AN_IDEA);
            }
            var id = UUID.randomUUID();
            var plan = new Plan(
                    trial.starts().orElseThrow(),
                    trial.ends().orElseThrow(),
                    trial.place(),
                    trial.aim(),
                    trial.unit(),
                    trial.before().orElseThrow(),
                    trial.beforeSource(),
                    trial.wanted().orElseThrow());
            store.insert(
                    region,
                    new TrialStore.Row(
                            id, idea, plan, hand.officer(), peers.desk().today(region)));
            peers.news().about(row, "innovation.ideas.trial");
            return id;
        });
    }

    /** Everything that keeps an end from being recorded; empty if nothing does. */
    public List<Refusal> faults(Actor actor, Trial trial, TrialReport report) {
        return TrialRules.faults(
                report, trial.plan().starts(), !trial.isRunning(), peers.desk().today(actor.region()));
    }

    /** @param seen so many records were shown; another's in between is never passed over */
    public void end(Actor actor, UUID idea, UUID id, int seen, TrialReport report) {
        var trial = get(actor, idea, id);
        refuseFirst(faults(actor, trial, report));
        var region = actor.region();
        transactions.write(region, () -> {
            var row = held(actor, idea, Trials::isThere);
            var hand = hands.require(actor, row);
            int before = store.ends(region, id).size();
            if (before != seen || before >= MOST_RECORDS) {
                throw new Refusal(Refusal.Kind.CONFLICT, "trial-ended-meanwhile", "Another record stands", before);
            }
            var outcome = report.stopped().orElseThrow()
                    ? Outcome.STOPPED
                    : trial.plan().outcome(report.after().orElseThrow());
            var commitment = Commitment.to(id + "|" + (before + 1) + "|" + outcome + "|"
                    + report.after().map(Object::toString).orElse("") + "|" + report.lessons());
            store.append(
                    region,
                    id,
                    new TrialStore.EndRow(
                            before + 1,
                            outcome,
                            report.endedOn().orElseThrow(),
                            report.after(),
                            report.afterSource(),
                            report.lessons(),
                            before == 0 ? "" : report.why(),
                            hand.officer(),
                            peers.desk().today(region)),
                    commitment.salt());
            events.publishEvent(new TrialEnded(region, hand.moment(peers.desk(), row), commitment));
            peers.news().about(row, "innovation.ideas.learned");
        });
    }

    /** For everybody: the latest first; one more than asked for tells that there are more. */
    public List<Learning> learnings(RegionCode region, Optional<Outcome> outcome, String words, int from, int limit) {
        return transactions.read(
                region,
                () -> store
                        .learned(
                                region,
                                outcome.map(Outcome::name).orElse(""),
                                Wording.shortened(Wording.tidy(words), 200),
                                from,
                                limit + 1)
                        .stream()
                        .map(found -> new Learning(
                                trial(region, store.find(region, found.trial()).orElseThrow()),
                                found.agency(),
                                found.solution()))
                        .toList());
    }

    private IdeaStore.Row held(Actor actor, UUID idea, Predicate<IdeaStore.Row> open) {
        return shelf.ideas()
                .hold(actor.region(), idea)
                .filter(open)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "idea-not-taken-up", "No laboratory was opened"));
    }

    private static boolean isTakenUp(IdeaStore.Row row) {
        return isThere(row) && row.progress().stage().isPresent();
    }

    private static boolean isThere(IdeaStore.Row row) {
        return row.progress().state() != State.WITHDRAWN;
    }

    private Trial trial(RegionCode region, TrialStore.Row row) {
        var ends = store.ends(region, row.id()).stream()
                .map(end -> new End(
                        end.outcome(),
                        end.endedOn(),
                        end.after(),
                        end.afterSource(),
                        end.lessons(),
                        end.why(),
                        name(region, end.officer()),
                        end.saidOn()))
                .toList();
        return new Trial(row.id(), row.idea(), row.plan(), name(region, row.officer()), ends);
    }

    private String name(RegionCode region, Optional<UUID> officer) {
        return officer.map(account -> peers.desk().officer(region, account)).orElse("");
    }

    private static void refuseFirst(List<Refusal> faults) {
        faults.stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
    }
}
