package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.AuthorSeal.Drawer;
import id.pendopo.innovation.ideas.Idea.Relation;
import id.pendopo.innovation.ideas.Idea.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The door to ideas: one, all, those that are alike, and one's own. */
@Service
public class Ideas {

    private final Transactions transactions;
    private final Shelf shelf;
    private final Seeing seeing;

    Ideas(Transactions transactions, Shelf shelf, Seeing seeing) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.seeing = seeing;
    }

    /** The idea as this reader sees it. What was withdrawn is there for its author alone. */
    public Optional<Idea> find(Actor actor, UUID id) {
        return transactions.read(
                actor.region(),
                () -> shelf.ideas()
                        .find(actor.region(), id)
                        .map(row -> seen(actor, row))
                        .filter(idea -> idea.progress().state() != State.WITHDRAWN || idea.isMine()));
    }

    public Idea get(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(() -> unknown(id));
    }

    static Refusal unknown(UUID id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "idea-unknown", "No idea " + id);
    }

    private Idea seen(Actor actor, IdeaStore.Row row) {
        boolean mine = shelf.seal().isOf(actor, row.authorSealed(), row.id());
        return seeing.as(row, mine ? Relation.AUTHOR : Relation.READER);
    }

    /** What this person sent, the newest first. */
    public List<IdeaLine> mine(Actor actor) {
        return transactions.read(actor.region(), () -> {
            var ids = new ArrayList<UUID>();
            ids.addAll(shelf.drawers().ideas(actor.region(), Drawer.SEALED, actor.account()));
            ids.addAll(shelf.drawers().ideas(actor.region(), Drawer.OPEN, actor.account()));
            return shelf.ideas().of(actor.region(), ids);
        });
    }

    /** What this person sent under their name and may enter where it is written down, the newest first. */
    public List<IdeaLine> open(Actor actor) {
        return transactions.read(actor.region(), () -> {
            var ids = shelf.drawers().ideas(actor.region(), Drawer.OPEN, actor.account());
            return shelf.ideas().of(actor.region(), ids).stream()
                    .filter(line -> line.state() != State.WITHDRAWN)
                    .toList();
        });
    }

    /** The newest first; one more than asked for tells that there are more. */
    public List<IdeaLine> latest(Actor actor, Optional<String> agency, int from, int limit) {
        return transactions.read(actor.region(), () -> shelf.ideas().latest(actor.region(), agency, from, limit + 1));
    }

    /** Ideas that say much the same as this text, the nearest first. */
    public List<IdeaLine> alike(Actor actor, String text) {
        var sought = Wording.tidy(text);
        if (sought.length() < Alike.SHORTEST) {
            return List.of();
        }
        return transactions.read(actor.region(), () -> shelf.ideas().alike(actor.region(), sought, Alike.SHOWN));
    }
}
