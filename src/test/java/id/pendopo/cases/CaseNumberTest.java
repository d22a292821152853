package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.pendopo.kernel.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @Test
    void knowsItsRegion() {
        assertThat(CaseNumber.of(RegionCode.of("35"), 2026, 123).region()).isEqualTo(RegionCode.of("35"));
        assertThat(CaseNumber.of(RegionCode.of("35.17"), 2026, 1_234_567).region())
                .isEqualTo(RegionCode.of("35.17"));
    }

    @Test
    void oneWrongDigitIsFoundOut() {
        var number = CaseNumber.of(RegionCode.of("35.17"), 2026, 42).value();
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) == '-') {
                continue;
            }
            var wrong = new StringBuilder(number);
            wrong.setCharAt(i, (char) ('0' + (number.charAt(i) - '0' + 1) % 10));
            assertThatIllegalArgumentException()
                    .as(wrong.toString())
                    .isThrownBy(() -> new CaseNumber(wrong.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "35", "35-2026-1-1", "../etc/passwd", "35-2026-000001-X", "3-2026-000001-1"})
    void refusesWhatIsNoNumber(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(value));
    }
}
