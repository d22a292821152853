package id.pendopo.regions;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PendopoTest
@WithMockUser
class DueCallTest {

    @Autowired
    MockMvcTester http;

    @Test
    void anyoneIsToldWhenATermEnds() {
        assertThat(http.get().uri("/api/v1/calendar/due?from=2026-03-17&days=5&region=35"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"due\":\"2026-03-31\",\"days\":5,\"region\":\"35\",\"provisional\":false}");
    }

    @Test
    void aTermIntoAYearWithoutACalendarSaysSo() {
        assertThat(http.get().uri("/api/v1/calendar/due?from=2098-12-28&days=30&region=35.17"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"provisional\":true,\"undecreedYear\":2098}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "from=2026-02-30&days=5&region=35",
                "from=17-03-2026&days=5&region=35",
                "from=%2B999999999-01-01&days=5&region=35",
                "from=1000-01-01&days=5&region=35",
                "from=2026-03-17&days=-1&region=35",
                "from=2026-03-17&days=1001&region=35",
                "from=2026-03-17&days=99999999999&region=35",
                "from=2026-03-17&days=5&region=East%00Java",
                "from=2026-03-17&days=5"
            })
    void whatMakesNoSenseIsAProblemAndNotADefect(String query) {
        assertThat(http.get().uri("/api/v1/calendar/due?" + query))
                .hasStatus(400)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/calendar-parameter");
    }

    @Test
    void aRegionThatIsNotHereIsNotFound() {
        assertThat(http.get().uri("/api/v1/calendar/due?from=2026-03-17&days=5&region=11"))
                .hasStatus(404);
    }
}
