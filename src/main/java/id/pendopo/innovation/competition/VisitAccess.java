package id.pendopo.innovation.competition;

import id.pendopo.documents.UploadReaders;
import id.pendopo.innovation.judging.Protocol.Recusal;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may read of visits, and see their photos: the secretariat, and jurors of the stage who are not tied to the entry. */
@Component
class VisitAccess implements UploadReaders {

    private final Stages stagesByName;
    private final StageStore stages;
    private final JuryStore juries;
    private final VisitStore store;
    private final Doing doing;

    VisitAccess(Stages stagesByName, StageStore stages, JuryStore juries, VisitStore store, Doing doing) {
        this.stagesByName = stagesByName;
        this.stages = stages;
        this.juries = juries;
        this.store = store;
        this.doing = doing;
    }

    /** Pseudonym of a juror, or empty for the secretariat; nobody else is let in. Inside a transaction of the region. */
    String seat(Actor actor, Stages.Named named) {
        return find(actor, named)
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "juror-only", "No juror of this stage"));
    }

    private Optional<String> find(Actor actor, Stages.Named named) {
        var edition = named.edition();
        if (Editions.isSecretariat(actor, edition.region())) {
            return Optional.of("");
        }
        return juries.of(edition.region(), edition.code(), named.stage().jury()).stream()
                .filter(juror -> juror.account().equals(actor.account()) && Seats.isJuror(actor))
                .findFirst()
                .map(Juror::pseudonym);
    }

    /** The entries to which a juror is tied. */
    Set<String> barred(StageKey key, String juror) {
        return stages.recusals(key).stream()
                .filter(recusal -> recusal.juror().equals(juror))
                .map(Recusal::entry)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean mayRead(Actor actor, RegionCode region, UUID upload) {
        if (!actor.isOfficer() || !region.equals(actor.region())) {
            return false;
        }
        var place = doing.read(region, () -> store.placeOf(region, upload));
        if (place.isEmpty()) {
            return false;
        }
        var named = stagesByName.get(place.get().edition(), place.get().stage());
        return doing.read(
                region,
                () -> find(actor, named)
                        .filter(me ->
                                !barred(named.key(), me).contains(place.get().entry()))
                        .isPresent());
    }
}
