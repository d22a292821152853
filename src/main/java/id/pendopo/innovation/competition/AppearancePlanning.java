package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Seed;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * The secretariat's door to presentations: it says how long each takes and when the jury sits; who comes after whom is drawn
 * from the seed of the stage, and by nobody's hand.
 */
@Service
public class AppearancePlanning {

    private final Queue queue;
    private final Stages stagesByName;
    private final StageStore stages;
    private final AppearanceStore store;
    private final AppearanceNews news;
    private final Doing doing;

    AppearancePlanning(
            Queue queue,
            Stages stagesByName,
            StageStore stages,
            AppearanceStore store,
            AppearanceNews news,
            Doing doing) {
        this.queue = queue;
        this.stagesByName = stagesByName;
        this.stages = stages;
        this.store = store;
        this.news = news;
        this.doing = doing;
    }

    /**
     * Plans, or plans anew: the order stays, what has begun stays where it was.
     *
     * @param seen the version that whoever plans saw; where somebody else planned since, this is refused
     * @param reason owed for a change
     */
    public AppearancePlan plan(
            Actor actor,
            String code,
            String stageCode,
            int seen,
            int minutes,
            List<TimeAndPlace> sittings,
            String reason) {
        var named = stagesByName.ofSecretariat(actor, code, stageCode);
        var key = named.key();
        var change = doing.write(key.region(), () -> {
            var row = requireOpen(actor, named);
            var versions = requireSeen(key, seen);
            var now = doing.now();
            var places = begun(versions, now);
            var checked = AppearanceCheck.checked(minutes, sittings, List.copyOf(places.values()), now);
            requireFree(named, checked);
            var order = order(key, row, versions, entry -> !places.containsKey(entry));
            var free = Lineup.places(Duration.ofMinutes(minutes), checked);
            requireRoom(order.size(), free.size());
            places.putAll(Lineup.filled(order, free));
            var plan = new AppearancePlan(
                    versions.size() + 1,
                    minutes,
                    checked,
                    versions.isEmpty() ? "" : Said.of("reason", reason, Said.MOST),
                    List.of(),
                    now,
                    all(places));
            return keep(actor, named, versions, plan);
        });
        news.tellEntrants(named, change.plan(), change.moved());
        return change.plan();
    }

    /** Two entrants change places, for a reason that everybody reads. */
    public AppearancePlan exchange(
            Actor actor, String code, String stageCode, int seen, String first, String second, String reason) {
        var named = stagesByName.ofSecretariat(actor, code, stageCode);
        var key = named.key();
        var why = Said.of("exchange-reason", reason, Said.MOST);
        var change = doing.write(key.region(), () -> {
            requireOpen(actor, named);
            var versions = requireSeen(key, seen);
            if (versions.isEmpty()) {
                throw Stages.notNow(stageCode);
            }
            var now = doing.now();
            var before = versions.getFirst();
            var places = before.places();
            var movable = before.toCome(now).stream().map(Appearance::entry).toList();
            requireMovable(movable.contains(first), "first");
            requireMovable(movable.contains(second) && !first.equals(second), "second");
            var swapped = Objects.requireNonNull(places.put(first, places.get(second)));
            places.put(second, swapped);
            var plan = new AppearancePlan(
                    versions.size() + 1,
                    before.minutes(),
                    before.sittings(),
                    why,
                    List.of(first, second),
                    now,
                    all(places));
            return keep(actor, named, versions, plan);
        });
        news.tellEntrants(named, change.plan(), change.moved());
        return change.plan();
    }

    private static void requireMovable(boolean movable, String field) {
        if (!movable) {
            throw new Refusal(Refusal.Kind.INVALID, "appearance-exchange", "Not two that can change", field);
        }
    }

    private StageRow requireOpen(Actor actor, Stages.Named named) {
        if (named.stage().blind()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "appearance-blind", "Jurors may not see who wrote");
        }
        // two that plan at once in a region wait for each other: no place is given twice
        queue.at("innovation.appearance", named.key().region().value());
        stagesByName.requireStranger(actor, named);
        return stages.hold(named.key())
                .filter(row -> row.state() == StageState.SCORING)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "appearance-not-now", "Not while scored"));
    }

    private List<AppearancePlan> requireSeen(StageKey key, int seen) {
        var versions = store.of(key);
        if (versions.size() != seen) {
            throw new Refusal(Refusal.Kind.CONFLICT, "appearance-planned-elsewhere", "Planned in another window");
        }
        return versions;
    }

    /** No two stages in one place at a time, and no jury in two. */
    private void requireFree(Stages.Named named, List<TimeAndPlace> sittings) {
        for (var taken : store.elsewhere(named.key())) {
            var other = stagesByName.get(taken.edition(), taken.stage());
            boolean sameJury = taken.edition().equals(named.edition().code())
                    && other.stage().jury().equals(named.stage().jury());
            for (int i = 0; i < sittings.size(); i++) {
                var one = sittings.get(i);
                if (one.overlaps(taken.at()) && (sameJury || one.isAtThePlaceOf(taken.at()))) {
                    throw new Refusal(
                            Refusal.Kind.INVALID,
                            sameJury ? "appearance-jury-taken" : "appearance-place-taken",
                            "Taken",
                            "from-" + (i + 1),
                            other.edition().rules().name().id(),
                            other.stage().name().id());
                }
            }
        }
    }

    private static void requireRoom(int needed, int there) {
        if (there < needed) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "appearance-places",
                    "Too few places",
                    "minutes",
                    needed - there,
                    there,
                    needed);
        }
    }

    /** By lot and by the exchanges since; only entries that stand, and of them those that are asked for. */
    private List<String> order(StageKey key, StageRow row, List<AppearancePlan> versions, Predicate<String> asked) {
        var exchanges = versions.reversed().stream()
                .map(AppearancePlan::exchanged)
                .filter(pair -> !pair.isEmpty())
                .toList();
        var stands = stages.assigned(key).keySet();
        // an exchange with an entry that was withdrawn later is made, too: whoever draws again comes to the same
        return Lineup.drawn(
                        new Seed(row.seed()), stages.assignedWithWithdrawn(key).keySet(), exchanges)
                .stream()
                .filter(stands::contains)
                .filter(asked)
                .toList();
    }

    private static Map<String, TimeAndPlace> begun(List<AppearancePlan> versions, Instant now) {
        return versions.isEmpty() ? new LinkedHashMap<>() : versions.getFirst().begun(now);
    }

    /** A version, and entries whose time or place is another by it. */
    private record Change(AppearancePlan plan, Map<String, TimeAndPlace> moved) {}

    private static List<Appearance> all(Map<String, TimeAndPlace> places) {
        return places.entrySet().stream()
                .map(one -> new Appearance(one.getKey(), "", "", one.getValue(), true))
                .toList();
    }

    private Change keep(Actor actor, Stages.Named named, List<AppearancePlan> before, AppearancePlan plan) {
        store.insert(named.key(), plan, actor.account());
        doing.disclose(plan.kind(), named.key(), plan.promised());
        news.tellJury(named, plan);
        var moved = plan.places();
        before.stream().findFirst().ifPresent(old -> old.places().forEach((entry, at) -> moved.remove(entry, at)));
        return new Change(plan, moved);
    }
}
