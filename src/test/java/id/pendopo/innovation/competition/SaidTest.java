package id.pendopo.innovation.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {

    /** What the database would count as fewer than ten: signs of two halves, and ends of lines of two signs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Singkat.",
                "\uD83C\uDFDB\uD83C\uDFDB\uD83C\uDFDB\uD83C\uDFDB\uD83C\uDFDB",
                "a\r\n\r\n\r\n\r\nb",
                "\u00A0\u00A0\u00A0\u00A0\u00A0 sebab \u00A0\u00A0\u00A0\u00A0"
            })
    void wordsAreOwedAsTheyAreKept(String words) {
        assertThatThrownBy(() -> Said.of("reason", words, Said.MOST))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("reason-owed"));
    }

    @Test
    void wordsAreKeptClean() {
        assertThat(Said.of("reason", " Ruang sidang\r\ntergenang. ", Said.MOST)).isEqualTo("Ruang sidang\ntergenang.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aula\u2028Utama", "Aula\u2029Utama", "Aula\u3164Utama"})
    void aLineHasNoOtherEndsAndNothingThatNobodySees(String line) {
        assertThatThrownBy(() -> Cleaning.line("place", line, 200)).isInstanceOf(Refusal.class);
    }

    @Test
    void spacesThatDoNotBreakAreSpaces() {
        assertThat(Cleaning.line("place", "\u00A0\u00A0\u00A0\u00A0", 200)).isEmpty();
        assertThat(Cleaning.line("place", "\u00A0Aula\u00A0Utama\u2007", 200)).isEqualTo("Aula\u00A0Utama");
    }
}
