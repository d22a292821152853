package id.pendopo.cases;

import id.pendopo.identity.Conflicts;
import id.pendopo.identity.People;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes an officer off a case in which they have an interest (UU 30/2014 Pasal 42–43): declared by them for this case, or
 * found by what they declared before. The case moves to the superior by itself, and that is recorded.
 */
@Component
class Recusals {

    private final Conflicts conflicts;
    private final Interests interests;
    private final People people;
    private final Agencies agencies;
    private final TokenStore tokens;
    private final CaseStore files;
    private final Recorder recorder;

    Recusals(
            Conflicts conflicts,
            Interests interests,
            People people,
            Agencies agencies,
            CaseTables tables,
            Recorder recorder) {
        this.conflicts = conflicts;
        this.interests = interests;
        this.people = people;
        this.agencies = agencies;
        this.tokens = tables.tokens();
        this.files = tables.files();
        this.recorder = recorder;
    }

    /** Whether what this officer declared meets this applicant; also where the applicant is the officer. */
    boolean stands(Actor actor, CaseRow file) {
        if (!actor.isOfficer()) {
            return false;
        }
        var region = file.number().region();
        return conflicts.hasDeclared(region, actor.account())
                && !conflicts
                        .between(region, actor.account(), interests.of(file))
                        .isEmpty();
    }

    /** Moves the step to the superior; the officer keeps nothing of it. Inside the caller's transaction. */
    void handOver(Actor actor, Stage stage, String how, Optional<String> reason, Moment now) {
        var file = stage.file();
        var token = stage.token();
        var to = superior(file, token)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        "no-superior",
                        "Nobody stands above " + token.role() + " " + token.agency()));
        var moved = file.with(file.progress().next());
        tokens.reassign(
                file.number(),
                token.version(),
                to.role(),
                to.agency(),
                moved.progress().version());
        files.update(moved, Alarm.of(moved.clock(), now.calendar(), now.zone(), now.at()));
        var step = token.position().step();
        recorder.remember(
                moved,
                Recorder.by(actor, token),
                token.version(),
                new HistoryStore.Act(
                        "conflict-of-interest", "CONFLICT", token.position().branch(), step, step),
                Map.of("how", how, "to", to.role() + " " + to.agency(), "reason", reason.orElse("")),
                now);
    }

    private record Desk(String role, String agency) {}

    /** The nearest rung above in the same agency that somebody stands on, else the head of the agency above. */
    private Optional<Desk> superior(CaseRow file, Token token) {
        var region = file.number().region();
        return Superiors.of(token.role()).stream()
                .map(role -> new Desk(role, token.agency()))
                .filter(desk ->
                        !people.holders(region, desk.role(), desk.agency()).isEmpty())
                .findFirst()
                .or(() -> agencies.find(region, token.agency())
                        .flatMap(Agency::superior)
                        .map(above -> new Desk(Roles.AGENCY_HEAD, above)));
    }
}
