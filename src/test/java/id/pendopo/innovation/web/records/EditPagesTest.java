package id.pendopo.innovation.web.records;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.records.Lasting;
import id.pendopo.innovation.records.NewInnovation;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Roles;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PendopoTest
class EditPagesTest {

    private static final String AGENCY = "DISHUT";

    @Autowired
    MockMvcTester http;

    @Autowired
    Innovations innovations;

    @Autowired
    Folk folk;

    @Autowired
    Lasting lasting;

    @Test
    void ofTwoTabsTheLaterSeesWhatTheOtherChangedAndLosesNothing() {
        var keeper = folk.officer("Pengelola Dua Tab", Roles.INNOVATION_OFFICER, AGENCY);
        var code = born(keeper, "Dua tab satu catatan");
        var session = new Cookie("pendopo-session", folk.session(keeper));
        assertThat(change(session, code, "1", Map.of("after", "Sejam di tab pertama")))
                .hasStatus(302);
        var late = change(session, code, "1", Map.of("after", "Semenit di tab kedua", "problem", "Antre panjang"));
        assertThat(late)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Orang lain menyimpan catatan ini lebih dulu",
                        "Sejam di tab pertama",
                        "Semenit di tab kedua",
                        "Antre panjang",
                        "name=\"version\" value=\"2\"");
        assertThat(innovations.get(code).sheet().story().after()).isEqualTo("Sejam di tab pertama");

