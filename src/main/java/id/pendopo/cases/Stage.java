package id.pendopo.cases;

import id.pendopo.catalog.Action;
import id.pendopo.catalog.LoadedService;
import id.pendopo.catalog.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A case at the moment of an act, under lock: the file, its tokens, the one that is to move, and the rules it runs on. */
record Stage(CaseRow file, List<Token> tokens, Token token, LoadedService service, boolean early) {

    Stage(CaseRow file, List<Token> tokens, Token token, LoadedService service) {
        this(file, tokens, token, service, false);
    }

    /** The same, acted on by somebody who took it before its turn: counted, and told by the history. */
    Stage takenEarly() {
        return new Stage(file.with(file.progress().early()), tokens, token, service, true);
    }

    /** What the history has to tell of how the file was taken. */
    Map<String, Object> note() {
        return early ? Map.of("outOfTurn", true) : Map.of();
    }

    Step step() {
        return service.definition().workflow().step(token.position().step());
    }

    /** What is offered here, by name, in the order of the definition. */
    Map<String, Action> actions() {
        return actions(step());
    }

    static Map<String, Action> actions(Step step) {
        return switch (step) {
            case Step.Task task -> task.actions();
            case Step.Applicant applicant -> applicant.actions();
            case Step.Fork _, Step.Join _, Step.Route _, Step.End _ -> Map.of();
        };
    }

    /** Branches that are still under way besides this one. */
    Set<String> othersOpen() {
        return tokens.stream()
                .map(other -> other.position().branch())
                .filter(branch -> !branch.equals(token.position().branch()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
