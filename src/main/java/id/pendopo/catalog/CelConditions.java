package id.pendopo.catalog;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Conditions of one definition, compiled once. They are total: an answer that was not given counts as {@code ""}, {@code
 * 0}, {@code false} or an empty list, and a condition that fails all the same (a division by zero) does not hold.
 */
final class CelConditions implements Conditions {

    private final CelLanguage language;
    private final Map<String, CelRuntime.Program> programs = new LinkedHashMap<>();

    private CelConditions(CelLanguage language) {
        this.language = language;
    }

    static CelConditions of(CelLanguage language, Iterable<String> conditions) {
        var compiled = new CelConditions(language);
        for (String condition : conditions) {
            compiled.programs.put(condition, program(language.compile(condition)));
        }
        return compiled;
    }

    @Override
    public boolean holds(String condition, Facts facts) {
        var program = programs.get(condition);
        if (program == null) {
            throw new IllegalArgumentException("Not a condition of this definition: " + condition);
        }
        try {
            return Boolean.TRUE.equals(program.eval(language.values(facts)));
        } catch (CelEvaluationException _) {
            return false;
        }
    }

    private static CelRuntime.Program program(CelAbstractSyntaxTree tree) {
        try {
            return CelLanguage.RUNTIME.createProgram(tree);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A checked condition does not run", e);
        }
    }
}
