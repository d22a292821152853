package id.pendopo.catalog;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;

/** How many steps a condition may take at most: each walk over a list multiplies what happens inside it. */
final class CelCost {

    private static final long ENDLESS = Long.MAX_VALUE / 4;

    private final int longest;

    private CelCost(int longest) {
        this.longest = longest;
    }

    /** @param longest items of the longest list that a form may hold */
    static long of(CelAbstractSyntaxTree tree, int longest) {
        return new CelCost(longest).cost(tree.getExpr());
    }

    private long cost(CelExpr expression) {
        return switch (expression.getKind()) {
            case SELECT -> plus(1, cost(expression.select().operand()));
            case CALL -> {
                long sum = 1;
                if (expression.call().target().isPresent()) {
                    sum = plus(sum, cost(expression.call().target().get()));
                }
                for (CelExpr argument : expression.call().args()) {
                    sum = plus(sum, cost(argument));
                }
                yield sum;
            }
            case LIST -> {
                long sum = 1;
                for (CelExpr element : expression.list().elements()) {
                    sum = plus(sum, cost(element));
                }
                yield sum;
            }
            case MAP -> {
                long sum = 1;
                for (var entry : expression.map().entries()) {
                    sum = plus(sum, plus(cost(entry.key()), cost(entry.value())));
                }
                yield sum;
            }
            case STRUCT -> ENDLESS;
            case COMPREHENSION -> comprehension(expression.comprehension());
            default -> 1;
        };
    }

    private long comprehension(CelExpr.CelComprehension walk) {
        long each = plus(cost(walk.loopCondition()), cost(walk.loopStep()));
        long all = times(items(walk.iterRange()), each);
        return plus(plus(cost(walk.iterRange()), all), plus(cost(walk.accuInit()), cost(walk.result())));
    }

    /** A list written out has its length; any other may be as long as the form allows. */
    private long items(CelExpr range) {
        return range.getKind() == CelExpr.ExprKind.Kind.LIST
                ? Math.max(1, range.list().elements().size())
                : longest;
    }

    private static long plus(long a, long b) {
        return Math.min(ENDLESS, a + b);
    }

    private static long times(long a, long b) {
        return a != 0 && b > ENDLESS / a ? ENDLESS : a * b;
    }
}
