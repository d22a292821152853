package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.Idea.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What others do with an idea: they support it, once each, and ask. */
@Service
public class Circle {

    public static final int QUESTION_LONGEST = 500;
    private static final int MOST_QUESTIONS = 200;

    private final Transactions transactions;
    private final Shelf shelf;
    private final CircleStore store;
    private final News news;
    private final Desk desk;

    Circle(Transactions transactions, Shelf shelf, CircleStore store, News news, Desk desk) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.store = store;
        this.news = news;
        this.desk = desk;
    }

    /** @param mine whether the reader is one of them */
    public record Support(int count, boolean mine) {}

    public Support support(Actor actor, UUID idea) {
        return transactions.read(
                actor.region(),
                () -> new Support(
                        store.supports(actor.region(), idea),
                        store.isSupported(actor.region(), idea, mark(actor, idea))));
    }

    public void support(Actor actor, UUID idea, boolean wanted) {
        transactions.write(actor.region(), () -> {
            var row = living(actor, idea);
            if (news.isOurs(actor, row)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "idea-own-support", "Nobody supports their own idea");
            }
            if (wanted) {
                var sealed = shelf.seal().seal(actor.account(), idea);
                store.support(actor.region(), idea, mark(actor, idea), sealed);
            } else {
                store.unsupport(actor.region(), idea, mark(actor, idea));
            }
        });
    }

    public List<Question> questions(Actor actor, UUID idea) {
        return transactions.read(actor.region(), () -> store.of(actor.region(), idea));
    }

    public void ask(Actor actor, UUID idea, String text) {
        var asked = Wording.require("question", text, QUESTION_LONGEST);
        transactions.write(actor.region(), () -> {
            // held, so that many who ask at once are counted one after the other
            var row = living(shelf.ideas().hold(actor.region(), idea), idea);
            if (news.isOurs(actor, row)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "idea-own-question", "Nobody asks about their own idea");
            }
            if (store.questions(actor.region(), idea) >= MOST_QUESTIONS) {
                throw new Refusal(Refusal.Kind.CONFLICT, "idea-questions-full", "Enough questions", MOST_QUESTIONS);
            }
            long open = store.unreplied(actor.region(), idea).stream()
                    .filter(one -> shelf.seal().isOf(actor, one.asker(), one.question()))
                    .count();
            if (open >= desk.openQuestions()) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "idea-questions-open",
                        "Enough questions of one person",
                        desk.openQuestions());
            }
            var id = UUID.randomUUID();
            store.ask(
                    actor.region(),
                    idea,
                    new Question(id, asked, actor.isOfficer(), desk.now(), List.of()),
                    shelf.seal().seal(actor.account(), id));
            news.toAuthor(row);
        });
    }

    private IdeaStore.Row living(Actor actor, UUID idea) {
        return living(shelf.ideas().find(actor.region(), idea), idea);
    }

    private static IdeaStore.Row living(Optional<IdeaStore.Row> found, UUID idea) {
        return found.filter(row -> row.progress().state() != State.WITHDRAWN).orElseThrow(() -> Ideas.unknown(idea));
    }

    private byte[] mark(Actor actor, UUID idea) {
        return shelf.seal().mark("support", idea, actor.account());
    }
}
