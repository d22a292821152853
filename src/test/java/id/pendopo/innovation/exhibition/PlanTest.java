package id.pendopo.innovation.exhibition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of a hall, as it is typed. */
class PlanTest {

    private static List<Fault> faults(HallDraft draft) {
        var faults = new ArrayList<Fault>();
        Plan.read(draft, faults);
        return faults;
    }

    private static HallDraft hall(String stands) {
        return new HallDraft("A", "Aula Utama", "20", "12,5", stands);
    }

    @Test
    void readsStandsInMetres() {
        var faults = new ArrayList<Fault>();
        var drawn = Plan.read(hall("A1; 0; 0; 3; 2,5\n\nB2-1; 4.25; 0; 3; 3"), faults);

        assertThat(faults).isEmpty();
        assertThat(drawn.hall()).isEqualTo(new Hall("A", "Aula Utama", 2000, 1250));
        assertThat(drawn.stands())
                .containsExactly(new Stand("A", "A1", 0, 0, 300, 250), new Stand("A", "B2-1", 425, 0, 300, 300));
        assertThat(HallDraft.of(drawn.hall(), drawn.stands()).stands())
                .isEqualTo("A1; 0; 0; 3; 2.5\nB2-1; 4.25; 0; 3; 3");
    }

    @ParameterizedTest(name = "{0} is told: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            A1; -1; 0; 3; 3                | standLine
            A1; 0; 0; -3; 3                | standLine
            A1; 0; 0; 0; 3                 | standLine
            A1; NaN; 0; 3; 3               | standLine
            A1; 1e3; 0; 3; 3               | standLine
            A1; 0; 0; 3                    | standLine
            a1; 0; 0; 3; 3                 | standLine
            A1; 18; 0; 3; 3                | standOutside
            A1; 0; 11; 3; 3                | standOutside
            """)
    void aStandThatCannotBe(String line, String code) {
        assertThat(faults(hall(line))).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void standsThatLieOverEachOtherOrShareANumberAreToldWithTheirLine() {
        assertThat(faults(hall("A1; 0; 0; 3; 3\nA2; 2,99; 0; 3; 3\nA1; 9; 0; 3; 3")))
                .containsExactly(
                        Fault.of("stands", "standOver", 2, "A2", "A1"), Fault.of("stands", "standTwice", 3, "A1", 1));
        assertThat(faults(hall("A1; 0; 0; 3; 3\nA2; 3; 0; 3; 3"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-20", "0", "", "501", "1e9", "dua puluh", "20,123", "99999999999999999999"})
    void aHallOfNoLength(String width) {
        assertThat(faults(new HallDraft("A", "Aula", width, "10", "")))
                .extracting(Fault::field)
                .contains("width");
    }

    @Test
    void aHallOfTenThousandStandsIsRefusedAtOnce() {
        var lines = IntStream.range(0, 10_000)
                .mapToObj(i -> "S" + i + "; 0; 0; 1; 1")
                .collect(Collectors.joining("\n"));

        assertThat(faults(hall(lines))).containsExactly(Fault.of("stands", "tooManyStands", Plan.STANDS_MOST));
    }

    @Property
    void lyingOverEachOtherIsMutual(
            @ForAll @IntRange(max = 20) int x,
            @ForAll @IntRange(max = 20) int y,
            @ForAll @IntRange(min = 1, max = 20) int width,
            @ForAll @IntRange(min = 1, max = 20) int depth) {
        var one = new Stand("A", "A1", 8, 8, 5, 5);
        var other = new Stand("A", "A2", x, y, width, depth);
        boolean shares = IntStream.range(x, x + width)
                .anyMatch(px ->
                        px >= 8 && px < 13 && IntStream.range(y, y + depth).anyMatch(py -> py >= 8 && py < 13));

        assertThat(one.liesOver(other)).isEqualTo(other.liesOver(one)).isEqualTo(shares);
    }
}
