package id.pendopo.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A case on paper: where it stands while a test leads it through the workflow. */
final class TestWalk {

    private final LoadedService service;
    private final List<Position> positions = new ArrayList<>();
    private final Map<String, String> reviews = new LinkedHashMap<>();
    private Facts facts;
    private Optional<Outcome> ended = Optional.empty();

    TestWalk(LoadedService service, Facts facts) {
        this.service = service;
        this.facts = facts;
        arrive(Interpreter.begin(service.workflow(), facts, service.conditions()));
    }

    /** Takes one action; says what is wrong when it is not on offer. */
    Optional<String> act(String step, String name) {
        if (ended.isPresent()) {
            return Optional.of("The case has ended " + ended.get() + " already.");
        }
        var from = positions.stream()
                .filter(position -> position.step().equals(step))
                .findFirst();
        if (from.isEmpty()) {
            return Optional.of("The case does not stand at '" + step + "'.");
        }
        var action = actions(service.workflow().step(step)).get(name);
        if (action == null
                || !action.when()
                        .map(when -> service.conditions().holds(when, facts))
                        .orElse(true)) {
            return Optional.of("'" + name + "' is not on offer at '" + step + "'.");
        }
        take(from.get(), action);
        return Optional.empty();
    }

    private void take(Position from, Action action) {
        positions.remove(from);
        if (!from.isMain() && (action.does() == Effect.RECOMMEND || action.does() == Effect.NOT_RECOMMEND)) {
            reviews.put(from.branch(), action.does() == Effect.RECOMMEND ? "recommended" : "not-recommended");
            facts = new Facts(facts.variant(), facts.applicant(), facts.data(), Map.copyOf(reviews));
        }
        var othersOpen = positions.stream()
                .map(Position::branch)
                .filter(branch -> !branch.equals(Workflow.MAIN))
                .collect(Collectors.toSet());
        arrive(Interpreter.act(service.workflow(), from, action, othersOpen, facts, service.conditions()));
    }

    private void arrive(Move move) {
        positions.addAll(move.arrivals());
        ended = move.ended();
        if (ended.isPresent()) {
            positions.clear();
        }
    }

    static Map<String, Action> actions(@Nullable Step step) {
        return switch (step) {
            case null -> Map.of();
            case Step.Task task -> task.actions();
            case Step.Applicant applicant -> applicant.actions();
            case Step.Fork _, Step.Join _, Step.Route _, Step.End _ -> Map.of();
        };
    }

    /** How the case ended, or that it has not. */
    String outcome() {
        return ended.map(Outcome::name).orElse("nowhere");
    }

    /** What could be done now: {@code step: action, action}. */
    String open() {
        return positions.stream()
                .map(position -> position.step() + ": "
                        + String.join(
                                ", ",
                                actions(service.workflow().step(position.step()))
                                        .keySet()))
                .collect(Collectors.joining("; "));
    }
}
