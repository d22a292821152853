package id.pendopo.innovation.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What the criteria of a stage weigh.
 *
 * @param weights in percent, by criterion, in the order of the edition; they add up to 100
 */
public record Scale(Map<String, BigDecimal> weights) {

    public static final int DIGITS = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Digits that are kept while a figure is rounded, so that the last bit of a sum decides nothing. */
    private static final int CLEAN = 8;

    public Scale {
        if (weights.values().stream().anyMatch(weight -> weight.signum() <= 0)
                || weights.values().stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(HUNDRED)
                        != 0) {
            throw new IllegalArgumentException("Weights are above zero and add up to 100");
        }
        weights = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(weights));
    }

    public List<String> criteria() {
        return List.copyOf(weights.keySet());
    }

    /**
     * What one juror gave one entry.
     *
     * @param scores by criterion, from 0 to 100; all criteria, since a total over some of them is no total
     * @return from 0 to 100
     */
    public BigDecimal total(Map<String, BigDecimal> scores) {
        if (!scores.keySet().equals(weights.keySet())) {
            throw new IllegalArgumentException("A total needs every criterion of the scale and no other");
        }
        var total = BigDecimal.ZERO;
        for (var weight : weights.entrySet()) {
            total = total.add(weight.getValue().multiply(scores.getOrDefault(weight.getKey(), BigDecimal.ZERO)));
        }
        return total.movePointLeft(2).stripTrailingZeros();
    }

    /** Half up to four digits, as published and as compared: what reads the same is the same. */
    static BigDecimal published(double figure) {
        return BigDecimal.valueOf(figure)
                .setScale(CLEAN, RoundingMode.HALF_EVEN)
                .setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
