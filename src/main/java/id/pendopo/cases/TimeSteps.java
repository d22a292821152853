package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.Interpreter;
import id.pendopo.catalog.Step;
import id.pendopo.database.Transactions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The steps that time takes by itself. Each is one transaction, asks again under lock, and is harmless when repeated. */
@Component
class TimeSteps {

    private final Transactions transactions;
    private final Catalog catalog;
    private final CaseStore files;
    private final TokenStore tokens;
    private final Recorder recorder;
    private final SystemActs acts;

    TimeSteps(
            Transactions transactions,
            Catalog catalog,
            CaseStore files,
            TokenStore tokens,
            Recorder recorder,
            SystemActs acts) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.files = files;
        this.tokens = tokens;
        this.recorder = recorder;
        this.acts = acts;
    }

    /** The clock of the standard: remind the day before; at the end escalate, or grant where the law says so. */
    void clockIsDue(CaseNumber number) {
        transactions.write(number.region(), () -> {
            var file = files.lock(number).orElseThrow(CaseRefusals::unknown);
            var now = acts.now(number);
            var due = file.clock().dueOn();
            if (file.clock().state() != LegalTime.State.RUNNING
                    || due == null
                    || !files.alarmStands(number, now.at())) {
                return;
            }
            if (now.at().isBefore(now.endOf(due))) {
                remind(file, now);
                return;
            }
            var service = catalog.byDigest(number.region(), file.definition());
            if (!acts.maySilenceGrant(file, service)) {
                late(file, now);
            } else if (!acts.isBeingSigned(number, now)) {
                acts.deem(file, service, now);
            }
        });
    }

    private void remind(CaseRow file, Moment now) {
        acts.note(file, "remind", "REMIND", now, Alarm.of(file.clock(), now.calendar(), now.zone(), now.at()));
        acts.tellDesks(file, "due-tomorrow");
    }

    private void late(CaseRow file, Moment now) {
        acts.note(file, "deadline-passed", "DEADLINE_PASSED", now, Alarm.OVER);
        acts.tellSuperiors(file, "deadline-passed");
        recorder.tell(file, "late", Map.of());
    }

    /** A step's own days are over: an applicant's answer is no longer waited for, an officer's superior is told. */
    void tokenIsDue(CaseNumber number, int version) {
        transactions.write(number.region(), () -> {
            var file = files.lock(number).orElseThrow(CaseRefusals::unknown);
            var open = tokens.of(number);
            var found =
                    open.stream().filter(token -> token.version() == version).findFirst();
            var now = acts.now(number);
            if (found.isEmpty() || !isOver(found.get(), now)) {
                return;
            }
            var stage = new Stage(file, open, found.get(), catalog.byDigest(number.region(), file.definition()));
            if (stage.step() instanceof Step.Applicant) {
                expire(stage, now);
            } else {
                tokens.escalated(number, version);
                acts.note(file, "step-overdue", "STEP_OVERDUE", now, acts.alarm(file, now));
                acts.tellSuperiors(file, "step-overdue");
            }
        });
    }

    private static boolean isOver(Token token, Moment now) {
        var due = token.dueOn();
        return due != null && !token.escalated() && !now.at().isBefore(now.endOf(due));
    }

    private void expire(Stage stage, Moment now) {
        var move = Interpreter.expire(
                stage.service().definition().workflow(),
                stage.token().position(),
                stage.othersOpen(),
                new id.pendopo.catalog.Facts("", "", Map.of(), Map.of()),
                (_, _) -> false);
        var others = stage.tokens().stream()
                .filter(token -> token.version() != stage.token().version())
                .toList();
        var to = Progression.of(stage.file(), stage.token(), others, stage.service(), move, Effect.WITHDRAW, now);
        recorder.moved(
                stage.token(),
                to,
                new Recorder.Remembered(
                        Recorder.system(),
                        stage.token().version(),
                        Recorder.act("expire", "EXPIRE", stage.token(), to),
                        Map.of()),
                now);
        move.ended().ifPresent(outcome -> recorder.finished(to.file(), outcome, now));
        recorder.tell(to.file(), "expired", Map.of());
    }
}
