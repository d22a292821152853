package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Sheet;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door for jurors: they tell their interests on names before they see a file, and seal their scores. Until the stage
 * closes nobody but the juror can read a score, and the juror reads no other's.
 */
@Service
public class Scoring {

    private final Editions editions;
    private final JuryStore juries;
    private final StageStore stages;
    private final SheetStore sheets;
    private final Seats seats;
    private final Doing doing;

    Scoring(Editions editions, JuryStore juries, StageStore stages, SheetStore sheets, Seats seats, Doing doing) {
        this.editions = editions;
        this.juries = juries;
        this.stages = stages;
        this.sheets = sheets;
        this.seats = seats;
        this.doing = doing;
    }

    /** A stage in which the juror has something to do or has done it. */
    public record Task(OpenEdition edition, Edition.Stage stage, StageState state, Juror juror, int done, int all) {}

    /** A name that a juror sees before any file. */
    public record Name(String number, String title, String holder, String category, List<InterestKind> told) {}

    /**
     * An entry to score.
     *
     * @param version of the juror's sheet; 0 before the first
     */
    public record Paper(
            OpenEdition edition,
            Edition.Stage stage,
            StageState state,
            Entry entry,
            int version,
            Map<String, BigDecimal> scores,
            Map<String, String> comments,
            @Nullable Instant savedAt) {}

    /** What a juror has to score, and their own totals so far. */
    public record Pile(
            OpenEdition edition,
            Edition.Stage stage,
            StageState state,
            Juror juror,
            List<Entry> entries,
            Map<String, BigDecimal> totals) {}

    /** All stages of all editions on whose juries the actor sits. */
    public List<Task> tasks(Actor actor) {
        if (!Seats.isJuror(actor)) {
            return List.of();
        }
        return doing.read(actor.region(), () -> juries.seats(actor.region(), actor.account())).stream()
                .flatMap(seat -> {
                    var edition = editions.get(seat.edition());
                    return edition.rules().stages().stream()
                            .filter(stage -> stage.jury().equals(seat.juror().jury()))
                            .flatMap(stage -> task(edition, stage, seat.juror()).stream());
                })
                .toList();
    }

    private Optional<Task> task(OpenEdition edition, Edition.Stage stage, Juror juror) {
        var key = Seats.key(edition, stage);
        return doing.read(edition.region(), () -> {
            var own = stages.assignedTo(key, juror.pseudonym());
            return stages.find(key)
                    .map(row -> new Task(
                            edition,
                            stage,
                            row.state(),
                            juror,
                            (int) sheets.latest(key, juror.pseudonym()).stream()
                                    .filter(saved -> own.contains(saved.entry()))
                                    .count(),
                            own.size()));
        });
    }

