package id.pendopo.cases;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.Outcome;
import id.pendopo.catalog.Step;
import id.pendopo.identity.People;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the program writes in its own name: notes of time passed, messages to desks and superiors, silence that grants. */
@Component
class SystemActs {

    private final Catalog catalog;
    private final CaseTables tables;
    private final Recorder recorder;
    private final Decisions decisions;
    private final People people;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    SystemActs(
            Catalog catalog,
            CaseTables tables,
            Recorder recorder,
            Decisions decisions,
            People people,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.catalog = catalog;
        this.tables = tables;
        this.recorder = recorder;
        this.decisions = decisions;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    Moment now(CaseNumber number) {
        return clock.now(number.region());
    }

    Alarm alarm(CaseRow file, Moment now) {
        return Alarm.of(file.clock(), now.calendar(), now.zone(), now.at());
    }

    /** Time passed: nothing moves, and it is remembered. Versions of open steps stay as they are. */
    void note(CaseRow file, String action, String effect, Moment now, Alarm next) {
        note(file, action, effect, Map.of(), now, next);
    }

    void note(CaseRow file, String action, String effect, Map<String, Object> note, Moment now, Alarm next) {
        var noted = file.with(file.progress().next());
        tables.files().update(noted, next);
        recorder.remember(
                noted, Recorder.system(), null, new HistoryStore.Act(action, effect, "main", "", ""), note, now);
    }

    /** The days of its own that a step has, by the definition on which the case runs. */
    Optional<Integer> days(CaseRow file, Token token) {
        var workflow = catalog.byDigest(file.number().region(), file.definition())
                .definition()
                .workflow();
        return switch (workflow.step(token.position().step())) {
            case Step.Task task -> task.days();
            case Step.Applicant waiting -> Optional.of(waiting.days());
            case Step.Fork _, Step.Join _, Step.Route _, Step.End _ -> Optional.empty();
        };
    }

    /**
     * Silence grants nothing where a part of the decision is signed, since it was decided in time then, nor what nobody
     * could grant any more.
     */
    boolean maySilenceGrant(CaseRow file, LoadedService service) {
        return service.definition().clock().deemedApproval()
                && !decisions.isPartlySigned(file.number())
                && decisions.lost(file, service).isEmpty();
    }

    boolean isBeingSigned(CaseNumber number, Moment now) {
        return tables.tokens().of(number).stream().anyMatch(token -> SignatureSteps.isUnderWay(token, now));
    }

    /** The law grants what was not decided in time (UU 30/2014 Pasal 53): an act of its own, with a document of its own. */
    void deem(CaseRow file, LoadedService service, Moment now) {
        var progress = file.progress();
        var granted = Progression.with(
                file,
                new CaseRow.Progress(
                        progress.version() + 1,
                        CaseState.of(Outcome.DEEMED_APPROVED),
                        progress.submittedAt(),
                        progress.completeAt(),
                        now.at(),
                        progress.returns(),
                        progress.outOfTurn()),
                file.clock().finish(now.today(), now.calendar()));
        tables.tokens().deleteAll(file.number());
        tables.files().update(granted, Alarm.NONE);
        recorder.remember(
                granted,
                Recorder.system(),
                null,
                new HistoryStore.Act("deem", "DEEMED_APPROVED", "main", "", "DEEMED_APPROVED"),
                Map.of(),
                now);
        recorder.finished(granted, Outcome.DEEMED_APPROVED, now);
        recorder.tell(granted, "deemed", Map.of());
        decisions.decide(Actor.system(file.number().region()), granted, service, Outcome.DEEMED_APPROVED, now);
    }

    void tellApplicant(CaseRow file, String text, Map<String, String> values) {
        recorder.tell(file, text, values);
    }

    void tellDesks(CaseRow file, String text) {
        for (var token : tables.tokens().of(file.number())) {
            if (!token.waitsForApplicant()) {
                tell(file, token.role(), token.agency(), text);
            }
        }
    }

    void tellSuperiors(CaseRow file, String text) {
        for (var token : tables.tokens().of(file.number())) {
            if (!token.waitsForApplicant()) {
                superior(file, token).ifPresent(role -> tell(file, role, token.agency(), text));
            }
        }
    }

    /** The nearest rung above that somebody stands on today. */
    Optional<String> superior(CaseRow file, Token token) {
        return Superiors.of(token.role()).stream()
                .filter(role -> !people.holders(file.number().region(), role, token.agency())
                        .isEmpty())
                .findFirst();
    }

    private void tell(CaseRow file, String role, String agency, String text) {
        for (var account : people.holders(file.number().region(), role, agency)) {
            events.publishEvent(new Notice(
                    file.number().region(),
                    account,
                    "cases.desk." + text,
                    Map.of("number", file.number().value()),
                    "/desk/cases/" + file.number().value()));
        }
    }
}
