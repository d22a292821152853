package id.pendopo.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A workflow as steps and the ways between them, so that questions about all its paths can be asked.
 *
 * <p>A case that was returned remembers from where, so a path knows to which step {@code @back} leads it.
 */
final class WorkflowGraph {

    private final Workflow workflow;
    private final Map<String, List<Way>> ways = new LinkedHashMap<>();

    /**
     * One way from a step to the next.
     *
     * @param pointer where it stands in {@code service.yaml}
     * @param does what the action means; {@link Effect#PROCEED} where the system goes by itself
     * @param byHand whether somebody takes it
     */
    record Way(String from, String to, String pointer, Effect does, boolean byHand) {}

    WorkflowGraph(Workflow workflow) {
        this.workflow = workflow;
        workflow.steps().forEach((name, step) -> ways.put(name, of(name, step)));
    }

    static String pointer(String step) {
        return SourceFile.child("/workflow/steps", step);
    }

    private static List<Way> of(String name, Step step) {
        var pointer = pointer(name);
        var ways = new ArrayList<Way>();
        switch (step) {
            case Step.Task task -> actions(name, task.actions(), ways);
            case Step.Applicant applicant -> {
                actions(name, applicant.actions(), ways);
                ways.add(new Way(name, applicant.expired(), pointer + "/expired", Effect.WITHDRAW, false));
            }
            case Step.Fork fork ->
                fork.branches()
                        .forEach((branch, to) -> ways.add(new Way(
                                name, to, SourceFile.child(pointer + "/branches", branch), Effect.PROCEED, false)));
            case Step.Join join -> ways.add(new Way(name, join.to(), pointer + "/to", Effect.PROCEED, false));
            case Step.Route route -> {
                for (int i = 0; i < route.ways().size(); i++) {
                    var to = route.ways().get(i).to();
                    ways.add(new Way(name, to, pointer + "/ways/" + i + "/to", Effect.PROCEED, false));
                }
                ways.add(new Way(name, route.otherwise(), pointer + "/otherwise", Effect.PROCEED, false));
            }
            case Step.End _ -> {}
        }
        return ways;
    }

    private static void actions(String name, Map<String, Action> actions, List<Way> ways) {
        actions.forEach((label, action) -> ways.add(new Way(
                name, action.to(), SourceFile.child(pointer(name) + "/actions", label) + "/to", action.does(), true)));
    }

    List<Way> all() {
        return ways.values().stream().flatMap(List::stream).toList();
    }

    private List<Way> from(String step) {
        return ways.getOrDefault(step, List.of());
    }

    /** Ways that name their target, which {@code @back} does not. */
    List<Way> named() {
        return all().stream().filter(way -> !way.to().equals(Action.BACK)).toList();
    }

    List<Way> into(String step) {
        return all().stream().filter(way -> way.to().equals(step)).toList();
    }

    /** Steps to which a case can come from a step, by ways that are allowed; the step itself is one of them. */
    Set<String> reachable(String start, Predicate<Way> allowed) {
        var reached = new LinkedHashSet<Stand>();
        var open = new ArrayDeque<Stand>();
        open.add(new Stand(start, ""));
        while (!open.isEmpty()) {
            var stand = open.poll();
            if (workflow.steps().containsKey(stand.step()) && reached.add(stand)) {
                from(stand.step()).stream().filter(allowed).map(stand::after).forEach(open::add);
            }
        }
        return reached.stream().map(Stand::step).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a case stands on a path, and from where it was returned. */
    private record Stand(String step, String cameFrom) {

        Stand after(Way way) {
            if (way.to().equals(Action.BACK)) {
                return new Stand(cameFrom, "");
            }
            return new Stand(way.to(), way.does() == Effect.RETURN ? step : "");
        }
    }

    /** Whether some end can be reached from a step. */
    boolean comesToAnEnd(String step) {
        return reachable(step, _ -> true).stream().anyMatch(name -> workflow.step(name) instanceof Step.End);
    }

    /** A circle that the system would walk for ever; empty when there is none. */
    List<String> automaticCircle() {
        for (String start : workflow.steps().keySet()) {
            if (isAutomatic(start)) {
                var round = from(start).stream()
                        .filter(way -> reachable(way.to(), next -> isAutomatic(next.from()))
                                .contains(start))
                        .filter(way -> isAutomatic(way.to()) || way.to().equals(start))
                        .map(Way::to)
                        .toList();
                if (!round.isEmpty()) {
                    return List.of(start, round.getFirst());
                }
            }
        }
        return List.of();
    }

    private boolean isAutomatic(String name) {
        var step = workflow.steps().get(name);
        return step instanceof Step.Route || step instanceof Step.Fork || step instanceof Step.Join;
    }
}
