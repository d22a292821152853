package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Sheet;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door for jurors who score: they seal what they give. Until the stage closes nobody but the juror can read a score, and
 * the juror reads no other's.
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
    public record Task(
            OpenEdition edition,
            Edition.Stage stage,
            StageState state,
            Juror juror,
            boolean owesInterests,
            int done,
            int all) {}

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
                            row.state() == StageState.NAMES && !juries.told(key).contains(juror.account()),
                            (int) sheets.latest(key, juror.pseudonym()).stream()
                                    .filter(saved -> own.contains(saved.entry()))
                                    .count(),
                            own.size()));
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
            sheets.latest(key, juror.pseudonym()).stream()
                    .filter(saved -> !saved.content().isBroken())
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
                throw savedElsewhere();
            }
            var commitment = Commitment.to(new Sheet(juror.pseudonym(), number, scores).words(code, stageCode));
            boolean kept = sheets.insert(
                    key,
                    new SheetStore.Saved(
                            number,
                            juror.pseudonym(),
                            version + 1,
                            new SheetStore.Content(scores, words, HexFormat.of().formatHex(commitment.salt())),
                            commitment.digest(),
                            doing.now()));
            if (!kept) {
                throw savedElsewhere();
            }
            doing.disclose("score.sealed", key, commitment);
            return version + 1;
        });
    }

    private static Refusal savedElsewhere() {
        return new Refusal(Refusal.Kind.CONFLICT, "sheet-saved-elsewhere", "Saved in another window");
    }

    /** A score as somebody typed it.
     *
     * @param field which the refusal names
     */
    public static BigDecimal points(String field, String typed) {
        return Marks.points(field, typed);
    }
}
