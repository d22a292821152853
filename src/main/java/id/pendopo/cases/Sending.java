package id.pendopo.cases;

import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/** Sends drafts, each once: whoever presses the button twice, or in two tabs, gets the same case. */
@Service
public class Sending {

    private final Transactions transactions;
    private final Drafts drafts;
    private final DraftStore store;
    private final Intake intake;
    private final InstantSource clock;

    Sending(Transactions transactions, Drafts drafts, DraftStore store, Intake intake, InstantSource clock) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.store = store;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Makes a case of the draft, or names the one that was made of it already.
     *
     * @throws Refusal as {@link Intake#submit}; {@code draft-stale} when it changed at the same moment
     */
    public CaseNumber send(Actor actor, Draft.Key key, Applicant applicant) {
        var draft = drafts.get(actor, key);
        if (draft.sentAs().isPresent()) {
            return draft.sentAs().get();
        }
        var submission = new Submission(
                key.region(),
                draft.service().code(),
                draft.variant(),
                applicant,
                draft.answers(),
                draft.documents(),
                draft.origin());
        var ready = intake.ready(draft.service(), submission);
        return transactions.write(key.region(), () -> {
            var row = store.lock(key, actor.account()).orElseThrow(Drafts::unknown);
            if (row.caseNumber() != null) {
                return new CaseNumber(row.caseNumber());
            }
            if (row.version() != draft.version()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "draft-stale", "The draft changed while it was sent");
            }
            var number = intake.file(actor, ready).number();
            store.sent(key, number, clock.instant());
            return number;
        });
    }
}
