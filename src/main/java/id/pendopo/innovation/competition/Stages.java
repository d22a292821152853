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

    Stages(Editions editions, StageStore stages) {
        this.editions = editions;
        this.stages = stages;
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

    static Refusal stillSealed(StageKey key) {
        return new Refusal(Refusal.Kind.CONFLICT, "stage-still-sealed", "Scores are sealed", key.stage());
    }

    static Refusal notNow(String stage) {
        return new Refusal(Refusal.Kind.CONFLICT, "stage-not-now", "Not in this state", stage);
    }
}
