package id.pendopo.innovation.judging;

import static id.pendopo.innovation.judging.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.pendopo.innovation.judging.Agreement.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that others have published for the same marks. */
class PublishedFiguresTest {

    /** Shrout and Fleiss, Psychological Bulletin 86 (1979), table 2. */
    private static final List<Mark> SHROUT_FLEISS = Tables.marks(
            row(9, 2, 5, 8), row(6, 1, 3, 2), row(8, 4, 6, 8), row(7, 1, 2, 6), row(10, 5, 6, 9), row(6, 2, 4, 7));

    @Test
    void theSixIntraclassCorrelationsOfShroutAndFleiss() {
        var statistics = Analysis.of(SHROUT_FLEISS).statistics();

        assertThat(statistics.get("ICC(1,1)")).isCloseTo(0.17, within(0.005));
        assertThat(statistics.get("ICC(2,1)")).isCloseTo(0.29, within(0.005));
        assertThat(statistics.get("ICC(3,1)")).isCloseTo(0.71, within(0.005));
        assertThat(statistics.get("ICC(1,k)")).isCloseTo(0.44, within(0.005));
        assertThat(statistics.get("ICC(2,k)")).isCloseTo(0.62, within(0.005));
        assertThat(statistics.get("ICC(3,k)")).isCloseTo(0.91, within(0.005));
        assertThat(statistics.get("ICC(3,4)")).isEqualTo(statistics.get("ICC(3,k)"));
    }

    /** Three coders, fifteen units, as in the tests of fast-krippendorff; ordinal and ratio computed from the definition. */
    @Test
    void krippendorffsAlphaOfThreeCodersWithMissingMarks() {
        var agreement = Agreement.of(coders(
                "* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4"));

        assertThat(agreement.alpha(Level.NOMINAL).orElseThrow()).isCloseTo(0.691358, within(5e-7));
        assertThat(agreement.alpha(Level.INTERVAL).orElseThrow()).isCloseTo(0.810845, within(5e-7));
        assertThat(agreement.alpha(Level.ORDINAL).orElseThrow()).isCloseTo(0.806721, within(5e-7));
        assertThat(agreement.alpha(Level.RATIO).orElseThrow()).isCloseTo(0.808944, within(5e-7));
    }

    @Test
    void alphaSaysNothingWhereThereIsNothingToSay() {
        assertThat(Agreement.of(coders("1 1 1", "1 1 1")).alpha(Level.INTERVAL)).isEmpty();
        assertThat(Agreement.of(coders("1 * 3", "* 2 *")).alpha(Level.INTERVAL)).isEmpty();
        assertThat(Agreement.of(coders("1 2 3", "1 2 3")).alpha(Level.ORDINAL)).hasValue(1);
    }

    /** The edge case of the same tests, with the plain distance in place of its square. */
    @Test
    void alphaTakesAnotherMeasureOfDistance() {
        double[] values = {1, 2, 3, 4};

        assertThat(Agreement.of(coders("1 2 3", "1 2 4"))
                        .alpha((low, high) -> values[high] - values[low])
                        .orElseThrow())
                .isCloseTo(0.761905, within(5e-7));
    }

    /** Proof Wiki, Kendall's coefficient of concordance, arbitrary example 1: three competitors, four judges. */
    @Test
    void kendallsConcordanceOfThreeCompetitors() {
        var w = Concordance.of(new double[][] {{1, 1, 2, 3}, {3, 2, 3, 1}, {2, 3, 1, 2}})
                .orElseThrow();

        assertThat(w.w()).isEqualTo(1.0 / 16);
        assertThat(w.corrected()).isEqualTo(1.0 / 16);
        assertThat(w.freedom()).isEqualTo(2);
        assertThat(w.chiSquare()).isCloseTo(0.5, within(1e-12));
        assertThat(w.p()).isCloseTo(Math.exp(-0.25), within(1e-12)); // chi-square of two degrees is exponential
    }

    @Test
    void equalMarksShareTheirRanksAndAreCorrectedFor() {
        var w = Concordance.of(new double[][] {{10, 20}, {10, 20}, {30, 40}, {40, 60}})
                .orElseThrow();

        assertThat(w.w()).isCloseTo(0.9, within(1e-12));
        assertThat(w.corrected()).isCloseTo(1, within(1e-12));
    }

    private static List<Mark> coders(String... lines) {
        var marks = new ArrayList<Mark>();
        for (int coder = 0; coder < lines.length; coder++) {
            var given = lines[coder].split(" ", -1);
            for (int unit = 0; unit < given.length; unit++) {
                if (!given[unit].equals("*")) {
                    marks.add(new Mark("J" + coder, "U%02d".formatted(unit), "c", Double.parseDouble(given[unit])));
                }
            }
        }
        return marks;
    }
}
