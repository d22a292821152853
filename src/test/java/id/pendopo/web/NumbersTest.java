package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Numbers on pages are written by hand, and as the platform writes them. */
class NumbersTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH);

    @Property(tries = 2_000)
    void theyReadAsThePlatformWritesThem(
            @ForAll @DoubleRange(min = -2e9, max = 2e9) double number, @ForAll @IntRange(max = 4) int decimals) {
        for (var language : LANGUAGES) {
            var platform = String.format(language, "%,." + decimals + "f", number);

            assertThat(Texts.number(language, number, decimals)).isEqualTo(positiveZero(platform));
        }
    }

    /** Nobody owes minus nothing. */
    private static String positiveZero(String text) {
        return text.matches("-0([.,]0+)?") ? text.substring(1) : text;
    }

    @Test
    void halvesGoUpAndThousandsArePartedByLanguage() {
        assertThat(Texts.number(Locale.of("id"), 1_234_567.125, 2)).isEqualTo("1.234.567,13");
        assertThat(Texts.number(Locale.ENGLISH, 1_234_567.125, 2)).isEqualTo("1,234,567.13");
        assertThat(Texts.number(Locale.of("id"), 2.675, 2)).isEqualTo("2,68");
        assertThat(Texts.number(Locale.of("id"), -0.001, 2)).isEqualTo("0,00");
        assertThat(Texts.number(Locale.of("id"), Double.NaN, 2)).isEqualTo("NaN");
    }
}
