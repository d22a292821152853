package id.pendopo.cases;

import id.pendopo.catalog.Action;
import id.pendopo.catalog.Effect;
import id.pendopo.kernel.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What an action needs and leaves behind besides the step itself: faults of a return, answers to them, the date of a
 * visit and its minutes, the words of a decision. Each checks what was sent before anything is written.
 */
@Component
class Works {

    private final Returns returns;
    private final Inspections inspections;
    private final DraftDecisions drafts;
    private final Decisions decisions;
    private final VerificationStore verifications;

    Works(
            Returns returns,
            Inspections inspections,
            DraftDecisions drafts,
            Decisions decisions,
            VerificationStore verifications) {
        this.verifications = verifications;
        this.decisions = decisions;
        this.returns = returns;
        this.inspections = inspections;
        this.drafts = drafts;
    }

    /** Does the work of an action; returns the note for the history, empty for none. */
    Map<String, Object> carryOut(Actor actor, Stage stage, Deed deed, Action action, Moment now) {
        var note = new LinkedHashMap<>(stage.note());
        action.asks().ifPresent(form -> note.put("answers", answers(stage, form, deed)));
        switch (action.does()) {
            case RETURN -> note.put("faults", returns.send(stage, deed));
            case RESUBMIT -> note.put("answered", returns.answer(actor, stage, deed, now));
            case SCHEDULE_VISIT -> note.putAll(inspections.schedule(stage, deed, now));
            case REPORT_VISIT -> note.putAll(inspections.report(actor, stage, deed, now));
            case DRAFT -> drafts.decree(actor, stage, deed, now);
            case DRAFT_DENIAL -> drafts.denial(actor, stage, deed, now);
            case NOT_RECOMMEND, REWORK -> reason(stage, deed);
            case COMPLETE -> identity(stage, deed);
            case PROCEED, WITHDRAW, RECOMMEND, ENDORSE, SIGN -> {
                // nothing besides the step
            }
        }
        deed.reason().filter(why -> !why.isBlank()).ifPresent(why -> note.put("reason", why));
        if (isWhereOneSigns(stage)) {
            decisions.takeBack(
                    actor, stage.file(), stage.service(), deed.reason().orElse(deed.action()));
        }
        return note;
    }

    /** Where the permit was another account's, or a paper says that one acts for another, somebody has to see who asks, and say how they did. */
    private void identity(Stage stage, Deed deed) {
        var number = stage.file().number();
        boolean doubtful = verifications.of(number).stream().anyMatch(row -> Doubts.owesWords(row.name()));
        if (doubtful && deed.reason().filter(how -> !how.isBlank()).isEmpty()) {
            throw CaseRefusals.incomplete(stage.file(), "identity");
        }
    }

    /** There a decision may wait for its signature; whoever does something else there takes it back. */
    private static boolean isWhereOneSigns(Stage stage) {
        return stage.actions().values().stream().anyMatch(action -> action.does() == Effect.SIGN);
    }

    static String reason(Stage stage, Deed deed) {
        return deed.reason()
                .filter(why -> !why.isBlank())
                .orElseThrow(() -> CaseRefusals.incomplete(stage.file(), "reason"));
    }

    private static Map<String, Object> answers(Stage stage, String form, Deed deed) {
        var asked = stage.service().asks().get(form);
        if (asked == null) {
            throw new IllegalStateException("A checked definition has its forms: " + form);
        }
        var faults = asked.check(deed.data(), new id.pendopo.catalog.Facts("", "", Map.of(), Map.of()));
        if (!faults.isEmpty()) {
            throw CaseRefusals.faulty("deed-form-faulty", faults);
        }
        return deed.data();
    }
}
