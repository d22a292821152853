package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.pendopo.PendopoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request that cannot be carried out is told why, in the language that was asked for, and leaves no row behind. */
@PendopoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadJsonTest {

    private static final String LONG = "x".repeat(1_000_000);

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    Rows rows;

    private Client applicant = new Client(0);

    @BeforeAll
    void somebody() {
        applicant = new Client(port).with(crowd.citizen().token());
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("nothing at all", "", 400, "body-unreadable"),
                arguments("the word null", "null", 400, "body-unreadable"),
                arguments("a list", "[]", 400, "body-unreadable"),
                arguments("half of an object", "{\"service\": \"research", 400, "field-wrong"),
                arguments("two objects", Request.of("{}") + " {}", 400, "body-unreadable"),
                arguments("lists in lists, 100,000 deep", "[".repeat(100_000), 400, "body-unreadable"),
                arguments(
                        "answers in answers, 5,000 deep",
                        Request.of("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                        400,
                        "field-wrong"),
                arguments(
                        "answers in answers, 50 deep",
                        Request.of("{\"a\":".repeat(50) + "1" + "}".repeat(50)),
                        422,
                        "form-faulty"),
                arguments("a field that nobody knows", "{\"service\": \"x\", \"urgent\": true}", 400, "field-unknown"),
                arguments("a field twice", "{\"service\": \"x\", \"service\": \"y\"}", 400, "body-unreadable"),
                arguments("an answer twice", Request.of("{\"title\": \"a\", \"title\": \"b\"}"), 400, "field-wrong"),
                arguments("a number for the service", "{\"service\": 5}", 400, "field-wrong"),
                arguments("a list for the form", "{\"service\": \"x\", \"data\": []}", 400, "field-wrong"),
                arguments(
                        "a text for the papers",
                        "{\"service\": \"x\", \"documents\": {\"proposal\": \"x\"}}",
                        400,
                        "field-wrong"),
                arguments(
                        "papers that are no ids",
                        "{\"service\": \"x\", \"documents\": {\"proposal\": [\"x\"]}}",
                        400,
                        "field-wrong"),
                arguments("a party that is no id", "{\"service\": \"x\", \"party\": \"y\"}", 400, "field-wrong"),
                arguments("no service", "{}", 400, "api-incomplete"),
                arguments("a service that there is not", "{\"service\": \"x\"}", 404, "service-unknown"),
                arguments("a service of 1 MB", "{\"service\": \"" + LONG + "\"}", 404, "service-unknown"),
                arguments("a service with a zero byte", "{\"service\": \"a\\u0000b\"}", 400, "text-unreadable"),
                arguments("half a character as the service", "{\"service\": \"\\ud800\"}", 404, "service-unknown"),
                arguments(
                        "a variant that there is not",
                        "{\"service\": \"research-recommendation\", \"variant\": \"x\"}",
                        422,
                        "variant-unknown"),
                arguments("no region at all", "{\"service\": \"x\", \"region\": \"\\u202e35\"}", 400, "region-unknown"),
                arguments("more than 1 MB", "{\"service\": \"" + LONG + LONG + "\"}", 413, "too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isRefused(String what, String body, int status, String slug) {
        refused(body, status, slug);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("a title of 1 MB", "title", "\"" + "x".repeat(900_000) + "\""),
                arguments("a title that turns round", "title", "\"Rekomendasi \\u202excod.gpj\""),
                arguments("a title in an isolate", "title", "\"Rekomendasi \\u2066penelitian\\u2069 desa\""),
                arguments("a title with a zero byte", "title", "\"Rekomendasi \\u0000penelitian\""),
                arguments("a title with half a character", "title", "\"Rekomendasi \\ud83d penelitian\""),
                arguments("a title with a bell", "title", "\"Rekomendasi \\u0007penelitian\""),
                arguments("an object for a title", "title", "{\"a\": 1}"),
                arguments("a list for a title", "title", "[\"a\"]"),
                arguments("a number for a title", "title", "7"),
                arguments("nothing for a title", "title", "null"),
                arguments("the thirtieth of February", "from", "\"2026-02-30\""),
                arguments("the thirteenth month", "from", "\"2026-13-01\""),
                arguments("a year beyond all calendars", "from", "\"+999999999-01-01\""),
                arguments("a moment for a day", "from", "\"2026-12-02T00:00:00Z\""),
                arguments("an end before the beginning", "until", "\"2020-01-01\""),
                arguments("a level that is not offered", "level", "\"headmaster\""),
                arguments("less than nobody", "members", "-1"),
                arguments("one and a half", "members", "1.5"),
                arguments("a number in words", "members", "\"two\""),
                arguments("more than a computer counts", "members", "1e308"),
                arguments("as much the other way", "members", "-1e308"),
                arguments("beyond infinity", "members", "1e99999"),
                arguments("a number of 900 digits", "members", "9".repeat(900)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void isAFaultOfItsField(String what, String field, String value) {
        var answer = refused(Request.of(Request.with(field, value)), 422, "form-faulty");

        assertThat(answer.json().path("faults").get(0).path("part").asString()).startsWith("/" + field);
        assertThat(answer.json().path("faults").get(0).path("id").asString()).isNotBlank();
    }

    @Test
    void aNumberThatIsNoneIsNoJson() {
        refused(Request.of(Request.with("members", "NaN")), 400, "field-wrong");
        refused(Request.of(Request.with("members", "9".repeat(2_000))), 400, "field-wrong");
    }

    @Test
    void anAnswerThatNobodyAskedForIsNamed() {
        var answer = refused(Request.of("{\"birthday\": 1, " + Request.GOOD_DATA.substring(1)), 422, "form-faulty");

        assertThat(answer.json().path("faults").get(0).path("part").asString()).isEqualTo("/birthday");
    }

    @Test
    void papersOfAnotherAreNoPapers() {
        var other = new Client(port).with(crowd.citizen().token());
        var stolen = "{\"service\": \"research-recommendation\", \"data\": %s, \"documents\": %s}"
                .formatted(Request.GOOD_DATA, Request.papers(other));

        refused(stolen, 422, "paper-unknown");
    }

    @Test
    void papersThatAreNotThereAreNoPapers() {
        var id = java.util.UUID.randomUUID();
        refused(
                "{\"service\": \"research-recommendation\", \"data\": %s, \"documents\": {\"campus-letter\": [\"%2$s\"],"
                                .formatted(Request.GOOD_DATA, id)
                        + " \"proposal\": [\"%1$s\"], \"identity-card\": [\"%1$s\"]}}".formatted(id),
                422,
                "paper-unknown");
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments("text/plain", 415, "unsupported-media-type"),
                arguments("application/xml", 415, "unsupported-media-type"),
                arguments("application/x-www-form-urlencoded", 415, "unsupported-media-type"),
                arguments("application/json;charset=none", 415, "unsupported-media-type"),
                arguments("nonsense", 415, "unsupported-media-type"),
                arguments("multipart/form-data", 400, "upload-broken"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void isNoJson(String type, int status, String slug) {
        var before = rows.count();

        applicant
                .send(
                        "POST",
                        "/api/v1/cases",
                        type,
                        Request.of(Request.GOOD_DATA).getBytes(UTF))
                .isProblem(status, slug);

        assertThat(rows.count()).isEqualTo(before);
    }

    @Test
    void bytesThatAreNoLettersAreToldSo() {
        var bytes = Request.of("{\"title\": \"\u00ff\"}").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        applicant.send("POST", "/api/v1/cases", "application/json", bytes).isProblem(400, "field-wrong");
    }

    private static final java.nio.charset.Charset UTF = java.nio.charset.StandardCharsets.UTF_8;

    /** Once in Indonesian and once in English. */
    private Answer refused(String body, int status, String slug) {
        var before = rows.count();

        var indonesian = applicant.post("/api/v1/cases", body);
        var english = applicant.sending(Answer.english()).post("/api/v1/cases", body);

        indonesian.isProblem(status, slug);
        english.isProblem(status, slug);
        assertThat(english.json().path("detail")).isNotEqualTo(indonesian.json().path("detail"));
        assertThat(rows.count()).isEqualTo(before);
        return indonesian;
    }
}