    /** The names of a stage, with what the juror told about each. */
    public List<Name> names(Actor actor, String code, String stageCode) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        return doing.read(edition.region(), () -> {
            var juror = seats.of(actor, edition, stage);
            var _ = stages.find(Seats.key(edition, stage)).orElseThrow(() -> Seats.notOpen(stageCode));
            var told = juries.interests(edition.region(), code, stage.jury()).stream()
                    .filter(interest -> interest.account().equals(juror.account()))
                    .collect(Collectors.groupingBy(
                            Interest::entry, Collectors.mapping(Interest::kind, Collectors.toList())));
            return seats.entries(edition, stage).stream()
                    .map(entry -> new Name(
                            String.valueOf(entry.number()),
                            entry.title(),
                            entry.holder(),
                            entry.content().category(),
                            told.getOrDefault(String.valueOf(entry.number()), List.of())))
                    .toList();
        });
    }

    /** Tells all interests of the juror in the entries of a stage; no entry named means: none. */
    public void declare(
            Actor actor, String code, String stageCode, Map<String, InterestKind> ties, Map<String, LocalDate> ended) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        doing.write(edition.region(), () -> {
            var juror = seats.of(actor, edition, stage);
            var row = stages.hold(Seats.key(edition, stage)).orElseThrow(() -> Seats.notOpen(stageCode));
            if (row.state() != StageState.NAMES) {
                throw new Refusal(Refusal.Kind.CONFLICT, "names-closed", "Assigned already");
            }
            var known = seats.entries(edition, stage).stream()
                    .map(entry -> String.valueOf(entry.number()))
                    .collect(Collectors.toSet());
            new TreeMap<>(ties).forEach((entry, kind) -> {
                if (!known.contains(entry)) {
                    throw new Refusal(Refusal.Kind.INVALID, "entry-unknown", "No such entry", entry);
                }
                juries.tell(
                        edition.region(),
                        code,
                        stage.jury(),
                        new Interest(juror.account(), entry, kind, ended.get(entry)),
                        doing.now());
            });
            juries.declared(edition.region(), code, stage.jury(), juror.account(), doing.now());
        });
    }

    public Pile pile(Actor actor, String code, String stageCode) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        var key = Seats.key(edition, stage);
        return doing.read(edition.region(), () -> {
            var juror = seats.of(actor, edition, stage);
            var row = stages.find(key).orElseThrow(() -> Seats.notOpen(stageCode));
            var own = stages.assignedTo(key, juror.pseudonym());
            var entries = row.state() == StageState.NAMES
                    ? List.<Entry>of()
                    : seats.entries(edition, stage).stream()
                            .filter(entry -> own.contains(String.valueOf(entry.number())))
                            .map(entry -> Blinding.of(edition.rules(), stage, entry))
                            .toList();
            var totals = new HashMap<String, BigDecimal>();
            sheets.latest(key, juror.pseudonym())
                    .forEach(saved -> totals.put(
                            saved.entry(), stage.scale().total(saved.content().scores())));
            return new Pile(edition, stage, row.state(), juror, entries, totals);
        });
    }

    /** An entry that was assigned to the juror, and no other. */
    public Paper paper(Actor actor, String code, String stageCode, String number) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        var key = Seats.key(edition, stage);
        return doing.read(edition.region(), () -> {
            var juror = seats.of(actor, edition, stage);
            var row = stages.find(key).orElseThrow(() -> Seats.notOpen(stageCode));
            var entry = Blinding.of(edition.rules(), stage, seats.assigned(edition, stage, juror, number));
            var saved = sheets.latest(key, number, juror.pseudonym());
            return new Paper(
                    edition,
                    stage,
                    row.state(),
                    entry,
                    saved.map(SheetStore.Saved::version).orElse(0),
                    saved.map(sheet -> sheet.content().scores()).orElse(Map.of()),
                    saved.map(sheet -> sheet.content().comments()).orElse(Map.of()),
                    saved.map(SheetStore.Saved::at).orElse(null));
        });
    }

    /**
     * Seals what the juror gave an entry.
     *
     * @param seen the version that the juror saw; where another tab saved since, this is refused and nothing is lost
     * @param given by criterion, as typed: 0 to 100
     * @return the new version
     */
    public int save(
            Actor actor,
            String code,
            String stageCode,
            String number,
            int seen,
            Map<String, String> given,
            Map<String, String> comments) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        var key = Seats.key(edition, stage);
        var scores = Marks.scores(stage, given);
        var words = Marks.comments(stage, scores, comments);
        return doing.write(edition.region(), () -> {
            var juror = seats.of(actor, edition, stage);
            seats.requireScoring(key);
            seats.assigned(edition, stage, juror, number);
            seats.requireCalibrated(edition, stage, juror);
            int version = sheets.latest(key, number, juror.pseudonym())
                    .map(SheetStore.Saved::version)
                    .orElse(0);
            if (version != seen) {
                throw new Refusal(Refusal.Kind.CONFLICT, "sheet-saved-elsewhere", "Saved in another window");
            }
            var commitment = Commitment.to(new Sheet(juror.pseudonym(), number, scores).words());
            sheets.insert(
                    key,
                    new SheetStore.Saved(
                            number,
                            juror.pseudonym(),
                            version + 1,
                            new SheetStore.Content(scores, words, HexFormat.of().formatHex(commitment.salt())),
                            commitment.digest(),
                            doing.now()));
            doing.disclose("score.sealed", key, commitment);
            return version + 1;
        });
    }

    /** A score as somebody typed it.
     *
     * @param field which the refusal names
     */
    public static BigDecimal points(String field, String typed) {
        return Marks.points(field, typed);
    }
}
