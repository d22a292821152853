package id.pendopo.cases;

import id.pendopo.documents.AllocatedNumber;
import id.pendopo.documents.DocumentState;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back numbers that no signature used, together with the papers that carry them. Inside the caller's transaction. */
@Component
class CancelledNumbers {

    private final CaseTables tables;
    private final DecisionStore entered;
    private final SanctionStore sanctions;
    private final SanctionSteps steps;
    private final Decisions decisions;
    private final SystemActs acts;

    CancelledNumbers(
            CaseTables tables,
            DecisionStore entered,
            SanctionStore sanctions,
            SanctionSteps steps,
            Decisions decisions,
            SystemActs acts) {
        this.tables = tables;
        this.entered = entered;
        this.sanctions = sanctions;
        this.steps = steps;
        this.decisions = decisions;
        this.acts = acts;
    }

    void cancel(Actor actor, AllocatedNumber line, String reason) {
        var owner = Decisions.ownerOf(line);
        var file = Decisions.caseOf(owner);
        if (file.isPresent()) {
            ofCase(actor, file.get(), reason);
            return;
        }
        var sanction = SanctionLetters.sanctionOf(owner).orElseThrow(() -> ended(line));
        ofSanction(actor, line, sanction, reason);
    }

    private void ofSanction(Actor actor, AllocatedNumber line, UUID id, String reason) {
        var permit =
                sanctions.find(line.region(), id).orElseThrow(() -> ended(line)).permit();
        steps.withdraw(actor, steps.lock(line.region(), permit).orElseThrow(CaseRefusals::permitUnknown), reason);
    }

    /** All papers of the decision go together: a card names the number of its licence. */
    private void ofCase(Actor actor, CaseNumber number, String reason) {
        var file = tables.files().lock(number).orElseThrow(CaseRefusals::unknown);
        var decision = entered.find(number).orElseThrow(CaseRefusals::unknown);
        if (!actor.region().equals(number.region()) || !actor.holds(decision.role(), decision.office())) {
            throw CaseRefusals.notAllowed(file, "other-role");
        }
        var now = acts.now(number);
        var papers = decisions.living(number);
        boolean waits = file.progress().state() == CaseState.AWAITING_SIGNATURE
                && papers.stream().allMatch(paper -> paper.state() == DocumentState.AWAITING_SIGNATURE);
        if (!waits || acts.isBeingSigned(number, now)) {
            throw CaseRefusals.signing(file);
        }
        decisions.cancel(actor, papers, reason);
        acts.note(file, "cancel-number", "NUMBER_CANCELLED", Map.of("reason", reason), now, acts.alarm(file, now));
    }

    private static Refusal ended(AllocatedNumber line) {
        return new Refusal(
                Refusal.Kind.CONFLICT, "number-ended", "Number " + line.formatted() + " is not open", line.formatted());
    }
}
