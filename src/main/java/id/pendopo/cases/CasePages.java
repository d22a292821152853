package id.pendopo.cases;

import id.pendopo.catalog.Action;
import id.pendopo.catalog.Effect;
import id.pendopo.catalog.LoadedService;
import id.pendopo.kernel.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what a person sees of a case. Inside the caller's transaction. */
@Component
class CasePages {

    private final Annexes annexes;
    private final Steps steps;
    private final Sheet sheet;
    private final OfficeClock clock;

    CasePages(Annexes annexes, Steps steps, Sheet sheet, OfficeClock clock) {
        this.annexes = annexes;
        this.steps = steps;
        this.sheet = sheet;
        this.clock = clock;
    }

    CaseView view(Actor actor, Dossier dossier, LoadedService service, boolean personal) {
        var file = dossier.file();
        var number = file.number();
        var now = clock.now(number.region());
        var past = dossier.past();
        return new CaseView(
                number,
                file.progress().state(),
                file.progress().version(),
                service,
                file.variant(),
                Optional.ofNullable(file.origin()),
                times(file, now),
                dossier.open().stream().map(token -> place(token, service, now)).toList(),
                offers(actor, file, dossier.open(), service, HistoryStore.checkers(past)),
                past.stream().map(entry -> event(entry, personal)).toList(),
                personal ? Optional.of(annexes.personal(dossier)) : Optional.empty(),
                personal && happened(past, Effect.RETURN) ? annexes.faults(number) : List.of(),
                Annexes.verifications(dossier, actor.isOfficer() || actor.kind() == Actor.Kind.SYSTEM),
                personal && happened(past, Effect.SCHEDULE_VISIT) ? annexes.inspections(number) : List.of());
    }

    /** What an act left behind is looked for only where there was such an act. */
    private static boolean happened(List<HistoryStore.Entry> past, Effect effect) {
        return past.stream().anyMatch(entry -> entry.act().effect().equals(effect.name()));
    }

    byte[] trackingHash(String code) {
        return sheet.trackingHash(code);
    }

    static CaseView.Times times(CaseRow file, Moment now) {
        var clock = file.clock();
        var progress = file.progress();
        return new CaseView.Times(
                progress.submittedAt(),
                Optional.ofNullable(progress.completeAt()),
                Optional.ofNullable(progress.finishedAt()),
                clock.days(),
                clock.usedOn(now.today(), now.calendar()),
                clock.pausedDays(),
                clock.due(),
                standsStill(clock),
                progress.returns(),
                progress.outOfTurn());
    }

    private static Optional<String> standsStill(LegalTime clock) {
        return switch (clock.state()) {
            case RUNNING -> Optional.empty();
            case DONE -> Optional.of("done");
            case STOPPED -> Optional.of("applicant");
            case NOT_STARTED -> Optional.of(clock.pausedSince() == null ? "not-complete" : "applicant");
        };
    }

    private static CaseView.Place place(Token token, LoadedService service, Moment now) {
        var due = token.dueOn();
        return new CaseView.Place(
                token.position().branch(),
                token.position().step(),
                service.definition().workflow().step(token.position().step()).name(),
                token.version(),
                token.role(),
                token.agency(),
                token.enteredAt(),
                Optional.ofNullable(due),
                due != null && now.today().isAfter(due),
                Optional.ofNullable(token.claimedBy()),
                token.signing() != null);
    }

    private List<CaseView.Offer> offers(
            Actor actor, CaseRow file, List<Token> open, LoadedService service, Set<UUID> checkers) {
        var offers = new ArrayList<CaseView.Offer>();
        var permissions = steps.permissions(actor, file, checkers);
        for (var token : open) {
            var stage = new Stage(file, open, token, service);
            stage.actions().forEach((name, action) -> {
                if (steps.holds(stage, action)) {
                    offers.add(offer(name, stage, action, permissions.of(stage, action)));
                }
            });
            if (actor.isCitizen()) {
                Steps.withdrawal(stage)
                        .filter(action -> permissions.of(stage, action).isGranted())
                        .ifPresent(action ->
                                offers.add(offer(Steps.WITHDRAW, stage, action, permissions.of(stage, action))));
            }
        }
        return offers;
    }

    private static CaseView.Offer offer(String name, Stage stage, Action action, Permission permission) {
        var token = stage.token();
        return new CaseView.Offer(
                name,
                token.version(),
                token.position().branch(),
                token.position().step(),
                action.does(),
                action.label(),
                action.asks(),
                permission.denial());
    }

    private CaseView.Event event(HistoryStore.Entry entry, boolean personal) {
        var sealed = entry.noteSealed();
        return new CaseView.Event(
                entry.seq(),
                entry.at(),
                entry.by().kind(),
                entry.by().role(),
                entry.by().agency(),
                entry.by().onBehalfOf() != null,
                entry.act().action(),
                entry.act().effect(),
                entry.act().branch(),
                entry.act().fromStep(),
                entry.act().toSteps(),
                personal && sealed != null ? sheet.note(sealed) : Map.of());
    }
}
