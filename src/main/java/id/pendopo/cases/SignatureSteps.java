package id.pendopo.cases;

import id.pendopo.catalog.Action;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.Facts;
import id.pendopo.catalog.Interpreter;
import id.pendopo.catalog.Outcome;
import id.pendopo.catalog.Step;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The steps around a signature: decided and waiting, failed and offered again, signed and done. */
@Component
class SignatureSteps {

    /** A signature that takes longer has died with its program; it may be tried again. */
    private static final Duration UNDER_WAY_MAX = Duration.ofMinutes(2);

    private final Transactions transactions;
    private final CaseStore files;
    private final TokenStore tokens;
    private final Recorder recorder;
    private final Decisions decisions;
    private final OfficeClock clock;

    SignatureSteps(
            Transactions transactions,
            CaseStore files,
            TokenStore tokens,
            Recorder recorder,
            Decisions decisions,
            OfficeClock clock) {
        this.transactions = transactions;
        this.files = files;
        this.tokens = tokens;
        this.recorder = recorder;
        this.decisions = decisions;
        this.clock = clock;
    }

    Moment now(RegionCode region) {
        return clock.now(region);
    }

    /** The decision: in the caller's transaction, its numbers last. */
    CaseRow decide(Actor actor, Stage stage, Deed deed, Action action, Moment now) {
        var token = stage.token();
        var waiting = stage.file().with(stage.file().progress().next(CaseState.AWAITING_SIGNATURE));
        int version = waiting.progress().version();
        tokens.signing(stage.file().number(), token.version(), version, now.at());
        files.update(waiting, Alarm.of(waiting.clock(), now.calendar(), now.zone(), now.at()));
        var step = token.position().step();
        recorder.remember(
                waiting,
                Recorder.by(actor, token),
                token.version(),
                new HistoryStore.Act(deed.action(), "SIGN", token.position().branch(), step, step),
                stage.note(),
                now);
        decisions.decide(actor, waiting, stage.service(), outcome(stage, action), now);
        return waiting;
    }

    static boolean isUnderWay(Token token, Moment now) {
        var since = token.signing();
        return since != null && since.plus(UNDER_WAY_MAX).isAfter(now.at());
    }

    static Outcome outcome(Stage stage, Action action) {
        return stage.service().definition().workflow().step(action.to()) instanceof Step.End end
                ? end.outcome()
                : Outcome.GRANTED;
    }

    /** The signature did not come about: the same step is offered again, under a new version, with the same number. */
    void failed(CaseNumber number, String why) {
        transactions.write(number.region(), () -> {
            var file = files.lock(number).orElseThrow(CaseRefusals::unknown);
            tokens.of(number).stream()
                    .filter(token -> token.signing() != null)
                    .findFirst()
                    .ifPresent(token -> {
                        var now = clock.now(number.region());
                        var again = file.with(file.progress().next(CaseState.AWAITING_SIGNATURE));
                        tokens.signing(number, token.version(), again.progress().version(), null);
                        files.update(again, Alarm.of(again.clock(), now.calendar(), now.zone(), now.at()));
                        var step = token.position().step();
                        recorder.remember(
                                again,
                                Recorder.system(),
                                token.version(),
                                new HistoryStore.Act(
                                        "signature-failed",
                                        "SIGNATURE_FAILED",
                                        token.position().branch(),
                                        step,
                                        step),
                                Map.of("why", why),
                                now);
                    });
        });
    }

    /** Everything is signed: the case ends, in the transaction that stored the last signed paper. */
    CaseRow signed(CaseRow file, Stage stage, Moment now) {
        var action = stage.actions().values().stream()
                .filter(candidate -> candidate.does() == Effect.SIGN)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Only a step that signs is being signed"));
        var move = Interpreter.act(
                stage.service().definition().workflow(),
                stage.token().position(),
                action,
                stage.othersOpen(),
                new Facts("", "", Map.of(), Map.of()),
                (_, _) -> false);
        var others = stage.tokens().stream()
                .filter(token -> token.version() != stage.token().version())
                .toList();
        var to = Progression.of(file, stage.token(), others, stage.service(), move, Effect.SIGN, now);
        recorder.moved(
                stage.token(),
                to,
                new Recorder.Remembered(
                        Recorder.system(),
                        stage.token().version(),
                        Recorder.act("signed", "SIGNED", stage.token(), to),
                        Map.of()),
                now);
        move.ended().ifPresent(outcome -> {
            recorder.finished(to.file(), outcome, now);
            recorder.tell(to.file(), outcome == Outcome.REFUSED ? "refused" : "granted", Map.of());
        });
        return to.file();
    }
}
