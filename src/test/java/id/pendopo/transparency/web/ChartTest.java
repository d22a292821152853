package id.pendopo.transparency.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.transparency.web.Chart.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void theScaleIsRound() {
        var chart = Chart.bars(values(3, 47), Long::toString);

        assertThat(chart.grid()).extracting(Chart.Mark::text).containsExactly("0", "10", "20", "30", "40", "50");
    }

    @Test
    void whatMayNotBeSaidIsAGapInTheLine() {
        var values = new ArrayList<>(values(3, 5));
        values.add(new Value("few", "", OptionalLong.empty()));
        values.addAll(values(4));

        var chart = Chart.lines(values, values, Long::toString);

        assertThat(chart.lines()).allMatch(line -> line.runs().size() == 2);
        assertThat(chart.lines().getFirst().dots()).hasSize(3);
    }

    @Test
    void theLastNameIsAlwaysOnTheAxis() {
        var chart = Chart.bars(values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13), Long::toString);

        assertThat(chart.names()).hasSizeLessThanOrEqualTo(5);
        assertThat(chart.names().getLast().text()).isEqualTo("13");
    }

    @Test
    void nothingAtAllIsStillAChart() {
        assertThat(Chart.bars(List.of(), Long::toString).bars()).isEmpty();
        assertThat(Chart.bars(values(0), Long::toString).bars()).hasSize(1);
    }

    @Property
    void everythingStaysInsideTheFrame(
            @ForAll @Size(min = 1, max = 120) List<@LongRange(min = 0, max = 5_000_000) Long> amounts) {
        var values = amounts.stream()
                .mapToLong(Long::longValue)
                .mapToObj(ChartTest::value)
                .toList();

        var chart = Chart.bars(values, Long::toString);

        assertThat(chart.bars())
                .allMatch(bar -> bar.x() >= Chart.LEFT - 1
                        && bar.x() + bar.width() <= Chart.WIDTH
                        && bar.y() >= 0
                        && bar.y() + bar.height() <= Chart.BOTTOM + 0.2);
        assertThat(chart.grid()).hasSizeBetween(2, 6);
    }

    private static List<Value> values(long... amounts) {
        return Arrays.stream(amounts).mapToObj(ChartTest::value).toList();
    }

    private static Value value(long amount) {
        return new Value(Long.toString(amount), "says " + amount, OptionalLong.of(amount));
    }
}
