package id.pendopo.innovation.competition;

import id.pendopo.innovation.competition.StageStore.Publication;
import id.pendopo.innovation.judging.Protocol;
import id.pendopo.innovation.judging.ProtocolFile;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.regions.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to results: all seals are opened together, disagreement is talked about, and the list is published. */
@Service
public class Results {

    private final Editions editions;
    private final StageStore stages;
    private final SheetStore sheets;
    private final PanelStore panel;
    private final Protocols protocols;
    private final Doing doing;
    private final Calendar calendar;

    Results(
            Editions editions,
            StageStore stages,
            SheetStore sheets,
            PanelStore panel,
            Protocols protocols,
            Doing doing,
            Calendar calendar) {
        this.editions = editions;
        this.stages = stages;
        this.sheets = sheets;
        this.panel = panel;
        this.protocols = protocols;
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
            List<Objection> objections) {

        /** Entries whose jurors are further apart than the rules allow, and about which nobody has talked yet. */
        public List<String> unsettled() {
            return outcome.list().stream()
                    .filter(placed -> placed.place().spread().intValue() >= stage.disagreement())
                    .map(placed -> placed.place().entry())
                    .filter(entry -> notes.stream()
                            .noneMatch(note -> !note.departure() && note.entry().equals(entry)))
                    .toList();
        }
    }

    /** A stage as everybody sees it. */
    public record Public(
            OpenEdition edition,
            Edition.Stage stage,
            int number,
            String digest,
            Protocol protocol,
            Protocol.Outcome outcome,
            List<Republished> publications,
            List<Revocation> revocations,
            List<Objection> objections,
            @Nullable LocalDate objectionUntil) {}

    /** Each time a list was published, and why again. */
    public record Republished(int number, String digest, String reason, Instant at) {}

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
     * Closes a stage: every last sheet is opened in one transaction, and none is taken any more.
     *
     * @param reason owed where sheets are missing; a missing one counts nowhere
     */
    public void close(Actor actor, String code, String stageCode, String reason) {
        var key = required(actor, code, stageCode);
        doing.write(key.region(), () -> {
            var row = stages.lock(key).orElseThrow(() -> notNow(stageCode));
            if (row.state() != StageState.SCORING) {
                throw notNow(stageCode);
            }
            var saved = sheets.latest(key);
            var assigned = stages.assigned(key);
            requireAllOrReason(saved, assigned, reason);
            for (var sheet : saved) {
                if (!sheet.sealed().holds()) {
                    throw new IllegalStateException(
                            "The seal of " + sheet.entry() + " by " + sheet.juror() + " is broken");
                }
            }
            sheets.open(key, saved);
            stages.closed(key, doing.now());
            doing.disclose("stage.closed", key, saved.size() + "\n" + reason.strip());
        });
    }

