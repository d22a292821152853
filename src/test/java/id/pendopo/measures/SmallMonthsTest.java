package id.pendopo.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallMonthsTest {

    static final int MOST = 8;
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    @Test
    void aMonthWithFewCasesTakesTheSmallestOtherWithIt() {
        assertThat(told(List.of(30, 3, 7, 12))).containsExactly("30", "few", "few", "12");
    }

    @Test
    void severalThatAreSmallHideEachOther() {
        assertThat(told(List.of(30, 3, 7, 2, 12))).containsExactly("30", "few", "7", "few", "12");
    }

    @Test
    void monthsWithoutACaseAreTold() {
        assertThat(told(List.of(9, 0, 6))).containsExactly("9", "none", "6");
    }

    @Test
    void nothingIsToldByTheMonthWhereAllTogetherAreFew() {
        assertThat(told(List.of(1, 1, 0, 1, 1))).containsOnly("few");
    }

    /** Whoever knows the rule tries all that could stand behind what is told: no small month has but one solution. */
    @Property(tries = 300)
    void noSmallMonthCanBeSolvedFromTheOthersAndTheSum(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = MOST) Integer> counts) {
        var possible = POSSIBLE.getOrDefault(counts.size(), Map.of()).getOrDefault(shown(counts), List.of());

        IntStream.range(0, counts.size())
                .filter(month -> counts.get(month) > 0 && counts.get(month) < Counts.FEWEST)
                .forEach(month -> assertThat(possible)
                        .extracting(other -> other.get(month))
                        .as("month %s of %s", month, counts)
                        .anyMatch(count -> !count.equals(counts.get(month))));
    }

    /** By the number of months and by what is told: all that could stand behind it. */
    private static final Map<Integer, Map<List<String>, List<List<Integer>>>> POSSIBLE = IntStream.rangeClosed(1, 4)
            .boxed()
            .collect(Collectors.toMap(
                    months -> months,
                    months -> all(months).stream().collect(Collectors.groupingBy(SmallMonthsTest::shown))));

    private static List<List<Integer>> all(int months) {
        var all = List.of(List.<Integer>of());
        for (int i = 0; i < months; i++) {
            all = all.stream()
                    .flatMap(begun -> IntStream.rangeClosed(0, MOST).mapToObj(next -> {
                        var longer = new ArrayList<>(begun);
                        longer.add(next);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return all;
    }

    /** The months, where they begin, and their sum. */
    private static List<String> shown(List<Integer> counts) {
        var whole = new Counts();
        months(counts).values().forEach(whole::add);
        var shown = new ArrayList<>(told(counts));
        shown.add(word(whole.figures()));
        shown.add(String.valueOf(counts.stream().takeWhile(count -> count == 0).count()));
        return List.copyOf(shown);
    }

    private static List<String> told(List<Integer> counts) {
        return SmallMonths.tell(months(counts), 100).stream()
                .map(month -> word(month.figures()))
                .toList();
    }

    private static String word(Figures figures) {
        return switch (figures) {
            case Figures.None _ -> "none";
            case Figures.TooFew _ -> "few";
            case Figures.Shown shown -> String.valueOf(shown.cases());
        };
    }

    private static NavigableMap<YearMonth, Counts> months(List<Integer> counts) {
        var months = new TreeMap<YearMonth, Counts>();
        IntStream.range(0, counts.size()).filter(i -> counts.get(i) > 0).forEach(i -> {
            var counted = new Counts();
            int cases = counts.get(i);
            counted.add(new Counts.Row("granted", cases, 0, 0, 0, 0, 0, 0));
            months.put(FIRST.plusMonths(i), counted);
        });
        return months;
    }
}
