package id.pendopo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.documents.NumberSeries.Scope;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSeriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "'{seq:000}/{code}/DPMPTSP/{romanMonth}/{year}', YEAR, 7, '007/SIPA/DPMPTSP/XI/2026'",
        "'{code}.{region}.{year}-{month}.{seq}', MONTH, 1204, 'SIPA.35.2026-11.1204'",
        "'{seq:000} / {code} / {year}', YEAR, 1000, '1000 / SIPA / 2026'"
    })
    void printsANumberByItsPattern(String pattern, Scope scope, int seq, String printed) {
        assertThat(new NumberSeries("SIPA", pattern, scope).format("35", DAY, seq))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "'{seq:000}/{code}/{romanMonth}', YEAR, add {year}",
        "'{seq:000}/{code}/{year}', MONTH, add {romanMonth}",
        "'{code}/{year}', YEAR, {seq} once",
        "'{seq}/{seq}/{code}/{year}', YEAR, {seq} once",
        "'{seq}{year}/{code}', YEAR, Separate {seq}",
        "'1{seq}/{code}/{year}', YEAR, Separate {seq}",
        "'{seq}/{year}', YEAR, add {code}",
        "'{seq}/{code}/{year}/{rows}', YEAR, {rows} is unknown",
        "'{seq}/{code}/{year}/<b>', YEAR, Between the places"
    })
    void aPatternThatCouldGiveOneNumberTwiceIsRefusedWithItsCure(String pattern, Scope scope, String cure) {
        assertThat(NumberSeries.fault("SIPA", pattern, scope))
                .hasValueSatisfying(fault -> assertThat(fault).contains(cure));
        assertThatThrownBy(() -> new NumberSeries("SIPA", pattern, scope)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCountByMonthUnderAYearIsImpossible() {
        assertThat(NumberSeries.fault("03-260", "{seq:000}/{code}/DPM&PTSP/{year}", Scope.YEAR))
                .isEmpty();
        assertThat(NumberSeries.fault("03-260", "{seq:000}/{code}/DPM&PTSP/{year}", Scope.MONTH))
                .isPresent();
    }

    /** Whatever pattern is accepted: two different places in the book never print as one number. */
    @Property(tries = 500)
    void twoLinesOfTheBookNeverLookTheSame(
            @ForAll("patterns") String pattern,
            @ForAll Scope scope,
            @ForAll @IntRange(min = 1, max = 20_000) int one,
            @ForAll @IntRange(min = 1, max = 20_000) int other,
            @ForAll @IntRange(min = 0, max = 800) int daysLater) {
        if (NumberSeries.fault("S1", pattern, scope).isPresent()) {
            return;
        }
        var series = new NumberSeries("S1", pattern, scope);
        var later = DAY.plusDays(daysLater);
        boolean sameLine = one == other && series.period(DAY).equals(series.period(later));
        if (!sameLine) {
            assertThat(series.format("35", DAY, one)).isNotEqualTo(series.format("35", later, other));
        }
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                        "{seq}",
                        "{seq:000}",
                        "{year}",
                        "{month}",
                        "{romanMonth}",
                        "{code}",
                        "{region}",
                        "/",
                        "-",
                        "1",
                        " A ")
                .list()
                .ofMinSize(3)
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }
}
