package id.pendopo.cases;

import id.pendopo.catalog.Action;
import id.pendopo.catalog.Conditions;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.Facts;
import id.pendopo.catalog.Interpreter;
import id.pendopo.catalog.Outcome;
import id.pendopo.catalog.Step;
import id.pendopo.kernel.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One step of a case: is it offered, may this person, and what follows. Always inside the caller's transaction. */
@Component
class Steps {

    static final String WITHDRAW = "withdraw";

    private final HistoryStore history;
    private final Works works;
    private final Recorder recorder;
    private final Sheet sheet;
    private final Access access;
    private final Recusals recusals;

    Steps(HistoryStore history, Works works, Recorder recorder, Sheet sheet, Access access, Recusals recusals) {
        this.recusals = recusals;
        this.history = history;
        this.works = works;
        this.recorder = recorder;
        this.sheet = sheet;
        this.access = access;
    }

    /** The action of that name, if it is offered at this token now. */
    Action offered(Stage stage, Deed deed) {
        var action = stage.actions().get(deed.action());
        if (action == null && deed.action().equals(WITHDRAW)) {
            action = withdrawal(stage).orElse(null);
        }
        if (action == null || !holds(stage, action)) {
            throw CaseRefusals.notOffered(stage.file(), stage.actions().keySet());
        }
        return action;
    }

    /**
     * What no definition needs to offer: who asked may ask no longer, wherever the file lies, until it is decided. Empty
     * at steps of the applicant, whose definition says it itself.
     */
    static Optional<Action> withdrawal(Stage stage) {
        if (!(stage.step() instanceof Step.Task) || stage.file().progress().state() == CaseState.AWAITING_SIGNATURE) {
            return Optional.empty();
        }
        return stage.service().definition().workflow().steps().entrySet().stream()
                .filter(step -> step.getValue() instanceof Step.End end && end.outcome() == Outcome.WITHDRAWN)
                .map(step -> new Action(
                        step.getKey(), Effect.WITHDRAW, Optional.empty(), Optional.empty(), Optional.empty()))
                .findFirst();
    }

    /** Whether the condition of an action holds for the case as it is. */
    boolean holds(Stage stage, Action action) {
        return action.when()
                .map(when ->
                        lazily(stage, stage.token().position().branch(), action).holds(when, NO_FACTS))
                .orElse(true);
    }

    Permission permission(Actor actor, Stage stage, Action action) {
        boolean decides = action.does() == Effect.SIGN || action.does() == Effect.ENDORSE;
        var checkers = decides ? history.checkersOf(stage.file().number()) : Set.<UUID>of();
        return permissions(actor, stage.file(), checkers).of(stage, action);
    }

    /** Who is before a page of a case, for whoever has read its history already: the same for all that it offers. */
    Permissions permissions(Actor actor, CaseRow file, Set<UUID> checkers) {
        return new Permissions(actor, checkers, access.mayActFor(actor, file));
    }

    record Permissions(Actor actor, Set<UUID> checkers, boolean mayAct) {

        Permission of(Stage stage, Action action) {
            return Permission.of(actor, stage.file(), stage.token(), action, checkers, mayAct);
        }
    }

    /** Raises when this actor may not do this. */
    void permit(Actor actor, Stage stage, Action action) {
        permission(actor, stage, action).denial().ifPresent(why -> {
            throw CaseRefusals.notAllowed(stage.file(), why);
        });
    }

    /** Hands the step to the superior where this officer has an interest; true if it did, and nothing else may follow. */
    boolean recuse(Actor actor, Stage stage, Moment now) {
        if (!recusals.stands(actor, stage.file())) {
            return false;
        }
        recusals.handOver(actor, stage, "found", Optional.empty(), now);
        return true;
    }

    /** The officer says by themselves that they have an interest. */
    void declare(Actor actor, Stage stage, String reason, Moment now) {
        if (!actor.holds(stage.token().role(), stage.token().agency())) {
            throw CaseRefusals.notAllowed(stage.file(), "other-role");
        }
        if (stage.token().isClaimedByOther(actor.account())) {
            throw CaseRefusals.notAllowed(stage.file(), "claimed");
        }
        recusals.handOver(actor, stage, "declared", Optional.of(reason), now);
    }

    /** Does the action: its own work, the move, the clock, the history, the commitment. */
    Progression take(Actor actor, Stage stage, Deed deed, Action action, Moment now) {
        var note = works.carryOut(actor, stage, deed, action, now);
        var move = Interpreter.act(
                stage.service().definition().workflow(),
                stage.token().position(),
                action,
                stage.othersOpen(),
                NO_FACTS,
                lazily(stage, stage.token().position().branch(), action));
        var others = stage.tokens().stream()
                .filter(token -> token.version() != stage.token().version())
                .toList();
        var to = Progression.of(stage.file(), stage.token(), others, stage.service(), move, action.does(), now);
        recorder.moved(
                stage.token(),
                to,
                new Recorder.Remembered(
                        Recorder.by(actor, stage.token()),
                        stage.token().version(),
                        Recorder.act(deed.action(), action.does().name(), stage.token(), to),
                        note),
                now);
        move.ended().ifPresent(outcome -> recorder.finished(to.file(), outcome, now));
        announce(to, action);
        return to;
    }

    /** Opens the form and reads the opinions only when a condition asks. */
    Conditions lazily(Stage stage, String branch, Action action) {
        return (condition, _) -> {
            var reviews = new HashMap<>(history.reviewsOf(stage.file().number()));
            if (action.does() == Effect.RECOMMEND) {
                reviews.put(branch, "recommended");
            }
            if (action.does() == Effect.NOT_RECOMMEND) {
                reviews.put(branch, "not-recommended");
            }
            return stage.service().conditions().holds(condition, facts(stage.file(), reviews));
        };
    }

    Facts facts(CaseRow file, Map<String, String> reviews) {
        return new Facts(file.variant(), file.owner().kind().name(), sheet.data(file.dataSealed()), reviews);
    }

    private void announce(Progression to, Action action) {
        switch (action.does()) {
            case RETURN -> recorder.tell(to.file(), "returned", Map.of());
            case COMPLETE ->
                recorder.tell(
                        to.file(),
                        "complete",
                        Map.of(
                                "due",
                                to.file().clock().due().map(Object::toString).orElse("")));
            case WITHDRAW -> recorder.tell(to.file(), "withdrawn", Map.of());
            case SCHEDULE_VISIT -> recorder.tell(to.file(), "visit", Map.of());
            case PROCEED,
                    RESUBMIT,
                    RECOMMEND,
                    NOT_RECOMMEND,
                    REPORT_VISIT,
                    DRAFT,
                    DRAFT_DENIAL,
                    ENDORSE,
                    REWORK,
                    SIGN -> {
                // the page of the case shows these; a message for each would teach people not to read them
            }
        }
    }

    private static final Facts NO_FACTS = new Facts("", "", Map.of(), Map.of());
}
