package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Calendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to results: all seals are opened together, and the list that follows is published with its protocol. */
@Service
public class Results {

    /** As the public log names the act of closing. */
    static final String CLOSED = "stage.closed";

    private final Editions editions;
    private final Stages stagesByName;
    private final StageStore stages;
    private final PublicationStore publications;
    private final EntryStore entries;
    private final SheetStore sheets;
    private final CorrectionStore corrections;
    private final PanelStore panel;
    private final AppearanceStore appearances;
    private final Protocols protocols;
    private final PublicResults publicResults;
    private final Lists lists;
    private final Doing doing;
    private final Calendar calendar;

    Results(
            Editions editions,
            Stages stagesByName,
            StageStore stages,
            PublicationStore publications,
            EntryStore entries,
            SheetStore sheets,
            CorrectionStore corrections,
            PanelStore panel,
            AppearanceStore appearances,
            Protocols protocols,
            PublicResults publicResults,
            Lists lists,
            Doing doing,
            Calendar calendar) {
        this.editions = editions;
        this.stagesByName = stagesByName;
        this.stages = stages;
        this.publications = publications;
        this.entries = entries;
        this.sheets = sheets;
        this.corrections = corrections;
        this.panel = panel;
        this.appearances = appearances;
        this.protocols = protocols;
        this.publicResults = publicResults;
        this.lists = lists;
        this.doing = doing;
        this.calendar = calendar;
    }

    /** How far a stage is; says nothing about what anybody scored. */
    public record Progress(
            String stage,
            @Nullable StageState state,
            @Nullable String seed,
            int done,
            int all) {}

    /** A change of a score that waits for, or got, its second pair of eyes. */
    public record Change(
            UUID id,
            Protocol.Correction correction,
            UUID proposedBy,
            @Nullable Boolean allowed) {}

    /** A closed stage as its secretariat sees it. */
    public record Opened(
            OpenEdition edition,
            Edition.Stage stage,
            StageState state,
            Protocol protocol,
            Protocol.Outcome outcome,
            List<PanelNote> notes,
            List<Change> changes,
            List<Objection> objections,
            List<Revocation> revocations) {

        /** Entries whose jurors are further apart than the rules allow, and about which nobody has talked yet. */
        public List<String> unsettled() {
            return outcome.list().stream()
                    .filter(placed -> placed.place().spread().intValue() >= stage.disagreement())
                    .map(placed -> placed.place().entry())
                    .filter(entry -> notes.stream()
                            .noneMatch(note -> !note.departure() && note.entry().equals(entry)))
                    .toList();
        }

        /** Whether a change, a departure or a correction came after the list was published, so that it is another one now. */
        public boolean differsFrom(Protocol.@Nullable Outcome published) {
            return published != null && !published.list().equals(outcome.list());
        }
    }

    /** All stages of an edition, in order. */
    public List<Progress> progress(String code) {
        var edition = editions.get(code);
        return doing.read(
                edition.region(),
                () -> edition.rules().stages().stream()
                        .map(stage -> progress(edition, stage))
                        .toList());
    }

    private Progress progress(OpenEdition edition, Edition.Stage stage) {
        var key = new StageKey(edition.region(), edition.code(), stage.code());
        return stages.find(key)
                .map(row -> new Progress(
                        stage.code(),
                        row.state(),
                        row.seed(),
                        sheets.count(key),
                        stages.assigned(key).values().stream()
                                .mapToInt(List::size)
                                .sum()))
                .orElse(new Progress(stage.code(), null, null, 0, 0));
    }

