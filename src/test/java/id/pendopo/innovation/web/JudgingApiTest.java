package id.pendopo.innovation.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
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
    void aBadRowIsNamedByItsLine() {
        assertThat(send(HEAD + "J1,A,c,80\nJ1,B,c,NaN\n"))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying("$.line", line -> line.assertThat().isEqualTo(3));
        assertThat(send("")).hasStatus(422);
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
