package id.pendopo.innovation.index;

import java.math.BigDecimal;

/**
 * The word that an index earns.
 *
 * @param from the least index that earns it
 */
public record Predicate(String code, BigDecimal from, Phrase name, String source, boolean example) {}
