package id.pendopo.innovation.competition;

import id.pendopo.innovation.judging.Assignment.Barred;
import id.pendopo.innovation.judging.Protocol.Recusal;
import id.pendopo.innovation.judging.Seed;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * A juror who finds a tie only after the draw, when they read. Their sealed sheets for the entry count no more, a substitute
 * is drawn from the seed that everybody knows, and the recusal stands in the protocol like any other.
 */
@Service
public class SteppingAside {

    private final Editions editions;
    private final JuryStore juries;
    private final StageStore stages;
    private final AsideStore store;
    private final Seats seats;
    private final Telling telling;
    private final Doing doing;

    SteppingAside(
            Editions editions,
            JuryStore juries,
            StageStore stages,
            AsideStore store,
            Seats seats,
            Telling telling,
            Doing doing) {
        this.editions = editions;
        this.juries = juries;
        this.stages = stages;
        this.store = store;
        this.seats = seats;
        this.telling = telling;
        this.doing = doing;
    }

    /**
     * @param substitute who scores instead; none where nobody was left
     * @param reason in the juror's words, for the secretariat
     */
    public record Aside(
            String entry,
            String juror,
            InterestKind kind,
            @Nullable String substitute,
            String reason,
            Instant at) {

        /** As the public log names the act. */
        static final String KIND = "juror.recused";

        /** What the public log is promised; the reason is for the secretariat alone. */
        String promised() {
            return entry + "\n" + juror + "\n" + kind.code() + "\n" + substitute;
        }
    }

    /** Those of a stage, for its secretariat. */
    public List<Aside> of(Actor actor, String code, String stageCode) {
        var edition = editions.get(code);
        Editions.requireSecretariat(actor, edition.region());
        var key = Seats.key(edition, edition.rules().stage(stageCode));
        return doing.read(edition.region(), () -> store.of(key));
    }

    /**
     * Steps aside from an entry, and where the rules say so from all of its category.
     *
     * @return what changed hands
     */
    public List<Aside> stepAside(
            Actor actor, String code, String stageCode, String number, InterestKind kind, String reason) {
        var edition = editions.get(code);
        var stage = edition.rules().stage(stageCode);
        var key = Seats.key(edition, stage);
        Editions.requireReason(reason);
        return doing.write(edition.region(), () -> {
            telling.oneAtATime(edition, stage, actor.account());
            var row = stages.lock(key).orElseThrow(() -> Seats.notOpen(stageCode));
            if (row.state() != StageState.SCORING) {
                throw new Refusal(Refusal.Kind.CONFLICT, "stage-closed", "Takes no scores");
            }
            var juror = seats.of(actor, edition, stage);
            var entry = seats.assigned(edition, stage, juror, number);
            var tie = new Interest(juror.account(), number, kind, null);
            juries.tell(edition.region(), code, stage.jury(), tie, doing.now());
            telling.promise(edition, stage, Ties.promised(juror.pseudonym(), List.of(), List.of(tie)));
            var leaving = new Leaving(edition, stage, juror, kind, reason.strip(), new Seed(row.seed()));
            var free = free(leaving);
            var all = new ArrayList<Aside>();
            for (var other : barred(edition, stage, juror, entry, kind)) {
                all.add(replace(leaving, other, free));
            }
            return List.copyOf(all);
        });
    }

    /** Who goes, and why. */
    private record Leaving(
            OpenEdition edition, Edition.Stage stage, Juror juror, InterestKind kind, String reason, Seed seed) {

        StageKey key() {
            return Seats.key(edition, stage);
        }
    }

    /** Who could score instead, and where they may not: by the same rules as at the draw, with all that was told since. */
    private record Free(List<Juror> jury, Set<Barred> barred) {

        boolean isFor(Juror juror, String entry) {
            return !barred.contains(new Barred(juror.pseudonym(), entry));
        }
    }

    private Free free(Leaving leaving) {
        var edition = leaving.edition();
        var stage = leaving.stage();
        var spoken = juries.told(leaving.key());
        var jury = seats.jury(edition, stage).stream()
                .filter(other -> !other.account().equals(leaving.juror().account()) && spoken.contains(other.account()))
                .toList();
        var told = juries.interests(edition.region(), edition.code(), stage.jury());
        return new Free(
                jury,
                Stream.concat(
                                stages.recusals(leaving.key()).stream(),
                                Recusing.of(
                                        edition.rules(),
                                        jury,
                                        seats.offices(edition, jury),
                                        seats.entries(edition, stage),
                                        told,
                                        doing.today())
                                        .stream())
                        .map(Recusal::barred)
                        .collect(Collectors.toSet()));
    }

    private List<String> barred(OpenEdition edition, Edition.Stage stage, Juror juror, Entry entry, InterestKind kind) {
        if (!edition.rules().conflict().wholeCategory().contains(kind)) {
            return List.of(String.valueOf(entry.number()));
        }
        var own = stages.assignedTo(Seats.key(edition, stage), juror.pseudonym());
        return seats.entries(edition, stage).stream()
                .filter(other ->
                        other.content().category().equals(entry.content().category()))
                .map(other -> String.valueOf(other.number()))
                .filter(own::contains)
                .toList();
    }

    private Aside replace(Leaving leaving, String entry, Free free) {
        var key = leaving.key();
        var juror = leaving.juror().pseudonym();
        var substitute = substitute(leaving, entry, free);
        stages.recuse(key, List.of(new Recusal(juror, entry, leaving.kind().code())));
        var aside = new Aside(
                entry,
                juror,
                leaving.kind(),
                substitute == null ? null : substitute.pseudonym(),
                leaving.reason(),
                doing.now());
        store.insert(key, aside);
        if (substitute != null) {
            stages.assign(key, Map.of(entry, List.of(substitute.pseudonym())));
            doing.facts()
                    .tell(new Notice(
                            key.region(),
                            substitute.account(),
                            "competition.message.substitute",
                            Map.of(
                                    "entry",
                                    entry,
                                    "stage",
                                    leaving.stage().name().id()),
                            "/jury/" + key.edition() + "/" + key.stage()));
        }
        doing.disclose(Aside.KIND, key, aside.promised());
        return aside;
    }

    /**
     * First the reserve, then who has least to do, at last the lot: as in the draw itself.
     *
     * @return nobody where others score it still, but none can join them
     * @throws Refusal {@code aside-nobody-left} where nobody at all would score the entry any more
     */
    private @Nullable Juror substitute(Leaving leaving, String entry, Free free) {
        var key = leaving.key();
        var there = stages.assigned(key).getOrDefault(entry, List.of());
        var found = free.jury().stream()
                .filter(other -> !there.contains(other.pseudonym()) && free.isFor(other, entry))
                .min(Comparator.<Juror, Boolean>comparing(other -> !other.reserve())
                        .thenComparingInt(other ->
                                stages.assignedTo(key, other.pseudonym()).size())
                        .thenComparing(other -> leaving.seed().lot("juror", entry + "\n" + other.pseudonym())));
        if (found.isEmpty() && there.equals(List.of(leaving.juror().pseudonym()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "aside-nobody-left", "Nobody would score it", entry);
        }
        return found.orElse(null);
    }
}
