package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over the wire. */
record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() {
        return JSON.readTree(body);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** A "no" as the interface promises it: right status, stable type, a sentence, and nothing of our insides. */
    void isProblem(int wanted, String slug) {
        assertThat(status).as(body).isEqualTo(wanted);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().path("type").asString()).as(body).isEqualTo("/problems/" + slug);
        assertThat(json().path("status").asInt()).isEqualTo(wanted);
        assertThat(json().path("title").asString()).isNotBlank();
        assertThat(json().path("detail").asString())
                .isNotBlank()
                .doesNotContain("refusal.")
                .matches("(?s).*[.”]$");
        saysNothingOfOurInsides();
    }

    void saysNothingOfOurInsides() {
        assertThat(body)
                .doesNotContain(
                        "Exception",
                        "\tat ",
                        "id.pendopo",
                        "org.springframework",
                        " from cases.",
                        "Apache Tomcat",
                        "ERROR:");
    }

    static Map<String, String> english() {
        return Map.of("Accept-Language", "en");
    }
}
