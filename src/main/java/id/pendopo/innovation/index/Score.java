package id.pendopo.innovation.index;

import java.math.BigDecimal;

/**
 * An index and how it came. Nothing was rounded on the way; what stands here is rounded for reading.
 *
 * @param edition the catalogue that holds for the year
 * @param innovations how many count
 * @param sum of the scores of the innovations
 * @param divisor by which the sum was divided
 * @param average the sum by the divisor, to four decimals
 * @param affairsOwed how many basic affairs had to be covered
 * @param number points for the number of innovations; none where too few affairs are covered
 */
public record Score(
        int year,
        int edition,
        BigDecimal spd,
        int innovations,
        BigDecimal sum,
        int divisor,
        BigDecimal average,
        int affairs,
        int affairsOwed,
        BigDecimal number,
        BigDecimal total,
        BigDecimal maximum,
        BigDecimal index,
        Predicate predicate) {}
