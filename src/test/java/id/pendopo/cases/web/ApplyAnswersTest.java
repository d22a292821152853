package id.pendopo.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyAnswersTest {

    @ParameterizedTest(name = "{0} as {1} is {2} {3}")
    @CsvSource({
        "12, integer, 12, Integer",
        "1.500, integer, 1500, Integer",
        "9999999999, integer, 9999999999, Long",
        "dua, integer, dua, String",
        "'2,5', integer, '2,5', String",
        "'-7,5468', number, -7.5468, Double",
        "112.2331, number, 112.2331, Double",
        "7, number, 7, Integer",
        "1e9, number, 1e9, String",
        "true, boolean, true, Boolean",
        "mungkin, boolean, mungkin, String",
        "007, string, 007, String",
    })
    void readsWhatWasTypedAsItsKindAndKeepsTheRestAsText(String typed, String type, String value, String kind) {
        var read = ApplyAnswers.plain(typed, type);

        assertThat(read).hasToString(value);
        assertThat(read.getClass().getSimpleName()).isEqualTo(kind);
    }
}
