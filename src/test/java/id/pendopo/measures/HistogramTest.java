package id.pendopo.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTest {

    @ParameterizedTest(name = "{0}: half within {1} days, nine of ten within {2}")
    @CsvSource({
        "3, 3, 3",
        "1 2, 1, 2",
        "1 2 3, 2, 3",
        "1 2 3 4 5 6 7 8 9 10, 5, 9",
        "5 5 5 5 5 5 5 5 5 40, 5, 5",
        "0 0 7, 0, 7",
    })
    void readsPercentilesByNearestRank(String days, int median, int ninetieth) {
        var histogram = new Histogram();
        for (var day : days.split(" ", -1)) {
            histogram.add(Integer.parseInt(day), 1);
        }

        assertThat(histogram.percentile(50)).isEqualTo(median);
        assertThat(histogram.percentile(90)).isEqualTo(ninetieth);
    }

    @Property
    void agreesWithTheSortedList(
            @ForAll @NotEmpty List<@IntRange(max = 60) Integer> days,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        var histogram = new Histogram();
        days.forEach(day -> histogram.add(day, 1));
        var sorted = new ArrayList<>(days);
        Collections.sort(sorted);

        int rank = (int) Math.ceil(days.size() * percent / 100.0);

        assertThat(histogram.percentile(percent)).isEqualTo(sorted.get(rank - 1));
    }
}
