package id.pendopo.innovation.competition;

import id.pendopo.identity.People;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The door to what comes after a list: objections with answers, and awards that are taken back. */
@Service
public class Objections {

    private final Editions editions;
    private final EntryStore entries;
    private final StageStore stages;
    private final PanelStore panel;
    private final Stages stagesByName;
    private final People people;
    private final Doing doing;

    Objections(
            Editions editions,
            EntryStore entries,
            StageStore stages,
            PanelStore panel,
            Stages stagesByName,
            People people,
            Doing doing) {
        this.editions = editions;
        this.entries = entries;
        this.stages = stages;
        this.panel = panel;
        this.stagesByName = stagesByName;
        this.people = people;
        this.doing = doing;
    }

    /**
     * An answer to an objection.
     *
     * @param words to who objected, with the reason
     * @param published what everybody may read of the objection and its answer; no name of a person
     */
    public record Answer(boolean upheld, String words, String published) {}

    /**
     * A published stage in which an entry stood, for who wrote the entry.
     *
     * @param mine the objections of those who wrote it
     * @param open whether one may still be raised
     */
    public record Standing(Edition.Stage stage, List<Objection> mine, boolean open) {}

    public List<Standing> of(Actor actor, Entry entry) {
        var edition = editions.get(entry.edition());
        return doing.read(
                edition.region(),
                () -> edition.rules().stages().stream()
                        .flatMap(stage -> standing(edition, stage, entry).stream())
                        .toList());
    }

    private java.util.Optional<Standing> standing(OpenEdition edition, Edition.Stage stage, Entry entry) {
        var key = new StageKey(edition.region(), edition.code(), stage.code());
        return stages.find(key)
                .filter(row -> row.state() == StageState.PUBLISHED)
                .filter(_ -> stages.assigned(key).containsKey(String.valueOf(entry.number())))
                .map(row -> {
                    var mine = panel.objections(key).stream()
                            .filter(objection -> objection.entry().equals(entry.number()))
                            .filter(objection -> entry.isWrittenBy(objection.raisedBy()))
                            .toList();
                    return new Standing(stage, mine, isOpen(row) && mine.isEmpty());
                });
    }

    private boolean isOpen(StageRow row) {
        var until = row.objectionUntil();
        return until != null && !doing.today().isAfter(until);
    }

    /** Objects to a published list, in time, on behalf of an entry that stood in the stage. */
    public void raise(Actor actor, String code, UUID id, String stage, String words) {
        var edition = editions.get(code);
        edition.rules().stage(stage);
        var said = Said.of("reason", words, Said.MOST_OF_MINUTES);
        var key = new StageKey(edition.region(), code, stage);
        doing.write(edition.region(), () -> {
            var entry = entries.find(edition.region(), id)
                    .filter(found -> found.isWrittenBy(actor.account()))
                    .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "entry-unknown", "Not theirs", id));
            var open = stages.find(key)
                    .filter(row -> row.state() == StageState.PUBLISHED && isOpen(row))
                    .filter(_ -> stages.assigned(key).containsKey(String.valueOf(entry.number())));
            if (open.isEmpty()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "objection-late", "Not open to objections");
            }
            var objection = new Objection(
                    UUID.randomUUID(),
                    String.valueOf(entry.number()),
                    said,
                    actor.account(),
                    doing.now(),
                    null,
                    null,
                    null,
                    null);
            if (!panel.object(key, objection)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "objection-raised", "Raised before");
            }
            doing.disclose(Objection.RAISED, key, objection.promised());
            tellSecretariat(edition, key, objection.entry());
        });
    }

    private void tellSecretariat(OpenEdition edition, StageKey key, String entry) {
        var words = Map.of("edition", edition.rules().name().id(), "entry", entry);
        var link = "/hub/editions/" + key.edition() + "/stages/" + key.stage();
        people.holders(
                        key.region(),
                        Roles.INNOVATION_SECRETARIAT,
                        edition.rules().organiser().agency())
                .forEach(account -> doing.facts()
                        .tell(new Notice(key.region(), account, "competition.message.objected", words, link)));
    }

    /** Answers an objection, with a reason either way, and tells everybody what it was about. */
    public void answer(Actor actor, String code, String stage, UUID id, Answer answer) {
        var named = stagesByName.ofSecretariat(actor, code, stage);
        var key = named.key();
        var said = new Answer(
                answer.upheld(),
                Said.of("words", answer.words(), Said.MOST_OF_MINUTES),
                Said.of("published", answer.published(), Said.MOST));
        doing.write(key.region(), () -> {
            stagesByName.requireStranger(actor, named);
            if (!panel.answer(key, id, said, actor.account(), doing.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "objection-answered", "Unknown, or answered before");
            }
            doing.disclose(
                    Objection.ANSWERED, key, Objection.answered(id, said.upheld(), said.words(), said.published()));
        });
        tell(named, id);
    }

    private void tell(Stages.Named named, UUID id) {
        var key = named.key();
        var entry = doing.read(
                key.region(),
                () -> panel.objections(key).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .flatMap(one -> entries.byNumber(key.region(), key.edition(), one.entry())));
        entry.ifPresent(one -> doing.tell(one, "competition.message.objection", named.words()));
    }
}
