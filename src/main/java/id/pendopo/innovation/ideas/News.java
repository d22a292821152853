package id.pendopo.innovation.ideas;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.RegionCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who hears of an idea's fate, and how. An author whose name is open is told at once. Who is sealed, and whoever supports
 * an idea or works on it, hears the next morning that there is news, all in the same words and with the same link: a row of
 * the outbox must not tell that this account goes with that idea.
 */
@Component
class News {

    private final AuthorSeal seal;
    private final NewsStore store;
    private final Desk desk;
    private final ApplicationEventPublisher events;

    News(AuthorSeal seal, NewsStore store, Desk desk, ApplicationEventPublisher events) {
        this.seal = seal;
        this.store = store;
        this.desk = desk;
        this.events = events;
    }

    /** Whether the actor is its author or on its team. */
    boolean isOurs(Actor actor, IdeaStore.Row idea) {
        return seal.isOf(actor, idea.authorSealed(), idea.id())
                || store.isMember(idea.region(), idea.id(), seal.mark("member", idea.id(), actor.account()));
    }

    void about(IdeaStore.Row idea, String text) {
        var region = idea.region();
        var author = seal.open(idea.authorSealed(), idea.id());
        if (idea.sealed()) {
            put(region, author);
        } else {
            var values = Map.of("idea", idea.text().heading());
            events.publishEvent(new Notice(region, author, text, values, "/ideas/" + idea.id()));
        }
        store.others(region, idea.id()).forEach(other -> put(region, seal.open(other.sealed(), other.row())));
    }

    /** Only to whoever sent it, for what concerns nobody else. */
    void toAuthor(IdeaStore.Row idea) {
        put(idea.region(), seal.open(idea.authorSealed(), idea.id()));
    }

    /** To one person alone, who need not be seen to have to do with an idea. */
    void put(RegionCode region, UUID account) {
        var row = UUID.randomUUID();
        store.put(region, row, seal.seal(account, row), desk.today(region));
    }

    /** Brings what has gathered, each person once. */
    void bring(RegionCode region) {
        var told = new LinkedHashSet<UUID>();
        List<NewsStore.Sealed> waiting = store.take(region);
        waiting.forEach(one -> told.add(seal.open(one.sealed(), one.row())));
        told.stream()
                .sorted()
                .forEach(account -> events.publishEvent(
                        new Notice(region, account, "innovation.ideas.news", Map.of(), "/ideas/mine")));
    }
}
