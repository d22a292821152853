package id.pendopo.cases;

import java.util.Map;
import org.springframework.stereotype.Component;

/** A case with its decision and the words drafted for it, for whoever writes its papers. */
@Component
class DecisionFiles {

    private final CaseStore files;
    private final DecisionStore decisions;
    private final DraftDecisions drafts;

    DecisionFiles(CaseStore files, DecisionStore decisions, DraftDecisions drafts) {
        this.files = files;
        this.decisions = decisions;
        this.drafts = drafts;
    }

    record Open(CaseRow file, DecisionStore.Decision decision, Map<String, Object> drafted) {}

    Open of(CaseNumber number) {
        var file = files.find(number).orElseThrow(CaseRefusals::unknown);
        var decision = decisions.find(number).orElseThrow(CaseRefusals::unknown);
        var drafted = drafts.last(number).map(DraftDecisions.Draft::values).orElse(Map.of());
        return new Open(file, decision, drafted);
    }
}
