package id.pendopo.catalog;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The language of one definition's conditions: CEL with the form's answers as typed fields of {@code data}, and {@code
 * variant}, {@code applicant} and {@code review.<branch>}. No {@code has}: an answer that was not given has the empty
 * value of its type.
 */
final class CelLanguage {

    private static final int LONGEST = 600;
    private static final Pattern DECORATION = Pattern.compile(" \\(in container ''\\)| \\(candidates: .*\\)");

    static final int STEPS_MAX = 100_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(40)
            .comprehensionMaxIterations(STEPS_MAX)
            .build();

    static final CelRuntime RUNTIME =
            CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final CelTypes data;
    private final ImmutableSet<String> branches;
    private final CelCompiler compiler;

    private CelLanguage(CelTypes data, ImmutableSet<String> branches) {
        this.data = data;
        this.branches = branches;
        var review = StructType.create(
                "review",
                branches,
                name -> branches.contains(name) ? Optional.of(SimpleType.STRING) : Optional.empty());
        this.compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.FILTER,
                        CelStandardMacro.MAP)
                .setTypeProvider(new Types(ImmutableMap.copyOf(data.structs()), review))
                .addVar("data", data.root())
                .addVar("review", review)
                .addVar("variant", SimpleType.STRING)
                .addVar("applicant", SimpleType.STRING)
                .setResultType(SimpleType.BOOL)
                .build();
    }

    /**
     * @param schema of the form whose answers are {@code data}
     * @param branches of the workflow
     */
    static CelLanguage of(JsonNode schema, Set<String> branches) {
        return new CelLanguage(CelTypes.of(schema), ImmutableSet.copyOf(branches));
    }

    /** A condition that does not compile, compares what cannot be compared, or would work too long. */
    static final class Unfit extends RuntimeException {

        private final int column;

        Unfit(String message, int column) {
            super(message);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    CelAbstractSyntaxTree compile(String condition) {
        var result = compiler.compile(condition);
        if (result.hasError()) {
            var first = result.getErrors().getFirst();
            throw new Unfit(
                    DECORATION.matcher(first.getMessage()).replaceAll(""),
                    Math.max(0, first.getSourceLocation().getColumn()));
        }
        try {
            var tree = result.getAst();
            long cost = CelCost.of(tree, data.longest());
            if (cost > STEPS_MAX) {
                throw new Unfit("it may take " + cost + " steps, and " + STEPS_MAX + " are allowed", 0);
            }
            return tree;
        } catch (CelValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the conditions see, whole: nothing is missing. */
    Map<String, Object> values(Facts facts) {
        var reviews = new HashMap<String, Object>();
        branches.forEach(branch -> reviews.put(branch, facts.reviews().getOrDefault(branch, "")));
        var values = new LinkedHashMap<String, Object>();
        values.put("data", data.complete(facts.data()));
        values.put("review", reviews);
        values.put("variant", facts.variant());
        values.put("applicant", facts.applicant());
        return values;
    }

    /** Finds the shapes of the form by their names. */
    private record Types(ImmutableMap<String, StructType> structs, StructType review) implements CelTypeProvider {

        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.<CelType>builder()
                    .addAll(structs.values())
                    .add(review)
                    .build();
        }

        @Override
        public Optional<CelType> findType(String name) {
            return name.equals(review.name()) ? Optional.of(review) : Optional.ofNullable(structs.get(name));
        }
    }
}
