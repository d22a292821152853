package id.pendopo.innovation.records;

import id.pendopo.database.Transactions;
import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The officers behind an innovation: named by its keeper, shown once they agreed themselves, hidden when they say so. */
@Service
public class Behind {

    private static final int PART_MAX = 200;
    private static final int MOST = 50;

    private final BehindStore store;
    private final Innovations innovations;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Behind(
            BehindStore store,
            Innovations innovations,
            People people,
            Transactions transactions,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.innovations = innovations;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    /** What was last said about naming somebody. */
    public enum Act {
        NAMED,
        AGREED,
        HIDDEN
    }

    /** @param part what they did for it; empty where nobody said */
    public record Named(String code, UUID account, Act act, String part) {}

    /** Somebody as they are shown. */
    public record Person(String name, String position, String part) {}

    /** Who is shown to everybody: those who agreed and are still in office here. */
    public List<Person> shown(Innovation record) {
        return shown(record, Set.of());
    }

    /** @param known accounts that are named already */
    public List<Person> shown(Innovation record, Set<UUID> known) {
        return all(record).stream()
                .filter(named -> named.act() == Act.AGREED && !known.contains(named.account()))
                .flatMap(named -> people.officer(record.region(), named.account()).stream()
                        .map(officer -> new Person(officer.name(), officer.position(), named.part())))
                .toList();
    }

    /** Who said that they do not wish to be named with this innovation. */
    public Set<UUID> hidden(Innovation record) {
        return all(record).stream()
                .filter(named -> named.act() == Act.HIDDEN)
                .map(Named::account)
                .collect(Collectors.toSet());
    }

    /** All that were named, for whoever keeps the record. */
    public List<Named> named(Actor actor, String code) {
        var record = innovations.get(code);
        Keeping.require(actor, record.region(), record.owner().agency());
        return all(record);
    }

    private List<Named> all(Innovation record) {
        return transactions.read(record.region(), () -> store.of(record.region(), record.code()));
    }

    /** Whom a keeper may name. */
    public List<Officer> officers(Innovation record) {
        return people.officers(record.region());
    }

    /** Names an officer of the region, who is asked whether they agree. */
    public void name(Actor actor, String code, UUID account, String part) {
        var record = innovations.get(code);
        Keeping.require(actor, record.region(), record.owner().agency());
        var did = part.isBlank() ? "" : Keeping.line("part", part, PART_MAX);
        if (people.officer(record.region(), account).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "innovation-officer-unknown", "No such officer in the region");
        }
        transactions.write(record.region(), () -> {
            var all = store.of(record.region(), code);
            if (all.size() >= MOST) {
                throw new Refusal(Refusal.Kind.CONFLICT, "innovation-officers-full", "Enough are named", MOST);
            }
            if (all.stream().anyMatch(named -> named.account().equals(account) && named.act() != Act.HIDDEN)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "innovation-officer-named", "Named already");
            }
            store.append(record.region(), new Named(code, account, Act.NAMED, did), actor.account(), clock.instant());
            events.publishEvent(new Notice(
                    record.region(),
                    account,
                    "records.message.named",
                    Map.of("title", record.title()),
                    "/hub/innovations/named"));
        });
    }

    /** Innovations that name the actor. */
    public List<Named> mine(Actor actor) {
        return transactions.read(actor.region(), () -> store.mine(actor.region(), actor.account()));
    }

    public void agree(Actor actor, String code) {
        say(actor, code, Act.AGREED);
    }

    public void hide(Actor actor, String code) {
        say(actor, code, Act.HIDDEN);
    }

    /** Only about oneself. */
    private void say(Actor actor, String code, Act act) {
        transactions.write(actor.region(), () -> {
            var named = store.mine(actor.region(), actor.account()).stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.NOT_FOUND, "innovation-not-named", "Not named behind that innovation"));
            if (named.act() == act) {
                return;
            }
            if (named.act() == Act.HIDDEN) {
                throw new Refusal(Refusal.Kind.CONFLICT, "innovation-hidden", "Hidden: to be named anew");
            }
            store.append(
                    actor.region(),
                    new Named(code, actor.account(), act, named.part()),
                    actor.account(),
                    clock.instant());
        });
    }
}
