package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.AuthorSeal.Drawer;
import id.pendopo.innovation.ideas.Idea.Relation;
import id.pendopo.innovation.ideas.Idea.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Where authors and their teams work on what is theirs: the text, the name, the replies. */
@Service
public class Workbench {

    public static final int REPLY_LONGEST = 1_000;
    private static final int MOST_REPLIES = 20;

    private final Transactions transactions;
    private final Shelf shelf;
    private final CircleStore circle;
    private final Shown shown;
    private final News news;
    private final Desk desk;

    Workbench(Transactions transactions, Shelf shelf, CircleStore circle, Shown shown, News news, Desk desk) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.circle = circle;
        this.shown = shown;
        this.news = news;
        this.desk = desk;
    }

    /** How ideas and people are shown. */
    @Component
    record Shown(Seeing seeing, Names names) {}

    /** What an idea said from a moment on. */
    public record Version(int number, IdeaText text, Instant at) {}

    /** One's own ideas, and those on whose teams one is, the newest first. */
    public List<Own> all(Actor actor) {
        return transactions.read(actor.region(), () -> {
            var all = new ArrayList<Own>();
            for (var drawer : Drawer.values()) {
                shelf.drawers().slips(actor.region(), drawer, actor.account()).stream()
                        .flatMap(slip -> own(actor, slip, drawer).stream())
                        .forEach(all::add);
            }
            all.sort(Comparator.comparing((Own own) -> own.idea().sentAt()).reversed());
            return all;
        });
    }

    public Own open(Actor actor, UUID slip) {
        return transactions.read(actor.region(), () -> {
            for (var drawer : Drawer.values()) {
                var found = shelf.drawers().slips(actor.region(), drawer, actor.account()).stream()
                        .filter(one -> one.id().equals(slip))
                        .findFirst()
                        .flatMap(one -> own(actor, one, drawer));
                if (found.isPresent()) {
                    return found.get();
                }
            }
            throw Ideas.unknown(slip);
        });
    }

    /** By which slip this person finds an idea, if it is theirs. */
    public Optional<UUID> slip(Actor actor, UUID idea) {
        return all(actor).stream()
                .filter(own -> own.idea().id().equals(idea))
                .map(Own::slip)
                .findFirst();
    }

    private Optional<Own> own(Actor actor, DrawerStore.Slip slip, Drawer drawer) {
        return shelf.ideas()
                .find(actor.region(), slip.idea())
                .map(row -> new Own(
                        slip.id(), shown.seeing().as(row, drawer == Drawer.TEAM ? Relation.MEMBER : Relation.AUTHOR)));
    }

    /** All that an idea ever said, the newest first. For every reader. */
    public List<Version> versions(Actor actor, UUID idea) {
        return transactions.read(
                actor.region(),
                () -> shelf.ideas().versions(actor.region(), idea).stream()
                        .map(one -> new Version(one.number(), one.text(), one.at()))
                        .toList());
    }

    /** What keeps a text from standing; empty if nothing does. */
    public List<Refusal> faults(Actor actor, Own own, IdeaText text) {
        var faults = new ArrayList<>(IdeaRules.textFaults(text));
        if (own.idea().sealed() && own.idea().isMine()) {
            faults.addAll(IdeaRules.ownNameFaults(text, shown.names().of(actor.region(), actor.account())));
        }
        return faults;
    }

    /** @param before the version that was read; another's change in between is never overwritten */
    public void change(Actor actor, UUID slip, int before, IdeaText text) {
        var own = working(actor, slip);
        faults(actor, own, text).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        if (before >= desk.versions()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "idea-versions-full", "Enough versions", desk.versions());
        }
        transactions.write(actor.region(), () -> {
            if (!shelf.ideas().change(actor.region(), own.idea().id(), before, text, moment(actor, own))) {
                throw new Refusal(Refusal.Kind.CONFLICT, "idea-changed-meanwhile", "Another version stands");
            }
        });
    }

    /** Opens or seals the name. What others have read meanwhile, nobody takes back. */
    public void seal(Actor actor, UUID slip, boolean sealed) {
        var own = mine(actor, slip);
        if (sealed && !own.idea().initiator().maySeal()) {
            throw new Refusal(Refusal.Kind.INVALID, "idea-known-by-office", "Known by office", "name");
        }
        if (sealed) {
            IdeaRules.ownNameFaults(own.idea().text(), shown.names().of(actor.region(), actor.account())).stream()
                    .findFirst()
                    .ifPresent(fault -> {
                        throw fault;
                    });
        }
        var region = actor.region();
        transactions.write(region, () -> {
            if (shelf.ideas().seal(region, own.idea().id(), sealed)) {
                var from = sealed ? Drawer.OPEN : Drawer.SEALED;
                var to = sealed ? Drawer.SEALED : Drawer.OPEN;
                shelf.drawers()
                        .move(region, from, to, actor.account(), own.idea().id());
            }
        });
    }

    /** While nobody has answered. */
    public void withdraw(Actor actor, UUID slip) {
        var own = mine(actor, slip);
        transactions.write(actor.region(), () -> {
            if (!shelf.ideas().withdraw(actor.region(), own.idea().id())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "idea-answered-already", "Answered before");
            }
        });
    }

    public void reply(Actor actor, UUID slip, UUID question, String text) {
        var said = Wording.require("reply", text, REPLY_LONGEST);
        var own = working(actor, slip);
        transactions.write(actor.region(), () -> {
            var asker =
                    circle.asker(actor.region(), own.idea().id(), question).orElseThrow(() -> Ideas.unknown(question));
            if (!circle.reply(actor.region(), question, said, moment(actor, own), MOST_REPLIES)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "idea-replies-full", "Enough replies", MOST_REPLIES);
            }
            news.put(actor.region(), shelf.seal().open(asker, question));
        });
    }

    private Instant moment(Actor actor, Own own) {
        return desk.moment(actor.region(), own.idea().sealed());
    }

    /** As whoever reads sees it. */
    Idea reading(IdeaStore.Row row) {
        return shown.seeing().as(row, Relation.READER);
    }

    /** What is theirs and has not ended. */
    Own working(Actor actor, UUID slip) {
        var own = open(actor, slip);
        if (own.idea().progress().state() == State.WITHDRAWN) {
            throw new Refusal(Refusal.Kind.CONFLICT, "idea-withdrawn", "The idea was withdrawn");
        }
        return own;
    }

    /** What is the author's alone. */
    Own mine(Actor actor, UUID slip) {
        var own = working(actor, slip);
        if (!own.idea().isMine()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "idea-authors-only", "Only its author");
        }
        return own;
    }
}
