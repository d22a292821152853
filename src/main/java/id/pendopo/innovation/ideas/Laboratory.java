package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.Idea.State;
import id.pendopo.innovation.ideas.Teams.Peers;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The laboratory of an idea that was taken up: five stages, each left with evidence of what was done in it. */
@Service
public class Laboratory {

    public static final int EVIDENCE_LONGEST = 2_000;
    public static final int REASON_LONGEST = 1_000;
    private static final int MOST_MOVES = 60;

    private final Transactions transactions;
    private final Shelf shelf;
    private final StageStore store;
    private final Hands hands;
    private final Peers peers;
    private final ApplicationEventPublisher events;

    Laboratory(
            Transactions transactions,
            Shelf shelf,
            StageStore store,
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

    /**
     * A stage that was left.
     *
     * @param to where it went; empty where the last stage was finished
     * @param reason why a stage was skipped or gone back to; empty for the plain next one
     * @param by name and position of the officer; empty for the team
     * @param pictures of the evidence
     */
    public record Move(
            int ordinal,
            Stage from,
            Optional<Stage> to,
            String evidence,
            String reason,
            String by,
            LocalDate on,
            List<UUID> pictures) {

        public Move {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * What leaves a stage.
     *
     * @param from the stage that was shown; another's move in between is never overwritten
     * @param to empty to finish the last stage
     */
    public record Step(Stage from, Optional<Stage> to, String evidence, String reason) {}

    /** The first move first. */
    public List<Move> moves(Actor actor, UUID idea) {
        var region = actor.region();
        return transactions.read(
                region,
                () -> store.of(region, idea).stream()
                        .map(row -> new Move(
                                row.ordinal(),
                                row.from(),
                                row.to(),
                                row.evidence(),
                                row.reason(),
                                row.officer()
                                        .map(officer -> peers.desk().officer(region, officer))
                                        .orElse(""),
                                row.on(),
                                shelf.pictures().ofMove(region, idea, row.ordinal())))
                        .toList());
    }

    /** Whether this person may move it on now. */
    public boolean mayMove(Actor actor, UUID idea) {
        var region = actor.region();
        return transactions.<Boolean>read(
                region,
                () -> shelf.ideas()
                        .find(region, idea)
                        .filter(row -> row.progress().stage().isPresent() && !isFinished(region, idea))
                        .flatMap(row -> hands.of(actor, row))
                        .isPresent());
    }

    /** Everything that is wrong with a step, at its fields. */
    public static List<Refusal> faults(Step step) {
        return StageRules.faults(step);
    }

    /** @param pictures that were drawn for this form */
    public void move(Actor actor, UUID id, Step step, List<UUID> pictures) {
        StageRules.faults(step).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        var region = actor.region();
        transactions.write(region, () -> {
            var row = shelf.ideas().hold(region, id).orElseThrow(() -> Ideas.unknown(id));
            var hand = hands.require(actor, row);
            requireStage(row, step.from());
            int ordinal = store.of(region, id).size() + 1;
            if (ordinal > MOST_MOVES) {
                throw new Refusal(Refusal.Kind.CONFLICT, "idea-moves-full", "Enough moves", MOST_MOVES);
            }
            var commitment = Commitment.to(id + "|" + step.from() + "|"
                    + step.to().map(Stage::name).orElse("") + "|" + Wording.tidy(step.evidence()));
            store.append(
                    region,
                    id,
                    new StageStore.Row(
                            ordinal,
                            step.from(),
                            step.to(),
                            Wording.tidy(step.evidence()),
                            Wording.tidy(step.reason()),
                            hand.officer(),
                            peers.desk().today(region)),
                    commitment.salt());
            step.to().ifPresent(to -> store.stand(region, id, to));
            pictures.forEach(picture -> shelf.pictures().hang(region, picture, id, ordinal));
            events.publishEvent(new IdeaMoved(region, hand.moment(peers.desk(), row), commitment));
            peers.news().about(row, "innovation.ideas.moved");
        });
    }

    private void requireStage(IdeaStore.Row row, Stage from) {
        if (row.progress().state() == State.WITHDRAWN || row.progress().stage().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "idea-not-taken-up", "No laboratory was opened");
        }
        if (row.progress().stage().get() != from || isFinished(row.region(), row.id())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "idea-stage-moved", "It stands elsewhere by now");
        }
    }

    /** Whether the last stage was left for good. */
    private boolean isFinished(RegionCode region, UUID idea) {
        var moves = store.of(region, idea);
        return !moves.isEmpty() && moves.getLast().to().isEmpty();
    }
}
