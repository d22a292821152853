package id.pendopo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void aNikTellsBirthDateSexAndRegionOfFirstRegistration() {
        var nik = Nik.of("3602 0412 1187 0001");
        assertThat(nik.birthDate(TODAY)).isEqualTo(LocalDate.of(1987, 11, 12));
        assertThat(nik.sex()).isEqualTo(Sex.MALE);
        assertThat(nik.firstRegion()).isEqualTo(RegionCode.of("36.02"));
    }

    @Test
    void aWomansDayIsFortyLater() {
        var nik = Nik.of("3517205203900002");
        assertThat(nik.birthDate(TODAY)).isEqualTo(LocalDate.of(1990, 3, 12));
        assertThat(nik.sex()).isEqualTo(Sex.FEMALE);
    }

    @ParameterizedTest(name = "{0} is born {1}")
    @CsvSource({
        "3517202911260001, 1926-11-29",
        "3517202411260001, 2026-11-24",
        "3517201501050001, 2005-01-15",
        "3517202902000001, 2000-02-29",
        "3517202902960001, 1996-02-29",
    })
    void theCenturyIsTheLaterOneThatIsNotInTheFuture(String nik, LocalDate birthDate) {
        assertThat(Nik.of(nik).birthDate(TODAY)).isEqualTo(birthDate);
    }

    @Test
    void whoMustBeAdultIsBornInTheCenturyThatMakesThemSo() {
        assertThat(Nik.of("3517201501150001").birthDate(TODAY, 17)).isEqualTo(LocalDate.of(1915, 1, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "360204121187000",
                "36020412118700011",
                "360204121187000a",
                "９６０２０４１２１１８７０００１",
                "0002041211870001",
                "9902041211870001",
                "3602043211870001",
                "3602040011870001",
                "3602044011870001",
                "3602047211870001",
                "3602041213870001",
                "3602043102870001",
                "3602042902870001",
                "3602041211870000"
            })
    void whatCannotBeANikIsRefusedWithoutRepeatingIt(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nik.of(typed))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(typed.isEmpty() ? "\0" : typed));
    }

    @Test
    void aNikThatSaysOtherwiseWarns() {
        var nik = Nik.of("3602041211870001");
        assertThat(nik.mismatches(LocalDate.of(1987, 11, 12), Sex.MALE)).isEmpty();
        assertThat(nik.mismatches(LocalDate.of(1987, 11, 13), Sex.MALE)).containsExactly(Nik.Mismatch.BIRTH_DATE);
        assertThat(nik.mismatches(LocalDate.of(1988, 11, 12), Sex.FEMALE))
                .containsExactly(Nik.Mismatch.BIRTH_DATE, Nik.Mismatch.SEX);
    }

    @Test
    void numbersOfPersonsPrintMasked() {
        assertThat(Nik.of("3602041211870001")).hasToString("3602********0001");
        assertThat(Npwp.of("12.345.678.2-609.000")).hasToString("012**********000");
        assertThat(Nip.of("19871112 201001 1 001")).hasToString("1987**********1001");
    }

    @ParameterizedTest(name = "the check digit of {0} is {1}")
    @CsvSource({"12345678, 2", "65389112, 7"})
    void theCheckDigitOfAnNpwp(String eight, int check) {
        assertThat(Npwp.checkDigit(eight)).isEqualTo(check);
        assertThat(Npwp.of(eight + check + "609000").checkDigitHolds()).isTrue();
        assertThat(Npwp.of(eight + (check + 1) % 10 + "609000").checkDigitHolds())
                .isFalse();
    }

    @Test
    void anNpwpOfFifteenDigitsGetsItsZero() {
        assertThat(Npwp.of("12.345.678.2-609.000").value()).isEqualTo("0123456782609000");
        assertThat(Npwp.of("0123456782609000")).isEqualTo(Npwp.of("123456782609000"));
    }

    @Test
    void theNpwpOfAResidentIsTheNik() {
        var npwp = Npwp.of("3602041211870001");
        assertThat(npwp.nik()).contains(Nik.of("3602041211870001"));
        assertThat(npwp.checkDigitHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678260900", "12345678260900000", "9999999999999999", "12345678260900x"})
    void whatCannotBeAnNpwpIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Npwp.of(typed));
    }

    @Test
    void anNibHasThirteenDigitsAndANipEighteen() {
        assertThat(Nib.of("9120 0012 34567").value()).isEqualTo("9120001234567");
        assertThatIllegalArgumentException().isThrownBy(() -> Nib.of("912000123456"));
        assertThatIllegalArgumentException().isThrownBy(() -> Nip.of("1987111220100110"));
    }
}
