package id.pendopo.innovation.wishes;

import id.pendopo.database.Transactions;
import id.pendopo.documents.Upload;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The answer that the owner owes to every request, with its reason. */
@Service
public class WishAnswering {

    private final Wishes wishes;
    private final WishRights rights;
    private final WishDesk desk;
    private final WishNews news;
    private final WishPapers papers;
    private final Transactions transactions;

    WishAnswering(
            Wishes wishes,
            WishRights rights,
            WishDesk desk,
            WishNews news,
            WishPapers papers,
            Transactions transactions) {
        this.wishes = wishes;
        this.rights = rights;
        this.desk = desk;
        this.news = news;
        this.papers = papers;
        this.transactions = transactions;
    }

    /** All that keeps this answer from being sent; a refusal for whoever may not answer at all. */
    public List<WishFault> faults(Actor actor, UUID id, Optional<WishVerdict> verdict, String reason) {
        rights.requireOwning(actor, wishes.file(id).wish());
        return WishCheck.faults("verdict", verdict, "reason", reason);
    }

    /**
     * One of two who answer at once wins; the other is told when it was answered.
     *
     * @param reason owed for each answer; with conditions, these
     * @param approval the paper of the consent, where there is one
     */
    public void answer(Actor actor, UUID id, WishVerdict verdict, String reason, Optional<Upload> approval) {
        var wish = wishes.file(id).wish();
        rights.requireOwning(actor, wish);
        var why = owed("reason", reason);
        var decided = transactions.write(wish.region(), () -> {
            var held = desk.held(wish.region(), id, verdict.state());
            desk.become(held, verdict.state(), desk.today(wish.region()));
            desk.step(actor, held, verdict.act(), Optional.empty(), why);
            approval.ifPresent(paper -> papers.keep(actor, held, paper, WishPaper.Kind.APPROVAL, Optional.empty()));
            return held;
        });
        news.tellAsking(decided, "innovation.wishes." + (verdict == WishVerdict.NO ? "refused" : "approved"));
    }

    /** Words that are owed, or a refusal at their field. */
    static String owed(String field, String text) {
        var faults = new ArrayList<WishFault>();
        WishCheck.text(faults, field, text, WishCheck.TEXT_MAX);
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "wish-words",
                    "Field " + field + " is empty or wrong",
                    List.of(field, WishCheck.TEXT_MAX),
                    Map.of("field", field));
        }
        return text.strip();
    }
}
