package id.pendopo.innovation.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure by which the level of a row is found.
 *
 * @param name what is counted, for example "people helped"
 * @param levels for level 1, 2 and 3
 * @param note what was decided about its bounds
 */
public record Basis(
        String code,
        Phrase name,
        List<Band> levels,
        @Nullable Phrase note,
        String source,
        boolean example) {

    /** Regions that took an innovation over: what is known here by itself, too. */
    public static final String REPLICATIONS = "replications";

    /** Published bounds go down to hundredths, so a figure is brought to hundredths before it is compared. */
    private static final int HUNDREDTHS = 2;

    public Basis {
        levels = List.copyOf(levels);
    }

    /** The level to which a figure belongs; 0 where it reaches none. */
    public int level(BigDecimal figure) {
        var rounded = figure.setScale(HUNDREDTHS, RoundingMode.HALF_UP);
        for (int level = levels.size(); level > 0; level--) {
            if (levels.get(level - 1).holds(rounded)) {
                return level;
            }
        }
        return 0;
    }
}
