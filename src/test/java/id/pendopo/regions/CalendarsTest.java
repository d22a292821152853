package id.pendopo.regions;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final List<LocalDate> FREE = Csv.rows("regions/free-days.csv").stream()
            .map(fields -> LocalDate.parse(fields[1]))
            .toList();
    private static final WorkingDays DAYS = new WorkingDays(Set.copyOf(FREE));

    @ParameterizedTest
    @CsvSource({
        "2026-03-17,  5, 2026-03-31",
        "2026-03-17, 10, 2026-04-08",
        "2026-05-13,  5, 2026-05-22",
        "2025-03-27,  5, 2025-04-14"
    })
    void aTermEndsOnTheDayThatTheOfficialCalendarSays(LocalDate from, int days, LocalDate due) {
        assertThat(DAYS.due(from, days)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2025, 238", "2026, 240"})
    void aYearHasItsWorkingDays(int year, int workingDays) {
        assertThat(DAYS.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @Test
    void theListHasSeventeenHolidaysEachYear() {
        var holidays = Csv.rows("regions/free-days.csv").stream()
                .filter(fields -> fields[2].equals("HOLIDAY"))
                .collect(Collectors.groupingBy(fields -> fields[1].substring(0, 4), Collectors.counting()));
        assertThat(holidays).containsEntry("2025", 17L).containsEntry("2026", 17L);
    }

    @Property
    void daysUsedUntilTheDueDateAreTheDaysOfTheTerm(
            @ForAll @IntRange(max = 700) int offset, @ForAll @IntRange(max = 200) int term) {
        var from = LocalDate.of(2025, 1, 1).plusDays(offset);
        var due = DAYS.due(from, term);
        assertThat(DAYS.between(from, due)).isEqualTo(term);
        assertThat(term == 0 || DAYS.isWorkingDay(due)).isTrue();
    }

    @Test
    void aTermIntoAYearThatNobodyDecreedIsProvisional() {
        var calendars = new Calendars(List.of(), Set.of(2026));
        assertThat(calendars.due(PROVINCE, LocalDate.of(2026, 12, 1), 5).isProvisional())
                .isFalse();
        assertThat(calendars.due(PROVINCE, LocalDate.of(2026, 12, 28), 5).provisionalYear())
                .contains(2027);
    }

    @Test
    void aRegionalDayClosesTheRegionAndWhatLiesWithinItOnly() {
        var jombang = RegionCode.of("35.17");
        var surabaya = RegionCode.of("35.78");
        var day = LocalDate.of(2026, 10, 12);
        assertThat(with(day, Optional.of(jombang)).of(jombang).isWorkingDay(day))
                .isFalse();
        assertThat(with(day, Optional.of(jombang)).of(PROVINCE).isWorkingDay(day))
                .isTrue();
        assertThat(with(day, Optional.of(PROVINCE)).of(surabaya).isWorkingDay(day))
                .isFalse();
        assertThat(with(day, Optional.empty()).of(surabaya).isWorkingDay(day)).isFalse();
    }

    private static Calendars with(LocalDate day, Optional<RegionCode> scope) {
        var free = new FreeDay(
                scope, day, FreeDay.Kind.HOLIDAY, "Hari jadi", "SK 1", true, "test", new UUID(0, 1), Instant.EPOCH);
        return new Calendars(List.of(free), Set.of(2026));
    }
}
