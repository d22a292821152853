package id.pendopo.innovation.competition;

import id.pendopo.identity.Accounts;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who sits on the jury of a stage and what lies before them; inside a transaction of the region. */
@Component
class Seats {

    private final JuryStore juries;
    private final StageStore stages;
    private final CalibrationStore calibrations;
    private final Qualified qualified;
    private final Accounts accounts;

    Seats(JuryStore juries, StageStore stages, CalibrationStore calibrations, Qualified qualified, Accounts accounts) {
        this.juries = juries;
        this.stages = stages;
        this.calibrations = calibrations;
        this.qualified = qualified;
        this.accounts = accounts;
    }

    static StageKey key(OpenEdition edition, Edition.Stage stage) {
        return new StageKey(edition.region(), edition.code(), stage.code());
    }

    static Refusal notOpen(String stage) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "stage-not-open", "Not opened", stage);
    }

    /** A seat counts while whoever sits there is a juror, and does not run the competition themselves. */
    static boolean isJuror(Actor actor) {
        return actor.isOfficer() && actor.holds(Roles.JUROR) && !actor.holds(Roles.INNOVATION_SECRETARIAT);
    }

    /** The jury of a stage, without those whose seats count no more. */
    List<Juror> jury(OpenEdition edition, Edition.Stage stage) {
        return juries.of(edition.region(), edition.code(), stage.jury()).stream()
                .filter(juror -> accounts.actor(edition.region(), juror.account(), Actor.Channel.SYSTEM)
                        .filter(Seats::isJuror)
                        .isPresent())
                .toList();
    }

    /**
     * Agencies of the edition's region in which jurors hold an office, by account: they work there, whatever whoever appointed
     * them says. The office of juror itself does not count; the organiser gives it to people of many houses.
     */
    Map<UUID, Set<String>> offices(OpenEdition edition, List<Juror> jury) {
        return jury.stream()
                .collect(Collectors.toMap(
                        Juror::account,
                        juror -> accounts.actor(edition.region(), juror.account(), Actor.Channel.SYSTEM).stream()
                                .flatMap(actor -> actor.rights().stream())
                                .filter(right -> !right.role().equals(Roles.JUROR))
                                .map(Actor.Right::agency)
                                .collect(Collectors.toSet())));
    }

    Juror of(Actor actor, OpenEdition edition, Edition.Stage stage) {
        return juries.of(edition.region(), edition.code(), stage.jury()).stream()
                .filter(juror -> juror.account().equals(actor.account()) && isJuror(actor))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "juror-only", "No juror of this stage"));
    }

    List<Entry> entries(OpenEdition edition, Edition.Stage stage) {
        return qualified.of(edition, stage);
    }

    /** An entry that the juror scores; whoever stepped aside scores it no more. */
    Entry assigned(OpenEdition edition, Edition.Stage stage, Juror juror, String number) {
        if (!stages.assignedTo(key(edition, stage), juror.pseudonym()).contains(number)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "paper-not-yours", "Not assigned", number);
        }
        return qualified.of(edition, stage).stream()
                .filter(entry -> number.equals(entry.number()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "paper-not-yours", "Withdrawn", number));
    }

    /** Where a stage has an invented entry, everybody scores it before the first true one. */
    void requireCalibrated(OpenEdition edition, Edition.Stage stage, Juror juror) {
        if (stage.calibration() != null
                && calibrations.find(key(edition, stage), juror.pseudonym()).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calibration-first", "The invented entry comes first");
        }
    }

    /** Nobody closes the stage while this transaction lasts. */
    void requireScoring(StageKey key) {
        var row = stages.hold(key).orElseThrow(() -> notOpen(key.stage()));
        if (row.state() != StageState.SCORING) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stage-closed", "Takes no scores");
        }
    }
}