    /**
     * Closes a stage: every last sheet is opened in one transaction, and none is taken any more. Sheets of an entry that was
     * withdrawn are opened too, so that all seals can be checked; they count nowhere.
     *
     * @param reason owed where sheets are missing; a missing one counts nowhere
     */
    public void close(Actor actor, String code, String stageCode, String reason) {
        var named = stagesByName.ofSecretariat(actor, code, stageCode);
        var key = named.key();
        doing.write(key.region(), () -> {
            stagesByName.requireStranger(actor, named);
            var row = stages.lock(key).orElseThrow(() -> Stages.notNow(stageCode));
            if (row.state() != StageState.SCORING) {
                throw Stages.notNow(stageCode);
            }
            var saved = sheets.latest(key);
            var assigned = stages.assigned(key);
            requireJurors(stages.drawnEntries(key), assigned);
            requireAllOrReason(
                    saved.stream()
                            .filter(sheet -> assigned.containsKey(sheet.entry()))
                            .toList(),
                    assigned,
                    reason);
            requirePresentedOrReason(key, reason);
            for (var sheet : saved) {
                if (!sheet.sealed().holds(key.edition(), key.stage())) {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT, "seal-broken", "The seal is broken", sheet.entry(), sheet.juror());
                }
            }
            sheets.open(key, saved);
            stages.closed(key, doing.now());
            doing.disclose(
                    CLOSED,
                    key,
                    (Closing.of(
                                            saved.stream()
                                                    .map(SheetStore.Saved::sealed)
                                                    .toList(),
                                            stages.assignedWithWithdrawn(key),
                                            stages.recusals(key))
                                    + "\n" + reason)
                            .strip());
        });
    }

    /** No entry drops out of the list because its jurors did. */
    private static void requireJurors(Set<String> drawn, Map<String, List<String>> assigned) {
        drawn.stream().filter(entry -> !assigned.containsKey(entry)).findFirst().ifPresent(entry -> {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "stage-entry-without-juror", "No juror of an entry is left", entry);
        });
    }

    /** What was withdrawn owes no sheet: it is not among those assigned. */
    private static void requireAllOrReason(
            List<SheetStore.Saved> saved, Map<String, List<String>> assigned, String reason) {
        var scored = saved.stream().map(SheetStore.Saved::entry).collect(Collectors.toSet());
        var without = assigned.keySet().stream()
                .filter(entry -> !scored.contains(entry))
                .toList();
        if (!without.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "stage-entry-without-score",
                    "Entries without any sheet",
                    without.getFirst());
        }
        int all = assigned.values().stream().mapToInt(List::size).sum();
        if (saved.size() < all && reason.strip().length() < Said.LEAST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stage-sheets-missing", "Sheets are missing", saved.size(), all);
        }
    }

    /** Whoever was promised a time is heard before the scores are opened. */
    private void requirePresentedOrReason(StageKey key, String reason) {
        var toCome = appearances.of(key).stream()
                .findFirst()
                .map(plan -> plan.toCome(doing.now()))
                .orElse(List.of());
        if (!toCome.isEmpty() && reason.strip().length() < Said.LEAST) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "stage-presentations-to-come",
                    "Somebody presents later",
                    toCome.size(),
                    toCome.getFirst().entry());
        }
    }

    /** What a closed stage says, for its secretariat; who is tied to an entry of it reads the list with everybody. */
    public Opened opened(Actor actor, String code, String stageCode) {
        var named = stagesByName.ofSecretariat(actor, code, stageCode);
        var key = named.key();
        return doing.read(key.region(), () -> {
            var row = stages.find(key)
                    .filter(found -> found.state().isOpened())
                    .orElseThrow(() -> Stages.stillSealed(key));
            if (row.state() == StageState.CLOSED) {
                stagesByName.requireStranger(actor, named);
            }
            var protocol = protocols.of(named.edition(), named.stage());
            return new Opened(
                    named.edition(),
                    named.stage(),
                    row.state(),
                    protocol,
                    protocols.outcome(protocol),
                    panel.notes(key),
                    corrections.of(key).stream()
                            .map(change ->
                                    new Change(change.id(), change.correction(), change.proposedBy(), change.allowed()))
                            .toList(),
                    panel.objections(key),
                    panel.revocations(key));
        });
    }

    /** Publishes the list with its protocol, word for word; a second time only with a reason. */
    public void publish(Actor actor, String code, String stageCode, String reason) {
        var opened = opened(actor, code, stageCode);
        if (!opened.unsettled().isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "moderation-owed",
                    "Jurors disagree",
                    opened.unsettled().getFirst(),
                    opened.stage().disagreement());
        }
        var named = stagesByName.get(code, stageCode);
        var key = named.key();
        doing.write(key.region(), () -> {
            stagesByName.requireStranger(actor, named);
            var _ = stages.lock(key).filter(row -> row.state().isOpened()).orElseThrow(() -> Stages.notNow(stageCode));
            boolean again = !publications.of(key).isEmpty();
            stages.published(key, objectionUntil(named.edition()), doing.now());
            lists.publish(actor, named, again ? Said.of("reason", reason, Said.MOST) : "");
        });
        lists.honour(named);
        tellEntrants(named);
    }

    /** Whoever wrote an entry that was scored reads where its list is and that they may object. */
    private void tellEntrants(Stages.Named named) {
        var key = named.key();
        doing.read(
                        key.region(),
                        () -> entries.numbered(
                                key.region(),
                                key.edition(),
                                stages.assigned(key).keySet()))
                .forEach(entry -> doing.tell(entry, "competition.message.published", named.words()));
    }

    private LocalDate objectionUntil(OpenEdition edition) {
        return calendar.due(
                        edition.region(),
                        doing.today(),
                        edition.rules().periods().objectionDays())
                .day();
    }

    /** The latest published list; empty while there is none. */
    public Optional<PublicResult> published(String code, String stageCode) {
        return publicResults.of(code, stageCode);
    }

    /** The protocol as it was published, to the byte. */
    public Optional<String> file(String code, String stageCode, int number) {
        var key = stagesByName.get(code, stageCode).key();
        return doing.read(key.region(), () -> publications.protocol(key, number));
    }
}
