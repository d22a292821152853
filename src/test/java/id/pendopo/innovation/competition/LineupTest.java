package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.innovation.judging.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** In which order entries are presented, and how they fill the time of a jury. */
class LineupTest {

    private static final Instant NINE = Instant.parse("2031-03-03T02:00:00Z");

    private static TimeAndPlace sitting(int day, int fromMinute, int minutes) {
        var from = NINE.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(fromMinute));
        return new TimeAndPlace(from, from.plus(Duration.ofMinutes(minutes)), "Aula");
    }

    private static List<String> entries(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("E%04d"::formatted).toList();
    }

    /** By hand: {@code printf 'benih\nappearance\nE0001' | sha256sum}, and so on. */
    @Test
    void theOrderIsTheOneOfTheLotsThatAnybodyDrawsFromTheSeed() {
        var seed = new Seed("benih");

        assertThat(seed.lot("appearance", "E0001")).startsWith("ccd95656df78ae93");
        assertThat(Lineup.drawn(seed, List.of("E0001", "E0002", "E0003"), List.of()))
                .containsExactly("E0002", "E0001", "E0003");
    }

    @Test
    void anExchangeMovesNobodyElse() {
        var drawn = Lineup.drawn(new Seed("benih"), entries(5), List.of());
        var exchanged = Lineup.drawn(new Seed("benih"), entries(5), List.of(List.of(drawn.get(1), drawn.get(4))));

        assertThat(exchanged).containsExactly(drawn.get(0), drawn.get(4), drawn.get(2), drawn.get(3), drawn.get(1));
    }

    @Test
    void whatIsLeftOfASittingIsTooShortForOneMore() {
        var places = Lineup.places(Duration.ofMinutes(20), List.of(sitting(1, 0, 20), sitting(0, 0, 59)));

        assertThat(places)
                .containsExactly(
                        new TimeAndPlace(NINE, NINE.plus(Duration.ofMinutes(20)), "Aula"),
                        new TimeAndPlace(NINE.plus(Duration.ofMinutes(20)), NINE.plus(Duration.ofMinutes(40)), "Aula"),
                        sitting(1, 0, 20));
    }

    @Property(tries = 300)
    void everybodyComesOnceInsideASittingAndInTheSameOrderWhateverTheOrderOfRows(
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = 5, max = 240) int minutes,
            @ForAll long chance) {
        var entries = new ArrayList<>(entries(count));
        var seed = new Seed(String.valueOf(chance));
        var each = Duration.ofMinutes(minutes);
        var sittings = new ArrayList<TimeAndPlace>();
        var random = new Random(chance);
        for (int day = 0; Lineup.places(each, sittings).size() < count; day++) {
            sittings.add(sitting(day, random.nextInt(120), 1 + random.nextInt(600)));
        }
        var order = Lineup.drawn(seed, entries, List.of());
        var filled = Lineup.filled(order, Lineup.places(each, sittings));
        Collections.shuffle(entries, random);
        Collections.shuffle(sittings, random);

        assertThat(Lineup.filled(Lineup.drawn(seed, entries, List.of()), Lineup.places(each, sittings)))
                .isEqualTo(filled);
        assertThat(order).containsExactlyInAnyOrderElementsOf(entries(count));
        assertThat(order).isSortedAccordingTo(Comparator.comparing(entry -> seed.lot("appearance", entry)));
        var times = List.copyOf(filled.values());
        assertThat(times)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(TimeAndPlace::from))
                .allSatisfy(at -> assertThat(sittings)
                        .anyMatch(sitting -> !at.from().isBefore(sitting.from())
                                && !at.until().isAfter(sitting.until())))
                .allSatisfy(at ->
                        assertThat(Duration.between(at.from(), at.until())).isEqualTo(each));
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i).overlaps(times.get(i - 1))).isFalse();
        }
    }
}
