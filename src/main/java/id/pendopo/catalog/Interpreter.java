package id.pendopo.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what may happen next. Pure: the same workflow and facts always give the same move; no clock, no database.
 *
 * <p>It trusts a workflow that was checked when it was loaded: every name exists, every way through routes and forks ends.
 */
public final class Interpreter {

    /** A checked definition cannot loop through automatic steps; if it does all the same, this stops it. */
    private static final int AUTOMATIC_STEPS_MAX = 1_000;

    private Interpreter() {}

    /** Where a new case stands. */
    public static Move begin(Workflow workflow, Facts facts, Conditions conditions) {
        return new Walk(workflow, facts, conditions, Set.of()).to(Workflow.MAIN, workflow.start());
    }

    /**
     * Where the case stands after an action.
     *
     * @param from where this part of the case stands
     * @param othersOpen branches of the same fork that are still under way, without this one
     */
    public static Move act(
            Workflow workflow,
            Position from,
            Action action,
            Set<String> othersOpen,
            Facts facts,
            Conditions conditions) {
        var target = action.to().equals(Action.BACK) ? from.cameFrom() : action.to();
        var move = new Walk(workflow, facts, conditions, othersOpen).to(from.branch(), target);
        return action.does() == Effect.RETURN ? remembering(move, from.step()) : move;
    }

    /** Where an unanswered case goes when the applicant's time is over. */
    public static Move expire(
            Workflow workflow, Position from, Set<String> othersOpen, Facts facts, Conditions conditions) {
        if (workflow.step(from.step()) instanceof Step.Applicant waiting) {
            return new Walk(workflow, facts, conditions, othersOpen).to(from.branch(), waiting.expired());
        }
        throw new IllegalArgumentException("Only a step of the applicant expires: " + from.step());
    }

    private static Move remembering(Move move, String step) {
        var arrivals = move.arrivals().stream()
                .map(position -> new Position(position.branch(), position.step(), step))
                .toList();
        return new Move(arrivals, move.joined(), move.ended());
    }

    /** One way through the automatic steps until somebody must act, a branch waits, or the case ends. */
    private static final class Walk {

        private final Workflow workflow;
        private final Facts facts;
        private final Conditions conditions;
        private final Set<String> othersOpen;
        private final List<Position> arrivals = new ArrayList<>();
        private Optional<String> joined = Optional.empty();
        private Optional<Outcome> ended = Optional.empty();
        private int passed;

        Walk(Workflow workflow, Facts facts, Conditions conditions, Set<String> othersOpen) {
            this.workflow = workflow;
            this.facts = facts;
            this.conditions = conditions;
            this.othersOpen = othersOpen;
        }

        Move to(String branch, String step) {
            arrive(branch, step);
            return new Move(arrivals, joined, ended);
        }

        private void arrive(String branch, String name) {
            if (++passed > AUTOMATIC_STEPS_MAX) {
                throw new IllegalStateException("The workflow turns in a circle at " + name);
            }
            switch (workflow.step(name)) {
                case Step.Task _, Step.Applicant _ -> arrivals.add(Position.of(branch, name));
                case Step.Fork fork -> fork.branches().forEach(this::arrive);
                case Step.Join join -> {
                    if (othersOpen.isEmpty()) {
                        joined = Optional.of(name);
                        arrive(Workflow.MAIN, join.to());
                    }
                }
                case Step.Route route -> arrive(branch, choose(route));
                case Step.End end -> ended = Optional.of(end.outcome());
            }
        }

        private String choose(Step.Route route) {
            return route.ways().stream()
                    .filter(way -> conditions.holds(way.when(), facts))
                    .map(Step.Route.Way::to)
                    .findFirst()
                    .orElse(route.otherwise());
        }
    }
}
