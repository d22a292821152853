package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What leaving a stage of the laboratory owes. Pure. */
final class StageRules {

    private StageRules() {}

    static List<Refusal> faults(Laboratory.Step step) {
        var faults = new ArrayList<Refusal>();
        Wording.fault("evidence", Wording.tidy(step.evidence()), Laboratory.EVIDENCE_LONGEST)
                .ifPresent(fault -> faults.add(fault.refusal()));
        var reason = Wording.tidy(step.reason());
        if (step.to().filter(to -> to == step.from()).isPresent()) {
            faults.add(new Refusal(Refusal.Kind.INVALID, "idea-stage-same", "It stands there already", "to"));
        } else if (!isNext(step) && reason.isEmpty()) {
            faults.add(new Refusal(
                    Refusal.Kind.INVALID, "idea-stage-reason", "A stage is skipped without a reason", "reason"));
        }
        if (!reason.isEmpty()) {
            Wording.fault("reason", reason, Laboratory.REASON_LONGEST).ifPresent(fault -> faults.add(fault.refusal()));
        }
        return faults;
    }

    /** One stage forward, or out of the last one. */
    private static boolean isNext(Laboratory.Step step) {
        return step.from().next().equals(step.to());
    }
}
