package id.pendopo.innovation.competition;

import id.pendopo.innovation.promises.Promise;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The door for whoever doubts a result: whether the rows are as they were sealed and promised, and the words that prove it. */
@Service
public class Proofs {

    /** Acts whose words everybody may hold against the log once the list is published: nothing stands in them that it hides. */
    private static final Set<String> OPEN_ACTS = Set.of(
            Editions.OPENED,
            Editions.CHANGED,
            Draws.NAMES,
            Draws.NAMES_BACK,
            Draws.DRAWN,
            SteppingAside.Aside.KIND,
            AppearancePlan.PLANNED,
            AppearancePlan.CHANGED,
            AppearancePlan.EXCHANGED,
            Results.CLOSED,
            Lists.PUBLISHED);

    private final Stages stagesByName;
    private final StageStore stages;
    private final Checking checking;
    private final Doing doing;

    Proofs(Stages stagesByName, StageStore stages, Checking checking, Doing doing) {
        this.stagesByName = stagesByName;
        this.stages = stages;
        this.checking = checking;
        this.doing = doing;
    }

    /** What the public log was promised of the edition, of a published stage and of its lists, with the salts that prove it. */
    public List<Promise> promises(String code, String stageCode) {
        var key = stagesByName.get(code, stageCode).key();
        return doing.read(key.region(), () -> {
            if (stages.find(key)
                    .filter(row -> row.state() == StageState.PUBLISHED)
                    .isEmpty()) {
                return List.<Promise>of();
            }
            return checking.kept(key).stream()
                    .filter(promise -> OPEN_ACTS.contains(promise.kind()))
                    .toList();
        });
    }

    /**
     * Whether the rows still say what was sealed, promised and published: an answer for whoever suspects that somebody changed
     * them. Asked by those who run the competition, and by the auditor who controls them.
     */
    public List<Difference> check(Actor actor, String code, String stageCode) {
        var named = stagesByName.get(code, stageCode);
        var key = named.key();
        requireChecker(actor, key.region());
        var _ = doing.read(key.region(), () -> stages.find(key))
                .filter(row -> row.state().isOpened())
                .orElseThrow(() -> Stages.stillSealed(key));
        return checking.differences(named.edition(), named.stage());
    }

    private static void requireChecker(Actor actor, RegionCode region) {
        boolean isAuditor = actor.isOfficer() && actor.region().equals(region) && actor.holds(Roles.AUDITOR);
        if (!isAuditor) {
            Editions.requireSecretariat(actor, region);
        }
    }
}
