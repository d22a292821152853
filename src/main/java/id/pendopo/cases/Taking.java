package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Claims and releases. Two officers who take one file at once: one has it, the other is told. */
@Component
class Taking {

    private final Transactions transactions;
    private final CaseStore files;
    private final TokenStore tokens;
    private final Recorder recorder;
    private final OfficeClock clock;
    private final HistoryStore history;

    Taking(
            Transactions transactions,
            CaseStore files,
            TokenStore tokens,
            Recorder recorder,
            OfficeClock clock,
            HistoryStore history) {
        this.transactions = transactions;
        this.files = files;
        this.tokens = tokens;
        this.recorder = recorder;
        this.clock = clock;
        this.history = history;
    }

    void claim(Actor actor, CaseNumber number, int version, Optional<String> reason) {
        transactions.write(number.region(), () -> {
            var file = files.lock(number).orElseThrow(CaseRefusals::unknown);
            var token = token(file, version);
            if (!actor.holds(token.role(), token.agency())) {
                throw CaseRefusals.notAllowed(file, "other-role");
            }
            if (token.isClaimedByOther(actor.account())) {
                throw CaseRefusals.notAllowed(file, "claimed");
            }
            if (token.claimedBy() != null) {
                return;
            }
            var now = clock.now(number.region());
            if (tokens.anotherComesFirst(number, token)) {
                outOfTurn(actor, file, token, reason, now);
            } else {
                tokens.claim(number, version, actor.account(), now.at());
            }
        });
    }

    void release(Actor actor, CaseNumber number, int version) {
        transactions.write(number.region(), () -> {
            var file = files.lock(number).orElseThrow(CaseRefusals::unknown);
            var token = token(file, version);
            if (!actor.account().equals(token.claimedBy())) {
                throw CaseRefusals.notAllowed(file, "not-claimed");
            }
            tokens.release(number, version);
        });
    }

    /** A reason is owed, and it stays in the history: the version moves on, so the page that offered it is told. */
    private void outOfTurn(Actor actor, CaseRow file, Token token, Optional<String> reason, Moment now) {
        var why = reason.filter(text -> !text.isBlank() && text.length() <= Deed.REASON_MAX)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "out-of-turn", "Case " + file.number() + " is not the first in line"));
        var moved = Progression.with(file, countedOutOfTurn(file.progress()), file.clock());
        int version = moved.progress().version();
        tokens.reassign(file.number(), token.version(), token.role(), token.agency(), version);
        tokens.claim(file.number(), version, actor.account(), now.at());
        files.update(moved, Alarm.of(moved.clock(), now.calendar(), now.zone(), now.at()));
        var step = token.position().step();
        recorder.remember(
                moved,
                Recorder.by(actor, token),
                token.version(),
                new HistoryStore.Act(
                        "take-out-of-turn", "OUT_OF_TURN", token.position().branch(), step, step),
                Map.of("reason", why),
                now);
    }

    private static CaseRow.Progress countedOutOfTurn(CaseRow.Progress progress) {
        return new CaseRow.Progress(
                progress.version() + 1,
                progress.state(),
                progress.submittedAt(),
                progress.completeAt(),
                progress.finishedAt(),
                progress.returns(),
                progress.outOfTurn() + 1);
    }

    private Token token(CaseRow file, int version) {
        return tokens.of(file.number()).stream()
                .filter(candidate -> candidate.version() == version)
                .findFirst()
                .orElseThrow(() -> history.whoUsed(file.number(), version)
                        .map(winner -> CaseRefusals.taken(file, winner))
                        .orElseGet(() -> CaseRefusals.stale(file, version)));
    }
}
