package id.pendopo.innovation.web.index;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PendopoTest
class IndexApiTest {

    @Autowired
    MockMvcTester http;

    @Test
    void anybodyMayComputeAnIndexAndNothingIsKept() {
        assertThat(send(body(2026, "40", scores(20, "70"), "6")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", total -> total.assertThat().isEqualTo(117.6))
                .hasPathSatisfying("$.index", index -> index.assertThat().isEqualTo(47.04))
                .hasPathSatisfying("$.predicate.id", word -> word.assertThat().isEqualTo("Inovatif"))
                .hasPathSatisfying(
                        "$.parts.divisor", divisor -> divisor.assertThat().isEqualTo(20))
                .hasPathSatisfying(
                        "$.parts.number", number -> number.assertThat().isEqualTo(7.6));
        // an answer that was kept would refuse another body under the same key
        assertThat(send(body(2026, "40", scores(20, "70"), "4")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.index", index -> index.assertThat().isEqualTo(44.0));
    }

    @Test
    void theLaterYearsOfACatalogueHaveTheirOwnRules() {
        assertThat(send(body(2027, "40", scores(20, "70"), "5")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.catalogue", edition -> edition.assertThat().isEqualTo(2026))
                .hasPathSatisfying("$.index", index -> index.assertThat().isEqualTo(44.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026 | 63.01 | 70 | 6 | spd",
                "2026 | -1 | 70 | 6 | spd",
                "2026 | 40 | 70, 111.5 | 6 | innovations[1]",
                "2026 | 40 | 70, 70, 1e999 | 6 | innovations[2]",
                "2026 | 40 | 70, 1e-999999999 | 6 | innovations[1]",
                "2026 | 40 | 0e-5000000 | 6 | innovations[0]",
                "2026 | 40 | 70, 0e-999999999 | 6 | innovations[1]",
                "2026 | 40 | 0e999999999 | 6 | innovations[0]",
                "2026 | 0e-5000000 | 70 | 6 | spd",
                "2026 | 40 | 70, null | 6 | innovations[1]",
                "2026 | 40 | 70.00001 | 6 | innovations[0]",
                "2026 | 40 | 70 | 7 | affairs",
                "2026 | 40 | 70 | -1 | affairs",
                "2025 | 40 | 70 | 6 | edition",
                "null | 40 | 70 | 6 | edition"
            })
    void whatCannotBeIsRefusedByItsPlace(String edition, String spd, String innovations, String affairs, String place) {
        assertThat(send("{\"edition\": %s, \"spd\": %s, \"innovations\": [%s], \"affairs\": %s}"
                        .formatted(edition, spd, innovations, affairs)))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying("$.field", field -> field.assertThat().isEqualTo(place));
    }

    @Test
    void aCountThatIsNoPlainNumberIsRefusedAtOnce() {
        for (var count : List.of("0e-999999999", "1e999999999", "6.5")) {
            assertThat(send(body(2026, "40", "70", count)))
                    .satisfies(answer ->
                            assertThat(answer.getResponse().getStatus()).isBetween(400, 422));
        }
    }

    @Test
    void zerosAtTheEndMakeAScoreNoFiner() {
        assertThat(send(body(2026, "40.0000000", scores(20, "7e1"), "6")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.index", index -> index.assertThat().isEqualTo(47.04));
    }

    @Test
    void whatIsNoSuchRequestIsRefused() {
        assertThat(send("{\"edition\": 2026, \"spd\": 40, \"innovations\": [], \"affairs\": 6, \"weights\": 3}"))
                .hasStatus(400);
        assertThat(send("{\"edition\": 2026, \"spd\": 40, \"spd\": 41, \"innovations\": [], \"affairs\": 6}"))
                .hasStatus(400);
        assertThat(send("{\"edition\": 2026, \"spd\": \"40\", \"innovations\": [], \"affairs\": 6}"))
                .hasStatus(400);
        assertThat(send("{\"edition\": 2026, \"spd\": NaN, \"innovations\": [], \"affairs\": 6}"))
                .hasStatus(400);
        assertThat(send("{\"edition\": 2026}")).hasStatus(422);
        assertThat(send("[]")).hasStatus(400);
    }

    @Test
    void fiveThousandInnovationsAreEnough() {
        assertThat(send(body(2026, "40", scores(5_000, "70"), "6"))).hasStatusOk();
        assertThat(send(body(2026, "40", scores(5_001, "70"), "6"))).hasStatus(422);
        assertThat(send(body(2026, "40", scores(400_000, "70"), "6"))).hasStatus(413);
    }

    private static String scores(int count, String each) {
        return String.join(",", Collections.nCopies(count, each));
    }

    private static String body(int edition, String spd, String scores, String affairs) {
        return "{\"edition\": %d, \"spd\": %s, \"innovations\": [%s], \"affairs\": %s}"
                .formatted(edition, spd, scores, affairs);
    }

    /** With a key as clients of the interface send one. */
    private MvcTestResult send(String json) {
        return http.post()
                .uri("/api/v1/index/calculations")
                .header("Idempotency-Key", "satu-kunci-untuk-indeks")
                .contentType("application/json")
                .content(json)
                .exchange();
    }
}
