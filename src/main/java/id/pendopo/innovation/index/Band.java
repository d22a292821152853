package id.pendopo.innovation.index;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Figures that belong to one level, half-open so that no figure belongs to two.
 *
 * @param from the least that belongs to it
 * @param below the least that does not any more; none where there is no end
 */
public record Band(BigDecimal from, @Nullable BigDecimal below) {

    boolean holds(BigDecimal figure) {
        return figure.compareTo(from) >= 0 && (below == null || figure.compareTo(below) < 0);
    }

    boolean isEmpty() {
        return below != null && below.compareTo(from) <= 0;
    }

    boolean overlaps(Band other) {
        return (below == null || other.from.compareTo(below) < 0)
                && (other.below == null || from.compareTo(other.below) < 0);
    }
}
