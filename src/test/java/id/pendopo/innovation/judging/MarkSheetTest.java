package id.pendopo.innovation.judging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkSheetTest {

    private static final String HEAD = "juror,entry,criterion,score\n";

    @Test
    void commasQuotesAndLinesWithinQuotesAreRead() {
        var marks = MarkSheet.read(
                ("\uFEFF" + HEAD + "\"Juri, Satu\",\"Karya \"\"A\"\"\",c,80.5\r\nJ2,B,c,0\n").getBytes(UTF_8));

        assertThat(marks)
                .containsExactly(new Mark("Juri, Satu", "Karya \"A\"", "c", 80.5), new Mark("J2", "B", "c", 0));
    }

    @Test
    void theColumnsMayStandInAnyOrder() {
        assertThat(MarkSheet.read("score,criterion,entry,juror\n100,c,A,J1\n".getBytes(UTF_8)))
                .containsExactly(new Mark("J1", "A", "c", 100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J1,A,c,101 | marks-score",
                "J1,A,c,-1 | marks-score",
                "J1,A,c,NaN | marks-score",
                "J1,A,c,1e999 | marks-score",
                "J1,A,c,1e1 | marks-score",
                "J1,A,c,=1+1 | marks-score",
                "J1,A,c,0x10 | marks-score",
                "J1,A,c, | marks-score",
                "J1,A,c | marks-fields",
                "J1,A,c,5,6 | marks-fields",
                "J1,,c,5 | marks-name",
                "J0,A,c,70 | marks-twice"
            })
    void aBadRowIsRefusedByItsLine(String row, String slug) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> MarkSheet.read((HEAD + "J0,A,c,70\n" + row + "\n").getBytes(UTF_8)))
                .matches(refusal -> refusal.slug().equals(slug), slug)
                .satisfies(refusal -> assertThat(refusal.details()).containsEntry("line", 3L));
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused("", "marks-columns");
        refused(HEAD, "marks-none");
        refused(HEAD.replace(',', ';') + "J1;A;c;80,5\n", "marks-semicolons");
        refused("juror,entry,score\nJ1,A,5\n", "marks-columns");
        refused("juror,entry,criterion,score,score\nJ1,A,c,5,5\n", "marks-columns");
        refused(HEAD + "J1,\"A,c,5\n", "marks-not-csv");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> MarkSheet.read((HEAD + "J1,é,c,5\n").getBytes(StandardCharsets.ISO_8859_1)))
                .matches(refusal -> refusal.slug().equals("marks-not-utf8"));
    }

    @Test
    void tenThousandRowsAreReadAndOneMoreIsNot() {
        var table = new StringBuilder(HEAD);
        for (int row = 0; row < MarkSheet.ROWS_MAX; row++) {
            table.append("J")
                    .append(row % 10)
                    .append(",E")
                    .append(row / 10)
                    .append(",c,")
                    .append(row % 101)
                    .append('\n');
        }
        var marks = MarkSheet.read(table.toString().getBytes(UTF_8));
        assertThat(marks).hasSize(MarkSheet.ROWS_MAX);
        assertThat(Analysis.of(marks).entries()).hasSize(1000);

        refused(table.append("J11,E1,c,5\n").toString(), "marks-too-many");
    }

    @Test
    void aTableThatIsTooWideIsRefused() {
        var table = new StringBuilder(HEAD);
        for (int row = 0; row < 1001; row++) {
            table.append("J").append(row).append(",E").append(row).append(",c,5\n");
        }
        var marks = MarkSheet.read(table.toString().getBytes(UTF_8));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Analysis.of(marks))
                .matches(refusal -> refusal.slug().equals("marks-too-wide"));
    }

    private static void refused(String csv, String slug) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> MarkSheet.read(csv.getBytes(UTF_8)))
                .matches(refusal -> refusal.slug().equals(slug), slug);
    }
}
