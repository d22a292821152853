package id.pendopo.catalog;

import id.pendopo.catalog.WorkflowGraph.Way;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Walks a workflow before it is accepted: every name exists, every step is reached, every path comes to an end. */
final class WorkflowCheck {

    private static final Set<Effect> OF_APPLICANTS = Set.of(Effect.RESUBMIT, Effect.WITHDRAW);

    private final Workflow workflow;
    private final SourceFile source;
    private final Findings findings;
    private final WorkflowGraph graph;

    private WorkflowCheck(Workflow workflow, SourceFile source, Findings findings) {
        this.workflow = workflow;
        this.source = source;
        this.findings = findings;
        this.graph = new WorkflowGraph(workflow);
    }

    static void check(Workflow workflow, SourceFile source, RegionCode region, Set<String> asks, Findings findings) {
        var check = new WorkflowCheck(workflow, source, findings);
        if (!check.namesExist()) {
            return;
        }
        check.peopleExist(region);
        check.actionsFit(asks);
        check.everyStepIsReachedAndEnds();
        check.returnsComeBack();
        check.decisionsAreSigned();
        new BranchCheck(workflow, check.graph, source, findings).check();
    }

    private boolean namesExist() {
        boolean allThere = true;
        if (!workflow.steps().containsKey(workflow.start())) {
            unknown("/workflow/start", workflow.start());
            allThere = false;
        }
        for (Way way : graph.named()) {
            if (!workflow.steps().containsKey(way.to())) {
                unknown(way.pointer(), way.to());
                allThere = false;
            }
        }
        for (var entry : workflow.steps().entrySet()) {
            if (entry.getValue() instanceof Step.Fork fork
                    && !(workflow.steps().get(fork.join()) instanceof Step.Join)) {
                findings.error(
                        source,
                        WorkflowGraph.pointer(entry.getKey()) + "/join",
                        "'" + fork.join() + "' is no step of kind join.",
                        "Name the step at which the branches meet, and give it kind: join.");
                allThere = false;
            }
        }
        return allThere;
    }

    private void unknown(String pointer, String name) {
        findings.error(
                source,
                pointer,
                "There is no step '" + name + "'.",
                "Write one of " + String.join(", ", workflow.steps().keySet()) + ".");
    }

    private void peopleExist(RegionCode region) {
        var agencies = KnownAgencies.of(region);
        workflow.steps().forEach((name, step) -> {
            if (step instanceof Step.Task task) {
                if (!Roles.ALL.contains(task.role())) {
                    findings.error(
                            source,
                            WorkflowGraph.pointer(name) + "/role",
                            "There is no role '" + task.role() + "'.",
                            "Write one of " + String.join(", ", Roles.ALL) + ".");
                }
                if (!agencies.contains(task.agency())) {
                    findings.error(
                            source,
                            WorkflowGraph.pointer(name) + "/agency",
                            "There is no agency '" + task.agency() + "' in region " + region + ".",
                            "Write one of " + String.join(", ", agencies) + ".");
                }
            }
        });
    }

    private void actionsFit(Set<String> asks) {
        workflow.steps().forEach((name, step) -> {
            if (step instanceof Step.Task task) {
                task.actions().forEach((label, action) -> fits(name, label, action, false, asks));
            } else if (step instanceof Step.Applicant applicant) {
                applicant.actions().forEach((label, action) -> fits(name, label, action, true, asks));
            }
        });
    }

