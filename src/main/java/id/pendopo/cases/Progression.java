package id.pendopo.cases;

import id.pendopo.catalog.Effect;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.Move;
import id.pendopo.catalog.Position;
import id.pendopo.catalog.ServiceDefinition.LegalClock;
import id.pendopo.catalog.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a move makes of a case: the new file and the tokens that arrive. Pure; what it returns is what is written.
 *
 * @param arrivals new tokens, with their versions
 * @param stays whether the only arrival is on the branch of the token that moved
 */
record Progression(CaseRow file, List<Token> arrivals, boolean stays) {

    /** After an act at a token; {@code others} are the tokens that it does not touch. */
    static Progression of(
            CaseRow file,
            Token moved,
            List<Token> others,
            LoadedService service,
            Move move,
            Effect effect,
            Moment now) {
        var clock = clock(file.clock(), service.definition().clock(), move, effect, others, service, now);
        var completeAt = effect == Effect.COMPLETE && file.progress().completeAt() == null
                ? now.at()
                : file.progress().completeAt();
        var queuedAt = completeAt == null ? file.progress().submittedAt() : completeAt;
        var arrivals = arrivals(move.arrivals(), service, file.progress().version(), queuedAt, now);
        var progress = new CaseRow.Progress(
                file.progress().version() + Math.max(1, arrivals.size()),
                state(move, arrivals, others, completeAt != null),
                file.progress().submittedAt(),
                completeAt,
                move.ended().isPresent() ? now.at() : null,
                file.progress().returns() + (effect == Effect.RETURN ? 1 : 0),
                file.progress().outOfTurn());
        boolean stays = arrivals.size() == 1
                && arrivals.getFirst()
                        .position()
                        .branch()
                        .equals(moved.position().branch());
        return new Progression(with(file, progress, clock), arrivals, stays);
    }

    /** Where a new case stands first. */
    static List<Token> begin(Move move, LoadedService service, Instant submittedAt, Moment now) {
        return arrivals(move.arrivals(), service, 0, submittedAt, now);
    }

    static CaseRow with(CaseRow file, CaseRow.Progress progress, LegalTime clock) {
        return new CaseRow(
                file.number(),
                file.service(),
                file.definition(),
                file.variant(),
                file.office(),
                file.channel(),
                file.owner(),
                file.holderSealed(),
                file.dataSealed(),
                file.origin(),
                progress,
                clock);
    }

    private static LegalTime clock(
            LegalTime clock,
            LegalClock rule,
            Move move,
            Effect effect,
            List<Token> others,
            LoadedService service,
            Moment now) {
        var today = now.today();
        var calendar = now.calendar();
        if (move.ended().isPresent()) {
            return clock.finish(today, calendar);
        }
        var moved = clock;
        if (effect == Effect.COMPLETE) {
            moved = moved.start(today, rule.pause(), calendar);
        }
        boolean waits = others.stream().anyMatch(Token::waitsForApplicant)
                || move.arrivals().stream().anyMatch(arrival -> step(service, arrival) instanceof Step.Applicant);
        return waits ? moved.stop(today, calendar) : moved.resume(today, rule.pause(), calendar);
    }

    private static CaseState state(Move move, List<Token> arrivals, List<Token> others, boolean complete) {
        if (move.ended().isPresent()) {
            return CaseState.of(move.ended().get());
        }
        boolean waits = arrivals.stream().anyMatch(Token::waitsForApplicant)
                || others.stream().anyMatch(Token::waitsForApplicant);
        if (waits) {
            return CaseState.WAITING_FOR_APPLICANT;
        }
        return complete ? CaseState.UNDER_REVIEW : CaseState.CHECKING;
    }

    private static List<Token> arrivals(
            List<Position> positions, LoadedService service, int version, Instant queuedAt, Moment now) {
        var tokens = new ArrayList<Token>();
        for (var position : positions) {
            tokens.add(
                    switch (step(service, position)) {
                        case Step.Task task ->
                            token(
                                    position,
                                    version + tokens.size() + 1,
                                    task.role(),
                                    task.agency(),
                                    task.days().map(now::due).orElse(null),
                                    queuedAt,
                                    now);
                        case Step.Applicant waiting ->
                            token(
                                    position,
                                    version + tokens.size() + 1,
                                    "",
                                    "",
                                    now.due(waiting.days()),
                                    queuedAt,
                                    now);
                        case Step.Fork _, Step.Join _, Step.Route _, Step.End _ ->
                            throw new IllegalStateException("Nobody can stand at " + position.step());
                    });
        }
        return List.copyOf(tokens);
    }

    private static Token token(
            Position position,
            int version,
            String role,
            String agency,
            @Nullable LocalDate dueOn,
            Instant queuedAt,
            Moment now) {
        return new Token(position, version, role, agency, queuedAt, now.at(), dueOn, false, null, null);
    }

    private static Step step(LoadedService service, Position position) {
        return service.definition().workflow().step(position.step());
    }
}
