package id.pendopo.innovation.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * How an index comes from scores. Sums stay fractions to the very end: the index is divided once, rounded once, and the
 * rounded index earns the predicate.
 */
public final class Reckoning {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int AVERAGE_DECIMALS = 4;

    private final Catalogue catalogue;
    private final Catalogue.YearRule rule;

    public Reckoning(Catalogue catalogue, int year) {
        this.catalogue = catalogue;
        this.rule = catalogue.rule(year).orElseThrow(() -> new IllegalArgumentException("No rule for " + year));
    }

    /** From the scores of the region and of its innovations. */
    public Score of(BigDecimal spd, Collection<BigDecimal> innovations, int affairs) {
        return of(spd, innovations.stream().reduce(BigDecimal.ZERO, BigDecimal::add), innovations.size(), affairs);
    }

    Score of(BigDecimal spd, BigDecimal sum, int innovations, int affairs) {
        int decimals = catalogue.rounding().decimals();
        var divisor = BigDecimal.valueOf(divisor(innovations));
        var number = number(innovations, affairs);
        var times = spd.add(number).multiply(divisor).add(sum);
        var maximum = catalogue.maximum().total();
        var index = times.multiply(HUNDRED).divide(maximum.multiply(divisor), decimals, RoundingMode.HALF_UP);
        return new Score(
                rule.year(),
                catalogue.edition(),
                spd,
                innovations,
                sum,
                divisor.intValue(),
                sum.divide(divisor, AVERAGE_DECIMALS, RoundingMode.HALF_UP),
                affairs,
                rule.affairs(),
                number,
                times.divide(divisor, decimals, RoundingMode.HALF_UP),
                maximum,
                index,
                catalogue.predicate(index));
    }

    int divisor(int innovations) {
        return Math.max(rule.leastDivisor(), innovations);
    }

    BigDecimal number(int innovations, int affairs) {
        var points = catalogue
                .number()
                .each()
                .multiply(BigDecimal.valueOf(
                        Math.min(innovations, catalogue.number().most())));
        return affairs >= rule.affairs() ? points : BigDecimal.ZERO;
    }

    /** The least total from which the index is rounded up to this one. */
    BigDecimal totalFor(Predicate predicate) {
        var half = BigDecimal.valueOf(5, catalogue.rounding().decimals() + 1);
        return predicate
                .from()
                .subtract(predicate.from().signum() == 0 ? BigDecimal.ZERO : half)
                .multiply(catalogue.maximum().total())
                .divide(HUNDRED);
    }
}
