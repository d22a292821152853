package id.pendopo.innovation.wishes;

import id.pendopo.database.Transactions;
import id.pendopo.documents.Upload;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.State;
import id.pendopo.innovation.wishes.Wish.Dates;
import id.pendopo.innovation.wishes.Wish.Office;
import id.pendopo.innovation.wishes.Wish.Words;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What the asking office does: asks, withdraws, begins, proves, finishes. */
@Service
public class Wishing {

    private final WishStore store;
    private final Wishes wishes;
    private final Innovations innovations;
    private final WishRights rights;
    private final Agencies agencies;
    private final Desks desks;

    Wishing(
            WishStore store,
            Wishes wishes,
            Innovations innovations,
            WishRights rights,
            Agencies agencies,
            Desks desks) {
        this.store = store;
        this.wishes = wishes;
        this.innovations = innovations;
        this.rights = rights;
        this.agencies = agencies;
        this.desks = desks;
    }

    /** Where it is written down, who is told, and who keeps papers. */
    @Component("wishDesks")
    record Desks(Transactions transactions, WishDesk desk, WishNews news, WishPapers papers) {}

    /** All that keeps this request from being sent; at its fields. */
    public List<WishFault> faults(Actor actor, NewWish wish) {
        return WishCheck.faults(
                wish, rights.offices(actor).stream().map(Agency::code).toList());
    }

    /** @return the request */
    public UUID ask(Actor actor, NewWish asked) {
        if (rights.offices(actor).isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "wish-officers-only", "Speaks for no office");
        }
        if (!faults(actor, asked).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "wish-form", "A request with faults");
        }
        var record = innovations.get(asked.code());
        if (record.state() == State.ENDED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "wish-ended", "Ended: " + asked.code());
        }
        if (record.region().equals(actor.region()) && record.owner().agency().equals(asked.agency())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "wish-own", "Own innovation " + asked.code());
        }
        var wish = wish(actor, asked, record);
        desks.news().tellingOwner(wish, "innovation.wishes.asked", () -> {
            if (store.open(wish.asking().region(), wish.asking().agency())
                    >= desks.desk().openMax()) {
                throw new Refusal(
                        Refusal.Kind.TOO_MANY,
                        "wishes-enough",
                        "Enough open requests of one office",
                        desks.desk().openMax());
            }
            if (!store.insert(wish)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "wish-open", "An open request for " + asked.code());
            }
            desks.desk()
                    .step(
                            actor,
                            wish,
                            WishStep.Act.ASKED,
                            Optional.empty(),
                            wish.words().reason());
        });
        return wish.id();
    }

    private Wish wish(Actor actor, NewWish asked, Innovation record) {
        var name = agencies.get(actor.region(), asked.agency()).name();
        return new Wish(
                UUID.randomUUID(),
                record.code(),
                record.title(),
                new Office(
                        record.region(), record.owner().agency(), record.owner().name()),
                new Office(actor.region(), asked.agency(), name),
                asked.actors(),
                asked.facilitator().strip(),
                new Words(
                        asked.problem().strip(),
                        asked.reason().strip(),
                        asked.contact().strip()),
                WishState.WAITING,
                1,
                new Dates(
                        desks.desk().today(record.region()),
                        desks.desk().due(record.region()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                actor.account());
    }

    public void withdraw(Actor actor, UUID id, String reason) {
        var wish = mine(actor, id);
        var why = WishAnswering.owed("reason", reason);
        desks.news().tellingOwner(wish, "innovation.wishes.withdrawn", () -> {
            var held = desks.desk().held(wish.region(), id, WishState.WITHDRAWN);
            desks.desk().become(held, WishState.WITHDRAWN, desks.desk().today(wish.region()));
            desks.desk().step(actor, held, WishStep.Act.WITHDRAWN, Optional.empty(), why);
        });
    }

    /** The cooperation agreement or statement of replication, before anything begins. */
    public void agree(Actor actor, UUID id, Upload agreement) {
        var wish = mine(actor, id);
        desks.transactions().write(wish.region(), () -> {
            var held = store.hold(wish.region(), id).orElseThrow(() -> Wishes.unknown(id));
            requireUnderWay(held);
            desks.papers().keep(actor, held, agreement, WishPaper.Kind.AGREEMENT, Optional.empty());
        });
    }

    /** @param day of the first use there */
    public void begin(Actor actor, UUID id, LocalDate day) {
        var wish = mine(actor, id);
        var file = wishes.file(id);
        if (!file.has(WishPaper.Kind.AGREEMENT)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "wish-agreement", "No agreement of " + id);
        }
        desks.news().tellingOwner(wish, "innovation.wishes.begun", () -> {
            var held = desks.desk().held(wish.region(), id, WishState.IMPLEMENTING);
            if (!WishCheck.mayBegin(
                    day, held.dates().approved().orElseThrow(), desks.desk().today(wish.region()))) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "wish-begun",
                        "Begun on " + day,
                        List.of("begun"),
                        Map.of("field", "begun"));
            }
            desks.desk().become(held, WishState.IMPLEMENTING, day);
            desks.desk().step(actor, held, WishStep.Act.BEGUN, Optional.empty(), "");
        });
    }

    /** All that keeps this evidence from being kept; a refusal for whoever may not bring any. */
    public List<WishFault> faults(Actor actor, UUID id, Optional<WishPhase> phase, String words) {
        mine(actor, id);
        return WishCheck.faults("phase", phase, "words", words);
    }

    /** Evidence of a phase: what was done, with a paper where there is one. */
    public void prove(Actor actor, UUID id, WishPhase phase, String words, Optional<Upload> paper) {
        var wish = mine(actor, id);
        var shown = WishAnswering.owed("words", words);
        desks.transactions().write(wish.region(), () -> {
            var held = store.hold(wish.region(), id).orElseThrow(() -> Wishes.unknown(id));
            requireUnderWay(held);
            desks.desk().step(actor, held, WishStep.Act.PROVEN, Optional.of(phase), shown);
            paper.ifPresent(one -> desks.papers().keep(actor, held, one, WishPaper.Kind.EVIDENCE, Optional.of(phase)));
        });
    }

    /** In use there: all four phases are proven. */
    public void finish(Actor actor, UUID id) {
        var wish = mine(actor, id);
        desks.news().tellingOwner(wish, "innovation.wishes.done", () -> {
            var held = desks.desk().held(wish.region(), id, WishState.DONE);
            if (!desks.papers().missing(id).isEmpty()) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "wish-phases",
                        "Phases are not proven",
                        desks.papers().missing(id).size());
            }
            desks.desk().become(held, WishState.DONE, desks.desk().today(wish.region()));
            desks.desk().step(actor, held, WishStep.Act.DONE, Optional.empty(), "");
        });
    }

    private static void requireUnderWay(Wish wish) {
        if (wish.state() != WishState.APPROVED && wish.state() != WishState.IMPLEMENTING) {
            throw new Refusal(Refusal.Kind.CONFLICT, "wish-not-under-way", "Request is " + wish.state());
        }
    }

    private Wish mine(Actor actor, UUID id) {
        var wish = wishes.file(id).wish();
        rights.requireAsking(actor, wish);
        return wish;
    }
}
