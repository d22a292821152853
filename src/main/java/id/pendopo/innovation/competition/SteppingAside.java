package id.pendopo.innovation.competition;

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
    private final Doing doing;

    SteppingAside(Editions editions, JuryStore juries, StageStore stages, AsideStore store, Seats seats, Doing doing) {
        this.editions = editions;
        this.juries = juries;
        this.stages = stages;
        this.store = store;
        this.seats = seats;
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
            Instant at) {}

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
            var row = stages.lock(key).orElseThrow(() -> Seats.notOpen(stageCode));
            if (row.state() != StageState.SCORING) {
                throw new Refusal(Refusal.Kind.CONFLICT, "stage-closed", "Takes no scores");
            }
            var juror = seats.of(actor, edition, stage);
            var entry = seats.assigned(edition, stage, juror, number);
            juries.tell(
                    edition.region(),
                    code,
                    stage.jury(),
                    new Interest(juror.account(), number, kind, null),
                    doing.now());
            var all = new ArrayList<Aside>();
            for (var other : barred(edition, stage, juror, entry, kind)) {
                all.add(replace(key, stage, juror, other, kind, reason.strip(), new Seed(row.seed())));
            }
            return List.copyOf(all);
        });
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

    private Aside replace(
            StageKey key, Edition.Stage stage, Juror juror, String entry, InterestKind kind, String reason, Seed seed) {
        var substitute = substitute(key, stage, juror, entry, seed);
        stages.recuse(key, List.of(new Recusal(juror.pseudonym(), entry, kind.code())));
        var aside = new Aside(
                entry,
                juror.pseudonym(),
                kind,
                substitute == null ? null : substitute.pseudonym(),
                reason,
                doing.now());
        store.insert(key, aside);
        if (substitute != null) {
            stages.assign(key, Map.of(entry, List.of(substitute.pseudonym())));
            doing.facts()
                    .tell(new Notice(
                            key.region(),
                            substitute.account(),
                            "competition.message.substitute",
                            Map.of("entry", entry, "stage", stage.name().id()),
                            "/jury/" + key.edition() + "/" + key.stage()));
        }
        doing.disclose(
                "juror.recused",
                key,
                entry + "\n" + juror.pseudonym() + "\n" + kind.code() + "\n" + aside.substitute());
        return aside;
    }

    /** First the reserve, then who has least to do, at last the lot: as in the draw itself. */
    private @Nullable Juror substitute(StageKey key, Edition.Stage stage, Juror juror, String entry, Seed seed) {
        var there = stages.assigned(key).getOrDefault(entry, List.of());
        var barred = stages.recusals(key).stream()
                .filter(recusal -> recusal.entry().equals(entry))
                .map(Recusal::juror)
                .toList();
        return juries.of(key.region(), key.edition(), stage.jury()).stream()
                .filter(other -> !other.equals(juror)
                        && !there.contains(other.pseudonym())
                        && !barred.contains(other.pseudonym()))
                .min(Comparator.<Juror, Boolean>comparing(other -> !other.reserve())
                        .thenComparingInt(other ->
                                stages.assignedTo(key, other.pseudonym()).size())
                        .thenComparing(other -> seed.lot("juror", entry + "\n" + other.pseudonym())))
                .orElse(null);
    }
}
