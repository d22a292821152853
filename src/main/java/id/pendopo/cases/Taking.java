package id.pendopo.cases;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Claims and releases. Two officers who take one file at once: one has it, the other is told. */
@Component
class Taking {

    private final Stages stages;
    private final CaseTables tables;
    private final Steps steps;
    private final Recorder recorder;
    private final OfficeClock clock;

    Taking(Stages stages, CaseTables tables, Steps steps, Recorder recorder, OfficeClock clock) {
        this.stages = stages;
        this.tables = tables;
        this.steps = steps;
        this.recorder = recorder;
        this.clock = clock;
    }

    void claim(Actor actor, CaseNumber number, int version, Optional<String> reason) {
        boolean recused = stages.at(actor, number, version, stage -> {
            mayTake(actor, stage);
            var now = clock.now(number.region());
            if (steps.recuse(actor, stage, now)) {
                return true;
            }
            if (stage.token().claimedBy() == null) {
                take(actor, stage, reason, now);
            }
            return false;
        });
        if (recused) {
            throw CaseRefusals.recused(number);
        }
    }

    private static void mayTake(Actor actor, Stage stage) {
        var token = stage.token();
        var region = stage.file().number().region();
        if (!actor.region().equals(region) || !actor.holds(token.role(), token.agency())) {
            throw CaseRefusals.notAllowed(stage.file(), "other-role");
        }
        if (token.isClaimedByOther(actor.account())) {
            throw CaseRefusals.notAllowed(stage.file(), "claimed");
        }
        if (actor.account().equals(stage.file().owner().account())) {
            throw CaseRefusals.notAllowed(stage.file(), "own-case");
        }
    }

    private void take(Actor actor, Stage stage, Optional<String> reason, Moment now) {
        var number = stage.file().number();
        if (tables.tokens().anotherComesFirst(number, stage.token())) {
            outOfTurn(actor, stage.file(), stage.token(), reason, now);
        } else {
            tables.tokens().claim(number, stage.token().version(), actor.account(), now.at());
        }
    }

    void release(Actor actor, CaseNumber number, int version) {
        stages.at(actor, number, version, stage -> {
            if (!actor.account().equals(stage.token().claimedBy())) {
                throw CaseRefusals.notAllowed(stage.file(), "not-claimed");
            }
            tables.tokens().release(number, version);
            return true;
        });
    }

    /** A reason is owed, and it stays in the history: the version moves on, so the page that offered it is told. */
    private void outOfTurn(Actor actor, CaseRow file, Token token, Optional<String> reason, Moment now) {
        var why = reason.filter(text -> !text.isBlank() && text.length() <= Deed.REASON_MAX)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "out-of-turn", "Case " + file.number() + " is not the first in line"));
        var moved = file.with(file.progress().early().next());
        int version = moved.progress().version();
        tables.tokens().reassign(file.number(), token.version(), token.role(), token.agency(), version);
        tables.tokens().claim(file.number(), version, actor.account(), now.at());
        tables.files().update(moved, Alarm.of(moved.clock(), now.calendar(), now.zone(), now.at()));
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
}
