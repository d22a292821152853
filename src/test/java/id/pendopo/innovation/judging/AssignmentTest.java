package id.pendopo.innovation.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.innovation.judging.Assignment.Barred;
import id.pendopo.kernel.Refusal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who scores what, drawn from a seed that everybody knows. */
class AssignmentTest {

    private static final Seed SEED = new Seed("anything");

    @Property
    void loadsAreEvenAndEveryoneIsLinked(
            @ForAll @IntRange(min = 3, max = 60) int entries,
            @ForAll @IntRange(min = 2, max = 12) int most,
            @ForAll @IntRange(min = 2, max = 5) int perEntry,
            @ForAll long seed) {
        int jurors = Math.min(most, entries);
        int each = Math.min(perEntry, jurors);

        var drawn = draw(entries, jurors, each, Set.of(), new Seed(String.valueOf(seed)));

        assertThat(drawn.jurorsOf())
                .hasSize(entries)
                .allSatisfy((_, panel) -> assertThat(panel).hasSize(each).doesNotHaveDuplicates());
        var loads = drawn.loads().values();
        assertThat(loads).hasSize(jurors);
        assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
    }

    @Property
    void nobodyScoresWhereTheyAreRecused(@ForAll @IntRange(min = 5, max = 40) int entries, @ForAll long seed) {
        var random = new Random(seed);
        var barred = IntStream.range(0, entries)
                .mapToObj(entry -> new Barred(juror(random.nextInt(6)), entry(entry)))
                .collect(Collectors.toSet());

        var drawn = draw(entries, 6, 3, barred, new Seed(String.valueOf(seed)));

        assertThat(barred)
                .noneMatch(pair ->
                        drawn.jurorsOf().getOrDefault(pair.entry(), List.of()).contains(pair.juror()));
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrderOfNames() {
        var entries = IntStream.range(0, 20).mapToObj(AssignmentTest::entry).toList();
        var jurors = IntStream.range(0, 5).mapToObj(AssignmentTest::juror).toList();

        assertThat(Assignment.draw(entries.reversed(), jurors.reversed(), List.of(), 3, Set.of(), SEED))
                .isEqualTo(Assignment.draw(entries, jurors, List.of(), 3, Set.of(), SEED));
        assertThat(Assignment.draw(entries, jurors, List.of(), 3, Set.of(), new Seed("another")))
                .isNotEqualTo(Assignment.draw(entries, jurors, List.of(), 3, Set.of(), SEED));
    }

    @Test
    void anEntryForWhichTooFewAreLeftIsNamed() {
        var barred = Set.of(new Barred("J1", "E02"), new Barred("J2", "E02"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> draw(5, 3, 2, barred, SEED))
                .satisfies(no -> assertThat(no.slug()).isEqualTo("assignment-too-few"));
    }

    @Test
    void aJuryThatRecusalsSplitIsRefused() {
        var barred = new HashSet<Barred>();
        for (var entry : List.of("E00", "E02")) {
            barred.addAll(Set.of(new Barred("J2", entry), new Barred("J3", entry)));
        }
        for (var entry : List.of("E01", "E03")) {
            barred.addAll(Set.of(new Barred("J0", entry), new Barred("J1", entry)));
        }

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> draw(4, 4, 2, barred, SEED))
                .satisfies(no -> assertThat(no.slug()).isEqualTo("assignment-not-linked"));
    }

    @Test
    void entriesThatAreTooFewToLinkTheJuryAreBlamedThemselves() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> draw(2, 4, 2, Set.of(), SEED))
                .satisfies(no -> {
                    assertThat(no.slug()).isEqualTo("assignment-few-entries");
                    assertThat(List.<Object>copyOf(no.values())).containsExactly(2, 2, 4);
                });
        assertThat(draw(3, 4, 2, Set.of(), SEED).groups()).isEqualTo(1);
    }

    /** Where the jury is whole nobody of the reserve scores; where one is recused, one of the reserve steps in. */
    @Test
    void aSubstituteStepsInWhereAJurorIsRecused() {
        var entries = List.of("E01", "E02", "E03");

        var drawn = Assignment.draw(
                entries, List.of("J1", "J2", "J3"), List.of("J8", "J9"), 3, Set.of(new Barred("J2", "E02")), SEED);

        assertThat(drawn.jurorsOf().get("E01")).containsExactly("J1", "J2", "J3");
        assertThat(drawn.jurorsOf().get("E02")).hasSize(3).contains("J1", "J3").doesNotContain("J2");
    }

    private static Assignment draw(int entries, int jurors, int perEntry, Set<Barred> barred, Seed seed) {
        return Assignment.draw(
                IntStream.range(0, entries).mapToObj(AssignmentTest::entry).toList(),
                IntStream.range(0, jurors).mapToObj(AssignmentTest::juror).toList(),
                List.of(),
                perEntry,
                barred,
                seed);
    }

    private static String entry(int number) {
        return "E%02d".formatted(number);
    }

    private static String juror(int number) {
        return "J" + number;
    }
}
