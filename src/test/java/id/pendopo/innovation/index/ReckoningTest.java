package id.pendopo.innovation.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {

    private static final Catalogue OF_2023 = load(2023);
    private static final Catalogue OF_2026 = load(2026);

    static Catalogue load(int edition) {
        try {
            return Catalogues.load(edition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPerfectRegionHasOneHundred() {
        var score = score(2026, "63", 200, "111", 6);

        assertThat(score.index()).isEqualByComparingTo("100.00");
        assertThat(score.total()).isEqualByComparingTo("250");
        assertThat(score.predicate().code()).isEqualTo("very-innovative");
    }

    @Test
    void twentyInnovationsOfSeventy() {
        var enough = score(2026, "40", 20, "70", 5);

        assertThat(enough.total()).isEqualByComparingTo("117.60");
        assertThat(enough.index()).isEqualByComparingTo("47.04");
        assertThat(enough.number()).isEqualByComparingTo("7.6");
        assertThat(enough.divisor()).isEqualTo(20);
        assertThat(enough.predicate().name().id()).isEqualTo("Inovatif");
    }

    @Test
    void withTooFewAffairsTheNumberOfInnovationsCountsForNothing() {
        var few = score(2026, "40", 20, "70", 4);

        assertThat(few.total()).isEqualByComparingTo("110.00");
        assertThat(few.index()).isEqualByComparingTo("44.00");
        assertThat(score(2027, "40", 20, "70", 5).number()).isEqualByComparingTo("0");
        assertThat(score(2027, "40", 20, "70", 6).number()).isEqualByComparingTo("7.6");
    }

    @ParameterizedTest
    @CsvSource({"2023, 10", "2026, 12", "2027, 14", "2028, 16", "2029, 18"})
    void fewInnovationsAreDividedByTheLeastDivisorOfTheYear(int year, int divisor) {
        assertThat(score(year, "0", divisor - 1, "90", 6).divisor()).isEqualTo(divisor);
        assertThat(score(year, "0", divisor + 1, "90", 6).divisor()).isEqualTo(divisor + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 65.01, very-innovative",
        "2026, 65.00, innovative",
        "2026, 40.01, innovative",
        "2026, 40.00, less-innovative",
        "2026, 0.01, less-innovative",
        "2026, 0.00, not-assessable",
        "2023, 60.01, very-innovative",
        "2023, 60.00, innovative",
        "2023, 35.00, innovative",
        "2023, 34.99, less-innovative",
        "2023, 0, not-assessable"
    })
    void anIndexEarnsItsPredicate(int year, BigDecimal index, String predicate) {
        assertThat(catalogue(year).predicate(index).code()).isEqualTo(predicate);
    }

    /** The index is rounded first, and the rounded one is classified: a total of 162.5125 is exactly 65.005. */
    @ParameterizedTest
    @CsvSource({
        "162.5125, 65.01, very-innovative",
        "162.5124, 65.00, innovative",
        "162.5, 65.00, innovative",
        "100.0125, 40.01, innovative",
        "100.0124, 40.00, less-innovative",
        "100, 40.00, less-innovative",
        "0.0125, 0.01, less-innovative",
        "0.0124, 0.00, not-assessable"
    })
    void theIndexIsRoundedBeforeItIsClassified(BigDecimal total, BigDecimal index, String predicate) {
        var score = new Reckoning(OF_2026, 2026).of(total, List.of(), 0);

        assertThat(score.index()).isEqualByComparingTo(index);
        assertThat(score.predicate().code()).isEqualTo(predicate);
    }

    /** A third is no decimal: rounding it on the way would lose what the last place needs. */
    @Test
    void nothingIsRoundedOnTheWay() {
        var scores = new ArrayList<>(Collections.nCopies(12, new BigDecimal("70")));
        scores.add(new BigDecimal("71"));

        var score = new Reckoning(OF_2026, 2026).of(new BigDecimal("40"), scores, 6);

        assertThat(score.average()).isEqualByComparingTo("70.0769");
        // 114.94 + 1/13 = 115.016923…; times 0.4 = 46.006769…
        assertThat(score.total()).isEqualByComparingTo("115.02");
        assertThat(score.index()).isEqualByComparingTo("46.01");
    }

    @Test
    void nothingAtAllCannotBeAssessed() {
        assertThat(score(2026, "0", 0, "0", 0).predicate().code()).isEqualTo("not-assessable");
    }

    @Property(tries = 300)
    void raisingALevelNeverLowersTheIndex(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 110) Integer> scores,
            @ForAll @IntRange(max = 62) int spd,
            @ForAll @IntRange(max = 6) int affairs,
            @ForAll Random chance) {
        var before = decimals(scores);
        var after = new ArrayList<>(before);
        int raised = chance.nextInt(after.size());
        after.set(raised, after.get(raised).add(BigDecimal.ONE));
        var reckoning = new Reckoning(OF_2026, 2026);
        var was = reckoning.of(BigDecimal.valueOf(spd), before, affairs);

        assertThat(reckoning.of(BigDecimal.valueOf(spd), after, affairs).index())
                .isGreaterThanOrEqualTo(was.index());
        assertThat(reckoning.of(BigDecimal.valueOf(spd + 1), before, affairs).index())
                .isGreaterThan(was.index());
    }

    @Property(tries = 200)
    void theOrderOfInnovationsNeverMatters(
            @ForAll @Size(max = 40) List<@IntRange(max = 111) Integer> scores, @ForAll Random chance) {
        var shuffled = decimals(scores);
        Collections.shuffle(shuffled, chance);
        var reckoning = new Reckoning(OF_2023, 2023);

        assertThat(reckoning.of(BigDecimal.TEN, shuffled, 0))
                .isEqualTo(reckoning.of(BigDecimal.TEN, decimals(scores), 0));
    }

    private static List<BigDecimal> decimals(List<Integer> scores) {
        return new ArrayList<>(scores.stream().map(BigDecimal::valueOf).toList());
    }

    private static Catalogue catalogue(int year) {
        return year == 2023 ? OF_2023 : OF_2026;
    }

    private static Score score(int year, String spd, int innovations, String each, int affairs) {
        return new Reckoning(catalogue(year), year)
                .of(new BigDecimal(spd), Collections.nCopies(innovations, new BigDecimal(each)), affairs);
    }
}
