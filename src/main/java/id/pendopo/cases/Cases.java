package id.pendopo.cases;

import id.pendopo.catalog.Effect;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Acts on cases. A step is one transaction: new state and version, history, clock and the log's commitment stand together
 * or not at all. Of two who act at one version one wins, and the other is told who and when.
 */
@Service
public class Cases {

    private final Transactions transactions;
    private final Stages stages;
    private final CaseTables tables;
    private final Steps steps;
    private final Signatures signatures;
    private final OfficeClock clock;

    Cases(
            Transactions transactions,
            Stages stages,
            CaseTables tables,
            Steps steps,
            Signatures signatures,
            OfficeClock clock) {
        this.transactions = transactions;
        this.stages = stages;
        this.tables = tables;
        this.steps = steps;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * Does one action at one version.
     *
     * @return where the case stands then
     * @throws Refusal {@code step-taken} when somebody was faster, {@code step-not-allowed} when this person may not
     */
    public Acted act(Actor actor, CaseNumber number, Deed deed) {
        var done = stages.at(actor, number, deed.version(), stage -> {
            var action = steps.offered(stage, deed);
            steps.permit(actor, stage, action);
            var now = clock.now(number.region());
            requireUnsigned(stage, now);
            if (steps.recuse(actor, stage, now)) {
                return Optional.<Acted>empty();
            }
            var taken = taken(actor, stage);
            return Optional.of(
                    action.does() == Effect.SIGN
                            ? waiting(signatures.steps().decide(actor, taken, deed, action, now))
                            : acted(steps.take(actor, taken, deed, action, now)));
        });
        return done.orElseThrow(() -> CaseRefusals.recused(number));
    }

    /** An officer declares an interest of their own: the step goes to the superior, with the reason on record. */
    public void declareConflict(Actor actor, CaseNumber number, int version, String reason) {
        Deed.requireReason(reason);
        stages.at(actor, number, version, stage -> {
            var now = clock.now(number.region());
            requireUnsigned(stage, now);
            steps.declare(actor, stage, reason, now);
            return true;
        });
    }

    /**
     * Decides and signs. The decision and its number commit first and stay whatever becomes of the signature.
     *
     * @param passphrase of the signer's key; wiped before this returns
     * @throws Refusal {@code not-signed-…} when the signature did not come about; the action is then offered again
     */
    public Acted sign(Actor actor, CaseNumber number, Deed deed, char[] passphrase) {
        try {
            act(actor, number, deed);
            signatures.signing().sign(actor, number, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
        return transactions.read(
                number.region(),
                () -> tables.files().find(number).map(Cases::waiting).orElseThrow(CaseRefusals::unknown));
    }

    private static Acted waiting(CaseRow file) {
        return new Acted(
                file.number(),
                file.progress().state(),
                file.progress().version(),
                file.progress().state().isFinal()
                        ? List.of()
                        : List.of(file.progress().version()));
    }

    /** While a signature is being made nothing else is done at its step. */
    private static void requireUnsigned(Stage stage, Moment now) {
        if (SignatureSteps.isUnderWay(stage.token(), now)) {
            throw CaseRefusals.signing(stage.file());
        }
    }

    /**
     * Who acts on a file that nobody claimed takes it by that. Before its turn this is not forbidden, since a program that
     * acts for an officer walks no queue, but it is counted like a claim out of turn.
     */
    private Stage taken(Actor actor, Stage stage) {
        var token = stage.token();
        boolean isNew = actor.isOfficer()
                && token.claimedBy() == null
                && actor.channel() != Actor.Channel.SYSTEM
                && stage.file().progress().state() != CaseState.AWAITING_SIGNATURE;
        return isNew && tables.tokens().anotherComesFirst(stage.file().number(), token) ? stage.takenEarly() : stage;
    }

    /** Where a case stands after an act. */
    public record Acted(CaseNumber number, CaseState state, int version, List<Integer> offered) {}

    private static Acted acted(Progression to) {
        var progress = to.file().progress();
        return new Acted(
                to.file().number(),
                progress.state(),
                progress.version(),
                to.arrivals().stream().map(Token::version).toList());
    }
}
