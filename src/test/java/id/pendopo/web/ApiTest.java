package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PendopoTest
class ApiTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    ApiController api;

    @Autowired
    ApiDocument document;

    @Test
    void whatIsThereIsDescribed() {
        var described = new TreeSet<String>();
        document.described().values().forEach(described::addAll);

        assertThat(described)
                .as("describe a new call in src/main/resources/openapi/<module>.yaml")
                .containsAll(api.mapped());
    }

    /** A module without any call yet may have its description ready. */
    @Test
    void whatIsDescribedIsThere() {
        var mapped = api.mapped();

        document.described().forEach((module, calls) -> {
            if (calls.stream().anyMatch(mapped::contains)) {
                assertThat(mapped).as("calls in openapi/%s.yaml", module).containsAll(calls);
            }
        });
    }

    @Test
    void theDocumentIsOpenApi() {
        assertThat(http.get().uri("/api/openapi.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.openapi")
                .isEqualTo("3.1.0");
        assertThat(http.get().uri("/api/openapi.json"))
                .bodyJson()
                .extractingPath("$.paths['/api/v1/calendar/due'].get.operationId")
                .isEqualTo("due");
    }

    @Test
    void everyExampleThatNeedsNoTokenRuns() {
        for (var call : document.calls(new TreeSet<>(api.mapped().stream()
                .map(name -> name.substring(name.indexOf(' ') + 1))
                .toList()))) {
            var example = call.example();
            if (!call.needsToken()
                    && call.method().equals("GET")
                    && !example.path().contains("{")) {
                var answer = assertThat(http.get().uri(example.path())).hasStatus2xxSuccessful();
                example.answer()
                        .forEach((member, value) ->
                                answer.bodyJson().extractingPath("$." + member).isEqualTo(value));
            }
        }
    }

    @Test
    void thePageShowsEachCallAsACommand() {
        assertThat(http.get().uri("/api"))
                .hasStatusOk()
                .bodyText()
                .contains("curl -sS", "/api/v1/calendar/due?from=2026-03-17&amp;days=5&amp;region=35");
    }

    @Test
    void theTypeOfAProblemLeadsToItsExplanation() {
        assertThat(http.get().uri("/problems/too-large"))
                .hasStatusOk()
                .bodyText()
                .contains("10 MB", "tanpa berkas paling besar 1 MB");
        assertThat(http.get().uri("/problems/no-such-problem")).hasStatus(404);
    }

    @Test
    void operatorsSeeHealthAndMetrics() {
        assertThat(http.get().uri("/health/live")).hasStatusOk();
        assertThat(http.get().uri("/health/ready")).hasStatusOk();
        assertThat(http.get().uri("/metrics")).hasStatusOk().bodyText().contains("jvm_memory");
    }

    /** A proxy on this machine that nobody told us of. */
    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 203.0.113.7",
        "x-forwarded-host, hall.example",
        "Forwarded, for=203.0.113.7",
        "X-Real-IP, 203.0.113.7",
        "Via, 1.1 proxy",
        "Host, hall.example",
        "Host, 127.0.0.1.evil.example",
        "Host, localhost.evil.example"
    })
    void whatAProxyPassesOnSeesNoMetrics(String header, String value) {
        assertThat(http.get().uri("/metrics").header(header, value).with(request -> {
                    request.setServerName(header.equals("Host") ? value : "localhost");
                    return request;
                }))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "[::1]", "LOCALHOST"})
    void theMachineItselfSeesThem(String host) {
        assertThat(http.get().uri("/metrics").with(request -> {
                    request.setServerName(host);
                    return request;
                }))
                .hasStatusOk();
    }

    @Test
    void strangersSeeNoMetrics() {
        assertThat(http.get().uri("/metrics").with(request -> {
                    request.setRemoteAddr("203.0.113.7");
                    return request;
                }))
                .hasStatus(404);
    }
}
