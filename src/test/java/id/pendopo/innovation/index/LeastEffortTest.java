package id.pendopo.innovation.index;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.innovation.index.Standing.Levels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LeastEffortTest {

    private static final Catalogue CATALOGUE = ReckoningTest.load(2026);

    @Test
    void theGreatestWeightsComeFirst() {
        var standing = new Standing(Map.of(), List.of());

        var plan = least(standing).raising(predicate("less-innovative")).orElseThrow();

        assertThat(plan.effort()).isEqualTo(1);
        assertThat(plan.raises()).singleElement().satisfies(raise -> {
            assertThat(raise.subject()).isZero();
            assertThat(raise.row().row()).isEqualTo("12");
            assertThat(raise.gain()).isEqualByComparingTo("0.8");
        });
        assertThat(plan.after().predicate().code()).isEqualTo("less-innovative");
    }

    @Test
    void whatIsReachedAlreadyAsksForNothing() {
        var plan = least(new Standing(Map.of("12", 1), List.of()))
                .raising(predicate("less-innovative"))
                .orElseThrow();

        assertThat(plan.effort()).isZero();
        assertThat(plan.raises()).isEmpty();
        assertThat(plan.after()).isEqualTo(plan.before());
    }

    @Test
    void whatRaisingAloneCannotReachIsSaid() {
        var alone = least(new Standing(Map.of(), List.of(new Levels(1, "health", Map.of()))));

        assertThat(alone.raising(predicate("very-innovative"))).isEmpty();
        var plan = alone.raisingAndAdding(predicate("very-innovative")).orElseThrow();
        assertThat(plan.added()).startsWith("education", "public-works");
        assertThat(plan.after().predicate().code()).isEqualTo("very-innovative");
        assertThat(plan.effort())
                .isEqualTo(plan.added().size()
                        + plan.raises().stream().mapToInt(Plan.Raise::steps).sum());
    }

    /** The last affair that is missing brings the points for all innovations that are there. */
    @Test
    void oneInnovationMoreMayBringThePointsOfAll() {
        var full = new HashMap<String, Integer>();
        CATALOGUE.innovation().forEach(row -> full.put(row.row(), 2));
        var innovations = new ArrayList<Levels>();
        for (int i = 1; i <= 100; i++) {
            innovations.add(new Levels(
                    i, List.of("education", "health", "housing", "social").get(i % 4), full));
        }
        // 74 + 0 of 250: 29.60; 26.0125 are missing for 40.01, and the hundred are worth 38
        var plan = least(new Standing(Map.of(), innovations))
                .raisingAndAdding(predicate("innovative"))
                .orElseThrow();

        assertThat(plan.added()).containsExactly("public-works");
        assertThat(plan.effort()).isEqualTo(1 + 5);
    }

    @Test
    void whatAnInnovationCannotDoWithoutIsOwedFirst() {
        var standing = new Standing(Map.of("12", 1), List.of(new Levels(1, "health", Map.of("16", 1, "35", 3))));

        var plan = least(standing).raising(predicate("less-innovative")).orElseThrow();

        assertThat(plan.raises()).extracting(raise -> raise.row().row()).containsExactly("17", "32", "33");
        assertThat(plan.effort()).isEqualTo(3);
    }

    @Test
    void fiveHundredInnovationsAreNoWork() {
        var innovations = new ArrayList<Levels>();
        for (int i = 1; i <= 500; i++) {
            innovations.add(new Levels(i, "health", Map.of("16", i % 4, "35", i % 3)));
        }
        var plan = least(new Standing(Map.of(), innovations))
                .raisingAndAdding(predicate("very-innovative"))
                .orElseThrow();

        assertThat(plan.after().predicate().code()).isEqualTo("very-innovative");
    }

    /** Against all ways there are, in small catalogues: nothing is cheaper, and nothing as cheap gains more. */
    @Property(tries = 150)
    void noOtherWayIsCheaperOrGainsMore(
            @ForAll @IntRange(min = 1, max = 3) int leastDivisor,
            @ForAll @IntRange(min = 1, max = 3) int mostInnovations,
            @ForAll @IntRange(max = 2) int affairs,
            @ForAll @IntRange(max = 2) int innovations,
            @ForAll @IntRange(max = 2) int mostAdded,
            @ForAll Random chance) {
        var small = small(chance, leastDivisor, mostInnovations, affairs);
        var standing = standing(small, innovations, chance);
        var target = small.predicates().get(chance.nextInt(small.predicates().size()));

        var found = new LeastEffort(small, 2026, standing).find(target, mostAdded);
        var best = new EveryWay(small, standing, target).best(mostAdded);

        assertThat(found.isPresent()).isEqualTo(best.isPresent());
        if (found.isPresent() && best.isPresent()) {
            var plan = found.get();
            assertThat(plan.effort()).isEqualTo(best.get().effort());
            assertThat(plan.after().total())
                    .isEqualByComparingTo(best.get().score().total());
            assertThat(plan.after().index()).isGreaterThanOrEqualTo(target.from());
            assertThat(plan.after().predicate().from()).isGreaterThanOrEqualTo(target.from());
        }
    }

    @Property(tries = 100)
    void theSameQuestionHasTheSameAnswer(@ForAll @IntRange(max = 4) int innovations, @ForAll Random chance) {
        var standing = standing(CATALOGUE, innovations, chance);

        assertThat(least(standing).raisingAndAdding(predicate("innovative")))
                .isEqualTo(least(standing).raisingAndAdding(predicate("innovative")));
    }

    private static LeastEffort least(Standing standing) {
        return new LeastEffort(CATALOGUE, 2026, standing);
    }

    private static Predicate predicate(String code) {
        return CATALOGUE.predicate(code).orElseThrow();
    }

    private static Standing standing(Catalogue catalogue, int innovations, Random chance) {
        var spd = new HashMap<String, Integer>();
        catalogue.spd().forEach(row -> spd.put(row.row(), chance.nextInt(4)));
        var all = new ArrayList<Levels>();
        for (int i = 1; i <= innovations; i++) {
            var levels = new HashMap<String, Integer>();
            catalogue.innovation().forEach(row -> levels.put(row.row(), chance.nextInt(4)));
            var affair =
                    catalogue.affairs().get(chance.nextInt(catalogue.affairs().size()));
            all.add(new Levels(i, chance.nextBoolean() ? affair.code() : "", levels));
        }
        return new Standing(spd, all);
    }

    /** One row about the region, two about an innovation, one of them mandatory. */
    private static Catalogue small(Random chance, int leastDivisor, int mostInnovations, int affairs) {
        var spd = List.of(row("1", weight(chance), false));
        var innovation = List.of(row("2", weight(chance), true), row("3", weight(chance), false));
        var each = new BigDecimal("0.38");
        var number = each.multiply(BigDecimal.valueOf(mostInnovations));
        var total = spd.getFirst()
                .score(3)
                .add(innovation.get(0).score(3))
                .add(innovation.get(1).score(3))
                .add(number);
        return new Catalogue(
                2026,
                CATALOGUE.title(),
                CATALOGUE.sources(),
                CATALOGUE.rounding(),
                new Catalogue.Maximum(BigDecimal.ONE, BigDecimal.ONE, number, total, "", true),
                new Catalogue.NumberRule(each, mostInnovations, "", true),
                List.of(new Catalogue.YearRule(2026, leastDivisor, affairs, null, null, "", true)),
                CATALOGUE.affairs().subList(0, 2),
                List.of(),
                CATALOGUE.predicates(),
                spd,
                innovation);
    }

    private static BigDecimal weight(Random chance) {
        return List.of(
                        new BigDecimal("0.75"),
                        BigDecimal.ONE,
                        new BigDecimal("1.5"),
                        BigDecimal.TWO,
                        new BigDecimal("4"))
                .get(chance.nextInt(5));
    }

    private static Row row(String code, BigDecimal weight, boolean mandatory) {
        return new Row(code, weight, mandatory, null, CATALOGUE.title(), List.of(), List.of(), "", true);
    }
}
