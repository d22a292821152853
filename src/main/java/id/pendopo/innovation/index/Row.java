package id.pendopo.innovation.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row that is scored: weight times level.
 *
 * @param row as the catalogue numbers it: {@code 16}, {@code 2a}
 * @param mandatory whether an innovation cannot do without it
 * @param levels what levels 1 to 3 ask; empty where that was not seen
 * @param bases figures by which a level is found; of several one is chosen
 */
public record Row(
        String row,
        BigDecimal weight,
        boolean mandatory,
        @Nullable String variable,
        Phrase name,
        List<Phrase> levels,
        List<Basis> bases,
        String source,
        boolean example) {

    /** The highest level of every row. */
    public static final int LEVEL_MAX = 3;

    public Row {
        levels = Objects.requireNonNullElse(levels, List.of());
        bases = Objects.requireNonNullElse(bases, List.of());
    }

    public BigDecimal score(int level) {
        if (level < 0 || level > LEVEL_MAX) {
            throw new IllegalArgumentException("A level stands between 0 and " + LEVEL_MAX + ": " + level);
        }
        return weight.multiply(BigDecimal.valueOf(level));
    }

    public Optional<Basis> basis(String code) {
        return bases.stream().filter(basis -> basis.code().equals(code)).findFirst();
    }
}
