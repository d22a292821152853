package id.pendopo.cases;

import id.pendopo.kernel.Check;
import id.pendopo.kernel.RegionCode;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what a neighbour answered in the end, into the case and its history. In the caller's transaction. */
@Component
class VerificationSteps {

    private final VerificationStore store;
    private final CaseStore files;
    private final SystemActs acts;
    private final OfficeClock clock;

    VerificationSteps(VerificationStore store, CaseStore files, SystemActs acts, OfficeClock clock) {
        this.store = store;
        this.files = files;
        this.acts = acts;
        this.clock = clock;
    }

    record Asked(CaseRow file, VerificationStore.Row row) {}

    Moment now(RegionCode region) {
        return clock.now(region);
    }

    Optional<Asked> asked(VerificationStore.Due due) {
        return files.find(due.number()).flatMap(file -> store.find(due).map(row -> new Asked(file, row)));
    }

    /** Nothing where another sweep was faster. A case that has ended is asked about no more, and not written to. */
    void answered(VerificationStore.Due due, int tries, Check.Answer answer) {
        var file = files.lock(due.number()).orElseThrow(CaseRefusals::unknown);
        var row = store.find(due).orElseThrow();
        if (row.tries() != tries || row.againAt() == null) {
            return;
        }
        var now = clock.now(due.number().region());
        if (file.progress().state().isFinal()) {
            store.update(due.number(), row.settled());
            return;
        }
        boolean silent = answer instanceof Check.Answer.NotVerified;
        var again = silent ? Prerequisites.againAfter(now.at(), tries + 1) : null;
        store.update(
                due.number(),
                new VerificationStore.Row(
                        row.ordinal(),
                        row.name(),
                        Prerequisites.word(answer),
                        Prerequisites.evidence(answer),
                        now.at(),
                        again,
                        tries + 1));
        if (again == null) {
            note(file, row.name(), answer, now);
        }
    }

    private void note(CaseRow file, String check, Check.Answer answer, Moment now) {
        var effect = switch (answer) {
            case Check.Answer.Holds _ -> "VERIFIED";
            case Check.Answer.Fails _, Check.Answer.Differs _ -> "CONTRADICTED";
            case Check.Answer.NotVerified _ -> "NOT_VERIFIED";
        };
        var noted = Map.<String, Object>of("check", check, "evidence", Prerequisites.evidence(answer));
        acts.note(file, "verify", effect, noted, now, acts.alarm(file, now));
        switch (answer) {
            case Check.Answer.Holds _ -> {}
            case Check.Answer.Fails _, Check.Answer.Differs _ -> acts.tellDesks(file, "contradicted");
            case Check.Answer.NotVerified _ -> acts.tellDesks(file, "unanswered");
        }
    }
}
