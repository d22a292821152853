package id.pendopo.transparency.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsCsvTest {

    @ParameterizedTest(name = "{0} is written as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Maret 2026|Maret 2026",
                "=HYPERLINK(\"http://x\")|\"'=HYPERLINK(\"\"http://x\"\")\"",
                "+62|'+62",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "Dinas A, Provinsi|\"Dinas A, Provinsi\"",
            })
    void aCellIsNeverAFormula(String text, String cell) {
        assertThat(ResultsCsv.cell(text)).isEqualTo(cell);
    }
}