    private static void requireAllOrReason(
            List<SheetStore.Saved> saved, Map<String, List<String>> assigned, String reason) {
        var without = assigned.keySet().stream()
                .filter(entry -> saved.stream().noneMatch(sheet -> sheet.entry().equals(entry)))
                .toList();
        if (!without.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "stage-entry-without-score",
                    "Entries without any sheet",
                    without.getFirst());
        }
        int all = assigned.values().stream().mapToInt(List::size).sum();
        if (saved.size() < all && reason.strip().length() < 10) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stage-sheets-missing", "Sheets are missing", saved.size(), all);
        }
    }

    /** What a closed stage says, for its secretariat. */
    public Opened opened(Actor actor, String code, String stageCode) {
        var key = required(actor, code, stageCode);
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        return doing.read(key.region(), () -> {
            var row = stages.find(key)
                    .filter(found -> found.state().isOpened())
                    .orElseThrow(() ->
                            new Refusal(Refusal.Kind.CONFLICT, "stage-still-sealed", "Scores are sealed", stageCode));
            var protocol = protocols.of(edition, stage);
            return new Opened(
                    edition,
                    stage,
                    row.state(),
                    protocol,
                    protocol.outcome(),
                    panel.notes(key),
                    sheets.corrections(key).stream()
                            .map(change ->
                                    new Change(change.id(), change.correction(), change.proposedBy(), change.allowed()))
                            .toList(),
                    panel.objections(key));
        });
    }

    /** Writes down what a meeting said about an entry, or that the panel leaves the order. */
    public void note(Actor actor, String code, String stageCode, PanelNote note) {
        var key = required(actor, code, stageCode);
        Editions.requireReason(note.words());
        var stage = editions.get(code).rules().stage(stageCode);
        if (note.departure()
                && !note.tier().isEmpty()
                && stage.tiers().stream().noneMatch(tier -> tier.code().equals(note.tier()))) {
            throw new Refusal(Refusal.Kind.INVALID, "departure-to-nowhere", "No such list", "tier");
        }
        doing.write(key.region(), () -> {
            requireOpened(key);
            requireEntry(key, note.entry());
            panel.note(
                    key,
                    new PanelNote(
                            note.entry(),
                            note.departure(),
                            note.tier(),
                            note.words().strip(),
                            doing.now()),
                    actor.account());
            doing.disclose(
                    note.departure() ? "panel.departed" : "panel.talked", key, note.entry() + "\n" + note.words());
        });
    }

    /** Asks for a change of a score after the opening; another person of the secretariat has to allow it. */
    public void propose(Actor actor, String code, String stageCode, Protocol.Correction correction) {
        var key = required(actor, code, stageCode);
        Editions.requireReason(correction.reason());
        var _ = editions.get(code)
                .rules()
                .stage(stageCode)
                .criterion(correction.criterion())
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.INVALID, "criterion-unknown", "No such criterion", "criterion"));
        doing.write(key.region(), () -> {
            requireOpened(key);
            if (sheets.opened(key).stream()
                    .noneMatch(kept -> kept.sheet().entry().equals(correction.entry())
                            && kept.sheet().juror().equals(correction.juror()))) {
                throw new Refusal(Refusal.Kind.INVALID, "sheet-unknown", "No such sheet", "entry");
            }
            sheets.propose(
                    key, new SheetStore.Proposed(UUID.randomUUID(), correction, actor.account(), doing.now(), null));
            doing.disclose("score.correction-asked", key, correction.toString());
        });
    }

    public void decide(Actor actor, String code, String stageCode, UUID id, boolean allowed) {
        var key = required(actor, code, stageCode);
        doing.write(key.region(), () -> {
            var proposed = sheets.corrections(key).stream()
                    .filter(change -> change.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "correction-unknown", "No such change"));
            if (proposed.proposedBy().equals(actor.account())) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "four-eyes", "Asked by the same person");
            }
            if (!sheets.decide(key, id, allowed, actor.account(), doing.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "correction-decided", "Decided before");
            }
            doing.disclose("score.correction-decided", key, id + "\n" + allowed);
        });
    }

    /** Publishes the list with its protocol, word for word; a second time only with a reason. */
    public void publish(Actor actor, String code, String stageCode, String reason) {
        var key = required(actor, code, stageCode);
        var opened = opened(actor, code, stageCode);
        if (!opened.unsettled().isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "moderation-owed",
                    "Jurors disagree",
                    opened.unsettled().getFirst(),
                    opened.stage().disagreement());
        }
        doing.write(key.region(), () -> {
            var _ = stages.lock(key).filter(row -> row.state().isOpened()).orElseThrow(() -> notNow(stageCode));
            var before = stages.publications(key);
            if (!before.isEmpty()) {
                Editions.requireReason(reason);
            }
            var edition = editions.get(code);
            var text = ProtocolFile.write(protocols.of(edition, opened.stage()));
            var digest = EditionFile.digest(text);
            stages.publish(
                    key,
                    new Publication(
                            before.size() + 1, text, digest, before.isEmpty() ? "" : reason.strip(), doing.now()),
                    actor.account());
            stages.published(key, objectionUntil(edition), doing.now());
            doing.disclose("stage.published", key, digest);
        });
    }

    private LocalDate objectionUntil(OpenEdition edition) {
        return calendar.due(
                        edition.region(),
                        doing.today(),
                        edition.rules().periods().objectionDays())
                .day();
    }

    /** The latest published list; empty while there is none. */
    public Optional<Public> published(String code, String stageCode) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        var key = new StageKey(edition.region(), code, stageCode);
        return doing.read(
                edition.region(),
                () -> protocols
                        .published(key)
                        .map(result -> new Public(
                                edition,
                                stage,
                                result.number(),
                                result.digest(),
                                result.protocol(),
                                result.outcome(),
                                stages.publications(key).stream()
                                        .map(one -> new Republished(one.number(), one.digest(), one.reason(), one.at()))
                                        .toList(),
                                panel.revocations(key),
                                panel.objections(key),
                                stages.find(key).map(StageRow::objectionUntil).orElse(null))));
    }

    /** The protocol as it was published, to the byte. */
    public Optional<String> file(String code, String stageCode, int number) {
        var edition = editions.get(code);
        edition.rules().stage(stageCode);
        var key = new StageKey(edition.region(), code, stageCode);
        return doing.read(edition.region(), () -> stages.protocol(key, number));
    }

    /**
     * Whether the rows still say what was published: an answer for whoever suspects that somebody changed them.
     *
     * @return what differs, in words of the protocol; empty where nothing does
     */
    public List<String> check(String code, String stageCode) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        return doing.read(edition.region(), () -> protocols.differences(edition, stage));
    }

    private void requireOpened(StageKey key) {
        var _ = stages.hold(key)
                .filter(row -> row.state().isOpened())
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.CONFLICT, "stage-still-sealed", "Scores are sealed", key.stage()));
    }

    private void requireEntry(StageKey key, String entry) {
        if (!stages.assigned(key).containsKey(entry)) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-unknown", "No such entry", entry);
        }
    }

    private StageKey required(Actor actor, String code, String stage) {
        var edition = editions.get(code);
        Editions.requireSecretariat(actor, edition.region());
        edition.rules().stage(stage);
        return new StageKey(edition.region(), code, stage);
    }

    private static Refusal notNow(String stage) {
        return new Refusal(Refusal.Kind.CONFLICT, "stage-not-now", "Not in this state", stage);
    }
}
