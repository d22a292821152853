package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Roles;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses, parameters and heads that make no sense. */
@PendopoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    private Client anybody = new Client(0);
    private Client officer = new Client(0);

    @BeforeAll
    void somebody() {
        anybody = new Client(port);
        officer = anybody.with(
                crowd.officer(Crowd.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP").token());
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("/api/v1/inbox?size=0", 400, "page-size"),
                arguments("/api/v1/inbox?size=-1", 400, "page-size"),
                arguments("/api/v1/inbox?size=101", 400, "page-size"),
                arguments("/api/v1/inbox?size=99999999999", 400, "field-wrong"),
                arguments("/api/v1/inbox?size=NaN", 400, "field-wrong"),
                arguments("/api/v1/inbox?show=EVERYTHING", 400, "field-wrong"),
                arguments("/api/v1/inbox?service=%00", 400, "text-unreadable"),
                arguments("/api/v1/inbox?afterNumber=%ff", 400, "text-unreadable"),
                arguments("/api/v1/inbox?afterQueuedAt=2026-02-30T00:00:00Z", 400, "field-wrong"),
                arguments("/api/v1/inbox?afterQueuedAt=%2B1000000000-12-31T23:59:59Z", 400, "field-wrong"),
                arguments("/api/v1/inbox?afterQueuedAt=-1000000000-01-01T00:00:00Z", 400, "field-wrong"),
                arguments("/api/v1/calendar/due?from=2026-02-30&days=5&region=35", 400, "calendar-parameter"),
                arguments("/api/v1/calendar/due?from=2026-03-17&days=-1&region=35", 400, "calendar-parameter"),
                arguments("/api/v1/calendar/due?from=2026-03-17&days=1001&region=35", 400, "calendar-parameter"),
                arguments("/api/v1/calendar/due?from=2026-03-17&days=1e9&region=35", 400, "calendar-parameter"),
                arguments("/api/v1/calendar/due?from=%2B999999999-12-31&days=5&region=35", 400, "calendar-parameter"),
                arguments("/api/v1/calendar/due?from=2026-03-17&days=5&region=99", 404, "region-unknown"),
                arguments("/api/v1/calendar/due?from=2026-03-17&days=5&region=%00", 400, "calendar-parameter"),
                arguments("/api/v1/calendar/due", 400, "calendar-parameter"),
                arguments("/api/v1/services?region=99", 404, "catalog-region-unknown"),
                arguments("/api/v1/services?q=%ff", 400, "text-unreadable"),
                arguments("/api/v1/services/x", 404, "catalog-service-unknown"),
                arguments("/api/v1/services/" + "x".repeat(3_000), 404, "catalog-service-unknown"),
                arguments("/api/v1/services/research-recommendation;x=1", 400, "bad-request"),
                arguments("/api/v1/services//x", 400, "bad-request"),
                arguments("/api/v1/services/../../etc/passwd", 400, "bad-request"),
                arguments("/api/v1/services/..%2f..%2fetc", 400, "bad-request"),
                arguments("/api/v1/services/%00", 400, "bad-request"),
                arguments("/api/v1/services/%ff", 400, "bad-request"),
                arguments("/api/v1/cases/x", 404, "case-unknown"),
                arguments("/api/v1/cases/35-2026-0000001", 404, "case-unknown"),
                arguments("/api/v1/cases/35-2026-000001-1", 404, "case-unknown"),
                arguments("/api/v1/cases/35.99-2026-000001-1", 404, "case-unknown"),
                arguments("/api/v1/cases/" + "9".repeat(3_000), 404, "case-unknown"),
                arguments("/api/v1/cases/%3Cscript%3E", 404, "case-unknown"),
                arguments("/api/v1/cases/%E2%80%AE35", 404, "case-unknown"),
                arguments("/api/v2/cases", 404, "not-found"),
                arguments("/api/v1/nothing", 404, "not-found"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void leadsNowhere(String address, int status, String slug) {
        var answer = officer.get(address);
        var english = officer.sending(Answer.english()).get(address);

        answer.isProblem(status, slug);
        english.isProblem(status, slug);
        assertThat(english.json().path("detail")).isNotEqualTo(answer.json().path("detail"));
    }

    /** What never reaches the application is answered in the words of the hall all the same. */
    static Stream<Arguments> heads() {
        var get = "GET /api/v1/services HTTP/1.1\r\n";
        return Stream.of(
                arguments("a header of 20 KB", get + "X-Long: " + "x".repeat(20_000) + "\r\n"),
                arguments("500 headers", get + "X-One: 1\r\n".repeat(500)),
                arguments("a header with a zero byte", get + "X-\0: 1\r\n"),
                arguments("an address of 20 KB", "GET /api/v1/services?q=" + "x".repeat(20_000) + " HTTP/1.1\r\n"),
                arguments("an address with a bar", "GET /api/v1/services?q=| HTTP/1.1\r\n"),
                arguments("a version that there is not", "GET /api/v1/services HTTP/1.1.1\r\n"),
                arguments("two lengths", "POST /api/v1/cases HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n"),
                arguments("a length below zero", "POST /api/v1/cases HTTP/1.1\r\nContent-Length: -5\r\n"),
                arguments("an address outside", "GET /assets/../../../etc/passwd HTTP/1.1\r\n"),
                arguments("an address outside, the other way", "GET /assets/..%5c..%5cetc/passwd HTTP/1.1\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void isUnreadable(String what, String head) {
        var answer = anybody.raw(head, new byte[0]);

        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|505) .*");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "\tat ", "HTTP Status", "root:");
        assertThat(answer).contains("Content-Security-Policy", "nosniff");
    }

    @Test
    void anUnreadableAddressIsAnsweredInTheLanguageOfItsReader() {
        assertThat(anybody.get("/%00").body()).contains("Permintaan ini tidak dapat kami baca");
        assertThat(anybody.get("/%00?lang=en").body()).contains("lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void aMethodThatIsNotOfferedIsSaidToBeSo(String method) {
        officer.send(method, "/api/v1/cases", "application/json", new byte[0]).isProblem(405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "nonsense", "*/*;q=x"})
    void aFormThatWeDoNotSpeakIsSaidToBeSo(String accept) {
        officer.sending(java.util.Map.of("Accept", accept)).get("/api/v1/inbox").isProblem(406, "not-acceptable");
    }
}
