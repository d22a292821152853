package id.pendopo.innovation.competition;

import id.pendopo.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Service;

/** How far each juror of a stage is, for its secretariat: counts, and nothing of what anybody scored. */
@Service
public class JurorsAtWork {

    private final Stages stagesByName;
    private final StageStore stages;
    private final SheetStore sheets;
    private final CalibrationStore practice;
    private final Seats seats;
    private final Doing doing;

    JurorsAtWork(
            Stages stagesByName,
            StageStore stages,
            SheetStore sheets,
            CalibrationStore practice,
            Seats seats,
            Doing doing) {
        this.stagesByName = stagesByName;
        this.stages = stages;
        this.sheets = sheets;
        this.practice = practice;
        this.seats = seats;
        this.doing = doing;
    }

    /**
     * @param all entries that were assigned
     * @param practised whether they sealed the invented entry
     */
    public record AtWork(Juror juror, int done, int all, boolean practised) {}

    /** Those to whom entries were assigned, by pseudonym. */
    public List<AtWork> of(Actor actor, String code, String stage) {
        var named = stagesByName.ofSecretariat(actor, code, stage);
        var key = named.key();
        return doing.read(key.region(), () -> {
            var assigned = stages.assigned(key).values();
            var done = sheets.countByJuror(key);
            var practised = practice.sealed(key);
            return seats.jury(named.edition(), named.stage()).stream()
                    .map(juror -> new AtWork(
                            juror,
                            done.getOrDefault(juror.pseudonym(), 0),
                            (int) assigned.stream()
                                    .filter(jurors -> jurors.contains(juror.pseudonym()))
                                    .count(),
                            practised.contains(juror.pseudonym())))
                    .filter(one -> one.all() > 0)
                    .toList();
        });
    }
}
