package id.pendopo.catalog;

import id.pendopo.catalog.WorkflowGraph.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks forks and joins: every branch comes to its join and to no other, branches share no step, forks do not nest, and
 * nobody reaches a join who is in no branch.
 */
final class BranchCheck {

    private final Workflow workflow;
    private final WorkflowGraph graph;
    private final SourceFile source;
    private final Findings findings;

    BranchCheck(Workflow workflow, WorkflowGraph graph, SourceFile source, Findings findings) {
        this.workflow = workflow;
        this.graph = graph;
        this.source = source;
        this.findings = findings;
    }

    void check() {
        var branchOf = new HashMap<String, String>();
        var forksOf = new HashMap<String, List<String>>();
        workflow.steps().forEach((name, step) -> {
            if (step instanceof Step.Fork fork) {
                forksOf.computeIfAbsent(fork.join(), _ -> new ArrayList<>()).add(name);
                fork.branches().forEach((branch, start) -> branch(name, fork, branch, start, branchOf));
            }
        });
        workflow.steps().forEach((name, step) -> {
            if (step instanceof Step.Join) {
                join(name, forksOf.getOrDefault(name, List.of()), branchOf);
            }
        });
    }

    private void branch(String name, Step.Fork fork, String branch, String start, Map<String, String> branchOf) {
        var pointer = SourceFile.child(WorkflowGraph.pointer(name) + "/branches", branch);
        var inside = graph.reachable(start, way -> !(workflow.step(way.from()) instanceof Step.Join));
        if (!inside.contains(fork.join())) {
            findings.error(
                    source,
                    pointer,
                    "The branch '" + branch + "' never comes to the join '" + fork.join() + "'.",
                    "Let its last action lead to " + fork.join() + ".");
        }
        for (String step : inside) {
            switch (workflow.step(step)) {
                case Step.Fork _ ->
                    findings.error(
                            source,
                            WorkflowGraph.pointer(step),
                            "The fork '" + step + "' lies inside the branch '" + branch + "'.",
                            "Let the branches of one fork meet before the next begins.");
                case Step.Join _ -> {
                    if (!step.equals(fork.join())) {
                        findings.error(
                                source,
                                pointer,
                                "The branch '" + branch + "' comes to the join '" + step + "' of other branches.",
                                "Let it lead to " + fork.join() + ".");
                    }
                }
                case Step.End end -> {
                    if (end.outcome() != Outcome.WITHDRAWN) {
                        findings.error(
                                source,
                                pointer,
                                "The branch '" + branch + "' can end the case as " + end.outcome()
                                        + " while other branches work on.",
                                "Decide after the join: let the branch lead to " + fork.join() + ".");
                    }
                }
                case Step.Task _, Step.Applicant _, Step.Route _ -> own(step, name + "/" + branch, branchOf);
            }
        }
    }

    private void own(String step, String branch, Map<String, String> branchOf) {
        var other = branchOf.putIfAbsent(step, branch);
        if (other != null && !other.equals(branch)) {
            findings.error(
                    source,
                    WorkflowGraph.pointer(step),
                    "The step '" + step + "' lies in two branches, " + other + " and " + branch + ".",
                    "Give each branch a step of its own.");
        }
    }

    private void join(String name, List<String> forks, Map<String, String> branchOf) {
        var pointer = WorkflowGraph.pointer(name);
        if (forks.isEmpty()) {
            findings.error(
                    source,
                    pointer,
                    "The join '" + name + "' has no branches.",
                    "Name it as join: of a fork, or take it away.");
            return;
        }
        if (forks.size() > 1) {
            findings.error(
                    source,
                    pointer,
                    "Several forks meet at '" + name + "': " + String.join(", ", forks) + ".",
                    "Give each fork a join of its own.");
        }
        for (Way way : graph.into(name)) {
            if (!branchOf.containsKey(way.from())) {
                findings.error(
                        source,
                        way.pointer(),
                        "'" + way.from() + "' leads to the join '" + name + "' but lies in none of its branches.",
                        "Lead to the step after the join.");
            }
        }
    }
}