        assertThat(change(session, code, "2", Map.of("after", "Semenit di tab kedua")))
                .hasStatus(302);
        assertThat(innovations.get(code).sheet().story().after()).isEqualTo("Semenit di tab kedua");
        assertThat(http.get().uri("/innovations/" + code + "/history"))
                .hasStatusOk()
                .bodyText()
                .contains("Versi 3", "Sejam di tab pertama", "pengelola inovasi")
                .doesNotContain("Pengelola Dua Tab");
        assertThat(http.get().uri("/innovations/" + code + "/history").cookie(session))
                .bodyText()
                .contains("Pengelola Dua Tab");
    }

    @Test
    void everyFaultIsToldAtItsFieldAtOnceAndWhatWasTypedStays() {
        var keeper = folk.officer("Pengelola Keliru", Roles.INNOVATION_OFFICER, AGENCY);
        var code = born(keeper, "Isian keliru");
        var session = new Cookie("pendopo-session", folk.session(keeper));
        var answer = http.post()
                .uri("/hub/innovations/" + code + "/edit")
                .cookie(session)
                .param("version", "1")
                .param("title", "")
                .param("state", "TERBANG")
                .param("began-day", "31")
                .param("began-month", "2")
                .param("began-year", "2025")
                .param("instrument", "tidak-ada")
                .param("budgetYears", "tahun depan")
                .param("people", "lima")
                .param("video", "javascript:alert(1)")
                .param("guideText", "Panduan, bagian satu")
                .param("guideAddress", "data:text/html,x")
                .param("service", "layanan-uji")
                .param("since", "13-2025")
                .param("declaredWhat", "Antrean")
                .param("declaredSource", "")
                .param("reason", "")
                .with(formToken())
                .exchange();
        assertThat(answer).hasStatusOk();
        for (var field : java.util.List.of(
                "title",
                "state",
                "began",
                "instrument",
                "budgetYears",
                "people",
                "video",
                "guides",
                "since",
                "declared",
                "reason")) {
            assertThat(answer).bodyText().contains("href=\"#" + field + "\"");
        }
        assertThat(answer)
                .bodyText()
                .contains("value=\"lima\"", "Panduan, bagian satu", "value=\"13-2025\"", "value=\"tahun depan\"");
        assertThat(innovations.get(code).version()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedWhenItIsEnteredIsToldAtItsFieldAndNothingIsLost() {
        var keeper = folk.officer("Pengelola Unit", Roles.INNOVATION_OFFICER, AGENCY);
        var answer = http.post()
                .uri("/hub/innovations/new")
                .cookie(new Cookie("pendopo-session", folk.session(keeper)))
                .param("agency", "35:" + AGENCY)
                .param("unit", "U".repeat(300))
                .param("title", "Jangan hilang karena unit")
                .param("state", "TRIAL")
                .param("reason", "dicatat dalam uji")
                .with(formToken())
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#unit\"", "value=\"Jangan hilang karena unit\"", "U".repeat(300));
    }

    @Test
    void whatItCostsIsAResultWithItsSourceAndWhoFoundItTrueIsAnOffice() {
        var keeper = folk.officer("Pengelola Biaya", Roles.INNOVATION_OFFICER, AGENCY);
        var code = born(keeper, "Berapa biayanya");
        var session = new Cookie("pendopo-session", folk.session(keeper));
        assertThat(change(session, code, "1", Map.of("costOf", "satu permohonan", "costBefore", "mahal")))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#cost\"", "value=\"mahal\"", "value=\"satu permohonan\"");
        assertThat(change(
                        session,
                        code,
                        "1",
                        Map.of(
                                "costOf",
                                "satu permohonan",
                                "costBefore",
                                "Rp85.000",
                                "costAfter",
                                "5000",
                                "costSource",
                                "Laporan evaluasi")))
                .hasStatus(302);
        assertThat(http.get().uri("/innovations/" + code))
                .bodyText()
                .contains(
                        "Biaya satu permohonan",
                        "Rp85.000",
                        "Rp5.000",
                        "Laporan evaluasi",
                        "dinyatakan oleh sumber",
                        "oleh Dinas Contoh (Provinsi Jawa Timur)")
                .doesNotContain("Pengelola Biaya");
        assertThat(http.get().uri("/hub/innovations/" + code + "/edit").cookie(session))
                .bodyText()
                .contains("value=\"85000\"");
        assertThat(http.get().uri("/innovations/" + code + "/history"))
                .bodyText()
                .contains("Biaya yang dinyatakan");
    }

    @Test
    void aStrangerToTheAgencyKeepsNothing() {
        var code = born(folk.officer("Pengelola Asli", Roles.INNOVATION_OFFICER, AGENCY), "Bukan milik mereka");
        var stranger = folk.officer("Pengelola Lain", Roles.INNOVATION_OFFICER, "DINKES");
        var session = new Cookie("pendopo-session", folk.session(stranger));
        for (var path : java.util.List.of("/hub/innovations/" + code, "/hub/innovations/" + code + "/edit")) {
            assertThat(http.get().uri(path).cookie(session)).hasStatus(403);
        }
        assertThat(change(session, code, "1", Map.of())).hasStatus(403);
        assertThat(http.post()
                        .uri("/hub/innovations/" + code)
                        .cookie(session)
                        .param("do", "end")
                        .param("endReason", "merebut")
                        .with(formToken()))
                .hasStatus(403);
        assertThat(innovations.get(code).state()).isEqualTo(State.TRIAL);
    }

    @Test
    void theHeadOfTheOwnerSeesItAtTheirDeskAndGivesItIntoOtherCare() {
        var keeper = folk.officer("Pengelola Lama", Roles.INNOVATION_OFFICER, AGENCY);
        var next = folk.officer("Pengelola Baru", Roles.INNOVATION_OFFICER, AGENCY);
        var code = born(keeper, "Diserahkan oleh kepala");
        var head = new Cookie(
                "pendopo-session", folk.session(folk.officer("Kepala Dinas Itu", Roles.AGENCY_HEAD, AGENCY)));
        assertThat(http.get().uri("/hub/innovations").cookie(head))
                .hasStatusOk()
                .bodyText()
                .contains("/hub/innovations/" + code, "/hub/innovations/handovers");
        assertThat(http.get().uri("/innovations/" + code).cookie(head))
                .bodyText()
                .contains("/hub/innovations/" + code + "\"");
        assertThat(http.get().uri("/hub/innovations/" + code).cookie(head))
                .hasStatusOk()
                .bodyText()
                .contains("Pengelola Baru", "value=\"give\"")
                .doesNotContain("value=\"look\"", "value=\"take\"", "value=\"end\"", "value=\"name\"", "/edit\"");
        for (var act : java.util.List.of("look", "take", "end")) {
            assertThat(act(head, code, act, "")).hasStatus(403);
        }
        assertThat(act(head, code, "give", next.actor().account().toString())).hasStatus(302);
        assertThat(innovations.get(code).keeper()).contains(next.actor().account());
        assertThat(http.get().uri("/hub/innovations/handovers").cookie(head))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"35:" + AGENCY + "\"")
                .doesNotContain("value=\"35:DINKES\"");

        var stranger =
                new Cookie("pendopo-session", folk.session(folk.officer("Kepala Lain", Roles.AGENCY_HEAD, "DINKES")));
        assertThat(http.get().uri("/hub/innovations/" + code).cookie(stranger)).hasStatus(403);
        assertThat(act(stranger, code, "give", keeper.actor().account().toString()))
                .hasStatus(403);
    }

    @Test
    void nobodyGivesAnInnovationToWhoKeepsItAlready() {
        var keeper = folk.officer("Pengelola Tetap", Roles.INNOVATION_OFFICER, AGENCY);
        var code = born(keeper, "Tetap di tangan yang sama");
        var session = new Cookie("pendopo-session", folk.session(keeper));
        var own = keeper.actor().account().toString();
        assertThat(http.get().uri("/hub/innovations/" + code).cookie(session))
                .bodyText()
                .doesNotContain("value=\"take\"");
        assertThat(act(session, code, "give", own))
                .hasStatusOk()
                .bodyText()
                .contains("sudah dikelola oleh orang itu", "href=\"#keeper\"");
        assertThat(innovations.seen(code)).isEmpty();
    }

    private MvcTestResult act(Cookie session, String code, String what, String keeper) {
        return http.post()
                .uri("/hub/innovations/" + code)
                .cookie(session)
                .param("do", what)
                .param("keeper", keeper)
                .param("endReason", "uji")
                .with(formToken())
                .exchange();
    }

    @Test
    void anInnovationWithEverythingIsShownWithWhatWasMeasuredAndWhoAgreed() {
        var code = lasting.whole(AGENCY);
        assertThat(http.get().uri("/innovations/" + code))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Hasil yang diukur",
                        "p-measured__bar--before",
                        "p-measured__bar--few",
                        "p-measured__bar--after",
                        "Retribusi rata-rata per permohonan",
                        "Laporan evaluasi 2025",
                        "penggagas dan pengemudi motor keliling",
                        "Serah terima kepada pejabat baru berjalan",
                        "/innovations/" + code + "/picture.jpg");
        var picture = http.get().uri("/innovations/" + code + "/picture.jpg").exchange();
        assertThat(picture).hasStatusOk().hasContentType("image/jpeg");
        assertThat(http.get().uri("/innovations/samsat-judes/picture.jpg")).hasStatus(404);
    }

    @Test
    void openDataHoldNoFormulaAndNoAccount() throws UnsupportedEncodingException {
        var keeper = folk.officer("Pengelola Rumus", Roles.INNOVATION_OFFICER, AGENCY);
        var code = born(keeper, "=HYPERLINK(\"https://contoh.id\";\"klik\")");
        var csv = http.get()
                .uri("/open-data/innovations.csv")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(csv).contains(code).contains("samsat-judes");
        assertThat(csv.lines().filter(line -> line.startsWith(code)))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).doesNotContain(",=HYPERLINK").doesNotContain(",\"=HYPERLINK"));
        var json = http.get()
                .uri("/open-data/innovations.json")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(json)
                .contains(code)
                .contains("\"sheet\"")
                .doesNotContain(keeper.actor().account().toString());
        assertThat(csv).doesNotContain(keeper.actor().account().toString());
    }

    private String born(Folk.Person keeper, String title) {
        return innovations.bear(
                keeper.actor(),
                new NewInnovation(
                        Keepers.owner(Keepers.PROVINCE, AGENCY), State.TRIAL, Keepers.sheet(title), "lahir dalam uji"));
    }

    private MvcTestResult change(Cookie session, String code, String version, Map<String, String> fields) {
        var request = http.post()
                .uri("/hub/innovations/" + code + "/edit")
                .cookie(session)
                .param("version", version)
                .param("title", "Catatan yang diubah")
                .param("state", "TRIAL")
                .param("reason", "diubah dalam uji");
        fields.forEach(request::param);
        return request.with(formToken()).exchange();
    }
}
