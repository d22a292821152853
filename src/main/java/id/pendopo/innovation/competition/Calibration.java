package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Sheet;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The invented entry that all jurors of a stage score first, so that they talk about what a 75 is before it matters. Nobody
 * sees another's scores before all have sealed theirs, and nothing of it is ever in a result.
 */
@Service
public class Calibration {

    /** Under this number its seals are committed; no entry ever bears it. */
    static final String NUMBER = "K0001";

    private final Editions editions;
    private final StageStore stages;
    private final CalibrationStore store;
    private final Seats seats;
    private final Doing doing;

    Calibration(Editions editions, StageStore stages, CalibrationStore store, Seats seats, Doing doing) {
        this.editions = editions;
        this.stages = stages;
        this.store = store;
        this.seats = seats;
        this.doing = doing;
    }

    /** What one juror gave. */
    public record Given(String juror, Map<String, BigDecimal> scores, BigDecimal total) {}

    /**
     * The practice of one juror.
     *
     * @param own what they gave; empty before
     * @param sealed so many have sealed theirs
     * @param jurors so many have entries to score
     * @param all everybody's, once everybody has sealed; empty before
     */
    public record Practice(
            OpenEdition edition,
            Edition.Stage stage,
            Edition.Sample sample,
            Juror juror,
            StageState state,
            Map<String, BigDecimal> own,
            int sealed,
            int jurors,
            List<Given> all) {}

    public Practice practice(Actor actor, String code, String stageCode) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        var sample = sample(stage);
        var key = Seats.key(edition, stage);
        return doing.read(edition.region(), () -> {
            var juror = seats.of(actor, edition, stage);
            var row = stages.find(key)
                    .filter(found -> found.state() != StageState.NAMES)
                    .orElseThrow(() -> Seats.notOpen(stageCode));
            var all = store.all(key);
            var scoring = stages.assigned(key).values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            var own = all.stream()
                    .filter(one -> one.juror().equals(juror.pseudonym()))
                    .findFirst()
                    .map(one -> one.content().scores())
                    .orElse(Map.of());
            var sealed = all.stream().map(CalibrationStore.Practised::juror).toList();
            boolean told = !own.isEmpty() && sealed.containsAll(scoring);
            return new Practice(
                    edition,
                    stage,
                    sample,
                    juror,
                    row.state(),
                    own,
                    (int) scoring.stream().filter(sealed::contains).count(),
                    scoring.size(),
                    told ? all.stream().map(one -> given(stage, one)).toList() : List.of());
        });
    }

    private static Given given(Edition.Stage stage, CalibrationStore.Practised one) {
        var scores = one.content().scores();
        return new Given(one.juror(), scores, stage.scale().total(scores));
    }

    /** Seals what the juror gave; once and for good, so that nobody moves towards the others. */
    public void seal(
            Actor actor, String code, String stageCode, Map<String, String> given, Map<String, String> comments) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        var _ = sample(stage);
        var key = Seats.key(edition, stage);
        var scores = Marks.scores(stage, given);
        var words = Marks.comments(stage, scores, comments);
        doing.write(edition.region(), () -> {
            var juror = seats.of(actor, edition, stage);
            seats.requireScoring(key);
            var commitment = Commitment.to(new Sheet(juror.pseudonym(), NUMBER, scores).words(code, stageCode));
            var content = new SheetStore.Content(scores, words, HexFormat.of().formatHex(commitment.salt()));
            if (!store.insert(
                    key,
                    new CalibrationStore.Practised(juror.pseudonym(), content),
                    commitment.digest(),
                    doing.now())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "calibration-sealed", "Sealed before");
            }
            doing.disclose("calibration.sealed", key, commitment);
        });
    }

    /** Whether the juror still owes it. */
    public boolean isOwed(Actor actor, String code, String stageCode) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        if (stage.calibration() == null) {
            return false;
        }
        var key = Seats.key(edition, stage);
        return doing.read(
                edition.region(),
                () -> store.find(key, seats.of(actor, edition, stage).pseudonym())
                        .isEmpty());
    }

    private static Edition.Sample sample(Edition.Stage stage) {
        var sample = stage.calibration();
        if (sample == null) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "calibration-none", "No invented entry", stage.code());
        }
        return sample;
    }
}
