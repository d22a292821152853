package id.pendopo.innovation.competition;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every act on a stage asks first: which it is, whose it is, and whether its scores are open. */
@Component
class Stages {

    private final Editions editions;
    private final StageStore stages;
    private final EntryStore entries;

    Stages(Editions editions, StageStore stages, EntryStore entries) {
        this.editions = editions;
        this.stages = stages;
        this.entries = entries;
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

    /** Whoever wrote an entry, or was asked to, decides nothing about it. */
    void requireStranger(Actor actor, StageKey key, String number) {
        entries.byNumber(key.region(), key.edition(), number).ifPresent(entry -> requireStranger(actor, entry));
    }

    static void requireStranger(Actor actor, Entry entry) {
        if (Recusing.isTiedByWriting(actor.account(), entry)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "decide-own-entry", "Wrote it", String.valueOf(entry.number()));
        }
    }

    static Refusal stillSealed(StageKey key) {
        return new Refusal(Refusal.Kind.CONFLICT, "stage-still-sealed", "Scores are sealed", key.stage());
    }

    static Refusal notNow(String stage) {
        return new Refusal(Refusal.Kind.CONFLICT, "stage-not-now", "Not in this state", stage);
    }
}
