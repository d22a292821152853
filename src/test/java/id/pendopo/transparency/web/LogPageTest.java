package id.pendopo.transparency.web;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;

@PendopoTest
class LogPageTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final String CONTENT = "Keputusan atas permohonan 35-2026-000123-4";

    @Autowired
    MockMvcTester http;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    InstantSource clock;

    @Test
    void theNewestActsAreToldInWords() {
        var act = logged();

        assertThat(http.get().uri("/log"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Log terbuka",
                        "Izin diberikan",
                        act.commitment().toString().substring(0, 12));
    }

    @Test
    void aCitizenFindsTheirActAndTheAddressHoldsOnlyTheDigest() {
        var act = logged();

        var answer = check(HexFormat.of().formatHex(act.commitment().salt()), "  " + CONTENT + "\r\n");

        answer.hasStatus(302).hasRedirectedUrl("/log?digest=" + act.commitment() + "#answer");
        assertThat(http.get().uri("/log?digest=" + act.commitment())).bodyText().contains("Ada di dalam log");
    }

    @Test
    void anotherContentIsNotInTheLog() {
        var act = logged();
        var other = Commitment.of(act.commitment().salt(), CONTENT + "!");

        assertThat(http.get().uri("/log?digest=" + other)).bodyText().contains("Tidak ada di dalam log");
        assertThat(http.get().uri("/log?digest=xyz")).hasStatusOk().bodyText().contains("Sidik jari tidak terbaca");
    }

    @Test
    void saysWhatIsWrongWithAnEntry() {
        check("not hexadecimal", "")
                .hasStatus(422)
                .bodyText()
                .contains("32 angka atau huruf a sampai f", "Isikan isi tindakan", "not hexadecimal");
    }

    private MvcTestResultAssert check(String salt, String content) {
        return assertThat(http.post()
                .uri("/log/check")
                .with(formToken())
                .param("salt", salt)
                .param("content", content)
                .exchange());
    }

    private Act logged() {
        var act = new Act(clock.instant(), Commitment.to(CONTENT));
        transactions.write(PROVINCE, () -> events.publishEvent(act));
        return act;
    }

    record Act(Instant at, Commitment commitment) implements Disclosable {

        @Override
        public String kind() {
            return "case.granted";
        }

        @Override
        public RegionCode region() {
            return PROVINCE;
        }
    }
}