    private void fits(String step, String label, Action action, boolean byApplicant, Set<String> asks) {
        var pointer = SourceFile.child(WorkflowGraph.pointer(step) + "/actions", label);
        if (OF_APPLICANTS.contains(action.does()) != byApplicant) {
            findings.error(
                    source,
                    pointer + "/does",
                    action.does() + " is not for " + (byApplicant ? "the applicant." : "an officer."),
                    byApplicant
                            ? "The applicant may RESUBMIT or WITHDRAW."
                            : "RESUBMIT and WITHDRAW belong to the applicant.");
        }
        if (action.to().equals(Action.BACK) && action.does() != Effect.RESUBMIT) {
            findings.error(source, pointer + "/to", "Only a RESUBMIT goes @back.", "Name the step that follows.");
        }
        boolean toApplicant = workflow.steps().get(action.to()) instanceof Step.Applicant;
        if (toApplicant != (action.does() == Effect.RETURN)) {
            findings.error(
                    source,
                    pointer + "/to",
                    "A case comes to the applicant by a RETURN, and a RETURN leads to the applicant.",
                    "Write does: RETURN and a step of kind applicant, or neither.");
        }
        action.asks()
                .filter(ask -> !asks.contains(ask))
                .ifPresent(ask -> findings.error(
                        source,
                        pointer + "/asks",
                        "There is no form asks/" + ask + ".schema.json.",
                        "Add it, with asks/" + ask + ".ui.yaml."));
    }

    private void everyStepIsReachedAndEnds() {
        var reached = graph.reachable(workflow.start(), _ -> true);
        for (String name : workflow.steps().keySet()) {
            if (!reached.contains(name)) {
                findings.error(
                        source,
                        WorkflowGraph.pointer(name),
                        "No path leads to the step '" + name + "'.",
                        "Let an action lead to it, or take it away.");
            } else if (!graph.comesToAnEnd(name)) {
                findings.error(
                        source,
                        WorkflowGraph.pointer(name),
                        "From the step '" + name + "' no path leads to an end.",
                        "Add an action that leads on to a step of kind end.");
            }
        }
        var circle = graph.automaticCircle();
        if (!circle.isEmpty()) {
            findings.error(
                    source,
                    WorkflowGraph.pointer(circle.getFirst()),
                    "The system would go round between '" + circle.getFirst() + "' and '" + circle.getLast()
                            + "' for ever.",
                    "Put a step in between at which somebody acts.");
        }
    }

    /** Who answers @back must have been returned from somewhere. */
    private void returnsComeBack() {
        workflow.steps().forEach((name, step) -> {
            if (step instanceof Step.Applicant applicant) {
                boolean startsHere = workflow.start().equals(name);
                boolean onlyReturned = graph.into(name).stream().allMatch(way -> way.does() == Effect.RETURN);
                boolean goesBack = applicant.actions().values().stream()
                        .anyMatch(action -> action.to().equals(Action.BACK));
                if (goesBack && (startsHere || !onlyReturned)) {
                    findings.error(
                            source,
                            WorkflowGraph.pointer(name),
                            "'" + name + "' goes @back, but a case can come here without a RETURN.",
                            "Let only RETURN lead here, or name the step that follows.");
                }
            }
        });
    }

    /** Nothing is granted or refused without a signature, and nothing granted before the file was complete. */
    private void decisionsAreSigned() {
        var unsigned = graph.reachable(workflow.start(), way -> way.does() != Effect.SIGN);
        var incomplete = graph.reachable(workflow.start(), way -> way.does() != Effect.COMPLETE);
        for (var end : ends().entrySet()) {
            var outcome = end.getValue().outcome();
            var pointer = WorkflowGraph.pointer(end.getKey());
            boolean isDecision = outcome == Outcome.GRANTED || outcome == Outcome.REFUSED;
            if (isDecision && unsigned.contains(end.getKey())) {
                findings.error(
                        source,
                        pointer,
                        "A case can come to '" + end.getKey() + "' (" + outcome + ") without a signature.",
                        "Let only paths with an action does: SIGN lead here.");
            }
            if (outcome == Outcome.GRANTED && incomplete.contains(end.getKey())) {
                findings.error(
                        source,
                        pointer,
                        "A case can be granted though nobody said that the file is complete: the legal clock never starts.",
                        "Let an action does: COMPLETE come before.");
            }
        }
        if (ends().values().stream().noneMatch(end -> end.outcome() == Outcome.GRANTED)) {
            findings.error(source, "/workflow/steps", "Nothing can be granted.", "Add an end with outcome: GRANTED.");
        }
    }

    private Map<String, Step.End> ends() {
        return workflow.steps().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Step.End)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (Step.End) entry.getValue()));
    }
}
