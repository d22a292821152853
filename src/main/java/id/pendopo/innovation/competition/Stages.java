package id.pendopo.innovation.competition;

import id.pendopo.identity.People;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every act on a stage asks first: which it is, whose it is, and whether its scores are open. */
@Component
class Stages {

    private final Editions editions;
    private final StageStore stages;
    private final EntryStore entries;
    private final Qualified qualified;
    private final People people;

    Stages(Editions editions, StageStore stages, EntryStore entries, Qualified qualified, People people) {
        this.editions = editions;
        this.stages = stages;
        this.entries = entries;
        this.qualified = qualified;
        this.people = people;
    }

    /** A stage with its rules. */
    record Named(OpenEdition edition, Edition.Stage stage) {

        StageKey key() {
            return new StageKey(edition.region(), edition.code(), stage.code());
        }

        /** For a message. */
        Map<String, String> words() {
            return Map.of("edition", edition.rules().name().id());
        }
    }

    Named get(String code, String stage) {
        var edition = editions.get(code);
        return new Named(edition, edition.rules().stage(stage));
    }

    /** Only for those who run the competition. */
    Named ofSecretariat(Actor actor, String code, String stage) {
        var named = get(code, stage);
        Editions.requireSecretariat(actor, named.edition().region());
        return named;
    }

    /** Inside a transaction of the region; nobody changes the state of the stage meanwhile. */
    StageRow requireOpened(StageKey key) {
        return stages.hold(key).filter(row -> row.state().isOpened()).orElseThrow(() -> stillSealed(key));
    }

    void requireEntry(StageKey key, String entry) {
        if (!stages.assigned(key).containsKey(entry)) {
            throw new Refusal(Refusal.Kind.INVALID, "stage-entry-unknown", "No such entry", "entry");
        }
    }

    /**
     * Whoever is tied to an entry of a stage decides nothing in it, not about others either: each place that another loses is one
     * to win. Inside a transaction of the region.
     */
    void requireStranger(Actor actor, Named named) {
        var judged = stages.assignedWithWithdrawn(named.key()).keySet();
        var standing = judged.isEmpty()
                ? qualified.of(named.edition(), named.stage())
                : entries.numbered(named.edition().region(), named.edition().code(), judged).stream()
                        .filter(entry -> entry.state() == EntryState.ADMITTED)
                        .toList();
        standing.forEach(entry -> requireStranger(actor, named.edition(), entry));
    }

    void requireStranger(Actor actor, Named named, String number) {
        entries.byNumber(named.edition().region(), named.edition().code(), number)
                .ifPresent(entry -> requireStranger(actor, named.edition(), entry));
    }

    /** Whoever wrote an entry, or was asked to, decides nothing about it; an idea grows into an entry of its own author alone. */
    void requireStranger(Actor actor, OpenEdition edition, Entry entry) {
        if (!Recusing.isTiedByWriting(actor.account(), entry)) {
            return;
        }
        boolean alone =
                people
                        .holders(
                                edition.region(),
                                Roles.INNOVATION_SECRETARIAT,
                                edition.rules().organiser().agency())
                        .stream()
                        .allMatch(actor.account()::equals);
        throw new Refusal(
                Refusal.Kind.FORBIDDEN,
                alone ? "decide-own-alone" : "decide-own-entry",
                "Tied to it",
                String.valueOf(entry.number()));
    }

    static Refusal stillSealed(StageKey key) {
        return new Refusal(Refusal.Kind.CONFLICT, "stage-still-sealed", "Scores are sealed", key.stage());
    }

    static Refusal notNow(String stage) {
        return new Refusal(Refusal.Kind.CONFLICT, "stage-not-now", "Not in this state", stage);
    }
}
