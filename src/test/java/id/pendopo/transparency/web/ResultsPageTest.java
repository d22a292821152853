package id.pendopo.transparency.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.ServiceFinished;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PendopoTest
class ResultsPageTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");

    @Autowired
    MockMvcTester http;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    private final String service = "service-" + UUID.randomUUID();

    @Test
    void showsTilesChartsAndTables() {
        finish(6, "granted", 4);

        assertThat(http.get().uri("/results?by=office&service=" + service))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Bagaimana kinerja kami",
                        "p-stat__value",
                        "<svg class=\"p-chart\"",
                        "Maret 2026",
                        "Dinas Penanaman Modal")
                .doesNotContain("style=", "<script");
        assertThat(http.get().uri("/results?lang=en&service=" + service))
                .bodyText()
                .contains("How we are doing", "March 2026");
    }

    @Test
    void saysWhenNothingHasEndedAndWhenItIsTooLittle() {
        assertThat(http.get().uri("/results?service=" + service))
                .bodyText()
                .contains("Belum ada permohonan yang selesai");

        finish(4, "refused", 17);

        assertThat(http.get().uri("/results?service=" + service))
                .bodyText()
                .contains("Terlalu sedikit untuk ditampilkan")
                .doesNotContain("p-stat__value");
        assertThat(http.get().uri("/results.csv?service=" + service))
                .bodyText()
                .contains("kurang dari 5 permohonan")
                .doesNotContain("17");
    }

    @Test
    void theFileHoldsWhatThePageShows() {
        finish(5, "granted", 4);
        finish(1, "refused", 9);

        assertThat(http.get().uri("/results.csv?by=region&service=" + service))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("\uFEFFmenurut,kode,nama,permohonan_selesai")
                .contains("Bulan,2026-03,Maret 2026,6,4,9,83,0.0,0,5,1,0,0,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-05&to=2026-03",
                "from=banana",
                "region=35.99.x",
                "office=nobody",
                "office=35:DPMPTSP&region=35.17",
            })
    void saysWhichChoiceMakesNoSense(String query) {
        assertThat(http.get().uri("/results?" + query)).hasStatusOk().bodyText().contains("govuk-inset-text");
        assertThat(http.get().uri("/results.csv?" + query)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service=%00", "service={x}", "by=everything", "service=%E2%80%AE", "from=&to="})
    void oddWordsDoNoHarm(String query) {
        assertThat(http.get()
                        .uri(URI.create("/results?" + query.replace("{", "%7B").replace("}", "%7D"))))
                .hasStatusOk();
    }

    private void finish(int times, String outcome, int days) {
        for (int i = 0; i < times; i++) {
            var at = Instant.parse("2026-03-15T04:00:00Z");
            var fact = new ServiceFinished(
                    PROVINCE,
                    service,
                    "sha256:0",
                    "DPMPTSP",
                    Actor.Channel.WEB,
                    outcome,
                    at.minusSeconds(86_400),
                    at,
                    days,
                    days,
                    0,
                    5,
                    0,
                    0,
                    0,
                    Optional.empty(),
                    UUID.randomUUID().toString());
            transactions.write(PROVINCE, () -> events.publishEvent(fact));
        }
    }
}
