package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Protocol.Recusal;
import id.pendopo.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The door to when and where each entrant presents before a jury: for everybody, for jurors, for those who wrote. */
@Service
public class Appearances {

    public static final int MINUTES_LEAST = 5;
    public static final int MINUTES_MOST = 240;
    public static final int SITTINGS_MOST = 20;

    private final Editions editions;
    private final Stages stagesByName;
    private final StageStore stages;
    private final Seats seats;
    private final AppearanceStore store;
    private final Doing doing;

    Appearances(
            Editions editions,
            Stages stagesByName,
            StageStore stages,
            Seats seats,
            AppearanceStore store,
            Doing doing) {
        this.editions = editions;
        this.stagesByName = stagesByName;
        this.stages = stages;
        this.seats = seats;
        this.store = store;
        this.doing = doing;
    }

    /**
     * The plan of a stage, for everybody.
     *
     * @param seed from which the order was drawn
     * @param versions the latest first
     */
    public record Schedule(String seed, List<AppearancePlan> versions) {

        public AppearancePlan current() {
            return versions.getFirst();
        }

        public List<AppearancePlan> earlier() {
            return versions.subList(1, versions.size());
        }
    }

    /**
     * The plan before its secretariat.
     *
     * @param waiting how many entries can still be given a time
     */
    public record Desk(
            OpenEdition edition,
            Edition.Stage stage,
            boolean open,
            Optional<Schedule> schedule,
            int waiting,
            Instant now) {

        /** By which whoever changes it says what they saw. */
        public int number() {
            return schedule.map(plan -> plan.current().number()).orElse(0);
        }
    }

    /**
     * The plan before a juror.
     *
     * @param barred entries during whose presentation the juror leaves the room
     */
    public record Sitting(Schedule schedule, Set<String> barred) {

        public List<Appearance> absences() {
            return schedule.current().appearances().stream()
                    .filter(one -> barred.contains(one.entry()))
                    .toList();
        }
    }

    /** Their own time, for those who wrote an entry. */
    public record Own(OpenEdition edition, Edition.Stage stage, AppearancePlan plan, Appearance appearance) {}

    /** For everybody; empty while nothing is planned. */
    public Optional<Schedule> of(String code, String stageCode) {
        var key = stagesByName.get(code, stageCode).key();
        return doing.read(key.region(), () -> schedule(key));
    }

    private Optional<Schedule> schedule(StageKey key) {
        var versions = store.of(key);
        return versions.isEmpty() ? Optional.empty() : stages.find(key).map(row -> new Schedule(row.seed(), versions));
    }

    public Desk desk(Actor actor, String code, String stageCode) {
        var named = stagesByName.ofSecretariat(actor, code, stageCode);
        var key = named.key();
        return doing.read(key.region(), () -> {
            var now = doing.now();
            var schedule = schedule(key);
            boolean open = !named.stage().blind() && isScoring(key);
            var begun = schedule.map(plan -> plan.current().begun(now).keySet()).orElse(Set.of());
            return new Desk(
                    named.edition(),
                    named.stage(),
                    open,
                    schedule,
                    (int) stages.assigned(key).keySet().stream()
                            .filter(entry -> !begun.contains(entry))
                            .count(),
                    now);
        });
    }

    private boolean isScoring(StageKey key) {
        return stages.find(key).filter(row -> row.state() == StageState.SCORING).isPresent();
    }

    /** For a juror of the stage, while it takes scores. */
    public Optional<Sitting> before(Actor actor, String code, String stageCode) {
        var named = stagesByName.get(code, stageCode);
        var key = named.key();
        return doing.read(key.region(), () -> {
            var me = seats.of(actor, named.edition(), named.stage()).pseudonym();
            var barred = stages.recusals(key).stream()
                    .filter(recusal -> recusal.juror().equals(me))
                    .map(Recusal::entry)
                    .collect(Collectors.toSet());
            return schedule(key).filter(_ -> isScoring(key)).map(plan -> new Sitting(plan, barred));
        });
    }

    /** For those who wrote an entry, in every stage that takes scores. */
    public List<Own> of(Entry entry) {
        var edition = editions.get(entry.edition());
        return doing.read(
                edition.region(),
                () -> edition.rules().stages().stream()
                        .flatMap(stage -> own(edition, stage, entry).stream())
                        .toList());
    }

    private Optional<Own> own(OpenEdition edition, Edition.Stage stage, Entry entry) {
        var key = Seats.key(edition, stage);
        return store.of(key).stream()
                .findFirst()
                .filter(_ -> isScoring(key))
                .flatMap(plan -> plan.of(String.valueOf(entry.number()))
                        .map(appearance -> new Own(edition, stage, plan, appearance)));
    }
}
