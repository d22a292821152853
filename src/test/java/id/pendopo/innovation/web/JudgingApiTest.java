package id.pendopo.innovation.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PendopoTest
class JudgingApiTest {

    private static final String HEAD = "juror,entry,criterion,score\n";

    @Autowired
    MockMvcTester http;

    @Test
    void anybodyMayAskWhatMarksSayAndNothingIsKept() {
        assertThat(send(HEAD + "J1,A,c,80\nJ1,B,c,60\nJ2,A,c,70\nJ2,B,c,50\n"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.statistics['ICC(3,1)']", icc -> icc.assertThat().isEqualTo(1.0))
                .hasPathSatisfying(
                        "$.jurors[1].severity",
                        severity -> severity.assertThat().isEqualTo(5.0))
                .hasPathSatisfying(
                        "$.entries[0].adjusted",
                        adjusted -> adjusted.assertThat().isEqualTo(75.0));
        // an answer that was kept would refuse another body under the same key
        assertThat(send(HEAD + "J1,A,c,81\n")).hasStatusOk();
    }

    @Test
    void whatIsNoCsvIsToldWhatIsTakenHere() {
        assertThat(http.post()
                        .uri("/api/v1/judging/analyses")
                        .contentType("application/json")
                        .content("{}")
                        .exchange())
                .hasStatus(415)
                .bodyText()
                .contains("text/csv")
                .doesNotContain("JSON");
    }

    @Test
    void aBadRowIsNamedByItsLine() {
        assertThat(send(HEAD + "J1,A,c,80\nJ1,B,c,NaN\n"))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying("$.line", line -> line.assertThat().isEqualTo(3));
        assertThat(send("")).hasStatus(422);
    }

    @Test
    void everyStatisticIsNamedAsOthersNameIt() {
        assertThat(send(HEAD + "J1,A,c,80\nJ1,B,c,60\nJ2,A,c,70\nJ2,B,c,55\nJ3,A,c,90\nJ3,B,c,50\n"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "\"ICC(1,1)\"",
                        "\"ICC(2,1)\"",
                        "\"ICC(3,1)\"",
                        "\"ICC(1,k)\"",
                        "\"ICC(2,k)\"",
                        "\"ICC(3,k)\"",
                        "\"ICC(1,3)\"",
                        "\"ICC(2,3)\"",
                        "\"ICC(3,3)\"",
                        "\"W\"",
                        "\"W tie-corrected\"",
                        "\"W chi-square\"",
                        "\"alpha nominal\"",
                        "\"alpha ordinal\"",
                        "\"alpha interval\"",
                        "\"alpha ratio\"",
                        "\"raw\"",
                        "\"adjusted\"",
                        "\"severity\"",
                        "\"z\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J1,A,c,=1+1",
                "J1,A,c,NaN",
                "J1,A,c,1e999",
                "J1,A,c,101",
                "J1,A,c,\"5,5\"",
                "J0,A,c,70",
                "J1,A",
                "J1,A,c,"
            })
    void eachBadRowIsToldInWordsWithItsLine(String row) {
        assertThat(send("\uFEFF" + HEAD.replace("\n", "\r\n") + "J0,A,c,70\r\n" + row + "\r\n"))
                .hasStatus(422)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .hasPathSatisfying("$.line", line -> line.assertThat().isEqualTo(3))
                .hasPathSatisfying(
                        "$.detail", detail -> detail.assertThat().asString().contains("3"));
    }

    @Test
    void oneRowTooManyIsRefused() {
        var table = new StringBuilder(HEAD);
        for (int row = 0; row <= 10_000; row++) {
            table.append("J").append(row % 10).append(",E").append(row / 10).append(",c,5\n");
        }
        assertThat(send(table.toString()))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying("$.line", line -> line.assertThat().isEqualTo(10_002));
    }

    @Test
    void whatIsNoCsvOrTooMuchIsRefused() {
        assertThat(http.post()
                        .uri("/api/v1/judging/analyses")
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(415);
        assertThat(send(HEAD + "J,E,c,1\n".repeat(140_000))).hasStatus(413);
    }

    /** With a key as clients of the interface send one. */
    private MvcTestResult send(String csv) {
        return http.post()
                .uri("/api/v1/judging/analyses")
                .header("Idempotency-Key", "satu-kunci-saja")
                .contentType("text/csv")
                .content(csv.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
