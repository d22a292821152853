package id.pendopo.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void showsLargeGroupsTheLargestFirst() {
        assertThat(SmallCells.gather(groups(Map.of("a", 7, "b", 30))))
                .extracting(Report.Group::code, group -> group.figures().cases())
                .containsExactly(tuple("b", 30L), tuple("a", 7L));
    }

    @Test
    void putsSmallGroupsTogether() {
        var shown = SmallCells.gather(groups(Map.of("a", 30, "b", 4, "c", 3)));

        assertThat(shown).hasSize(2);
        assertThat(shown.getLast().code()).isNull();
        assertThat(shown.getLast().together()).isEqualTo(2);
        assertThat(shown.getLast().figures().cases()).isEqualTo(7);
    }

    @Test
    void aLoneSmallGroupIsNotFoundBySubtraction() {
        var shown = SmallCells.gather(groups(Map.of("a", 30, "b", 8, "c", 1)));

        assertThat(shown).extracting(Report.Group::code).containsExactly("a", null);
        assertThat(shown.getLast().figures().cases()).isEqualTo(9);
    }

    @Test
    void saysNothingOfAWholeThatIsTooSmall() {
        assertThat(SmallCells.gather(groups(Map.of("a", 2, "b", 2)))).isEmpty();
    }

    @Property
    void neverShowsASmallGroupAndLosesNoCase(@ForAll @Size(max = 12) List<@IntRange(min = 1, max = 20) Integer> sizes) {
        var groups = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < sizes.size(); i++) {
            groups.put("s" + i, sizes.get(i));
        }
        long all = sizes.stream().mapToInt(Integer::intValue).sum();

        var shown = SmallCells.gather(groups(groups));

        assertThat(shown).allMatch(group -> group.figures().cases() >= Counts.FEWEST);
        assertThat(shown.stream().mapToLong(group -> group.figures().cases()).sum())
                .isEqualTo(all < Counts.FEWEST ? 0 : all);
    }

    private static Map<String, Counts> groups(Map<String, Integer> sizes) {
        var groups = new LinkedHashMap<String, Counts>();
        sizes.forEach((code, size) -> {
            var counts = new Counts();
            counts.add(new Counts.Row("granted", size, size, size, 0, 0, size, 0));
            counts.addDays(3, size);
            groups.put(code, counts);
        });
        return groups;
    }
}
