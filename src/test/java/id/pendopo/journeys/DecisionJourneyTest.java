package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.Deadlines;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two ways in which a case ends otherwise than by a decree: silence that grants, and a refusal that names its remedy. */
@PendopoTest
class DecisionJourneyTest {

    private static final String OFFICE = "DPMPTSP";
    private static final String REASON = "Surat pengantar kampus tidak dapat dipastikan keasliannya.";

    @Autowired
    Guests guests;

    @Autowired
    Desks desks;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    /** Whose competence is certified for some years from now, whatever the other tests made of the time. */
    private Map<String, Object> technician() {
        return Map.of(
                "education", "diploma",
                "school", "Akademi Farmasi Contoh Surabaya",
                "graduationYear", "2022",
                "diplomaNumber", "IJ-CONTOH-001",
                "competenceNumber", "SK-CONTOH-001",
                "competenceUntil",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .plusYears(4)
                                .toString());
    }

    @Test
    void silenceGrantsAndThePaperThatSaysSoCanBeChecked() {
        var guest = guests.citizen("Pemohon Farmasi");
        try (var phone = Browser.onPhone(port);
                var office = Browser.onPhone(port);
                var stranger = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            var number = Applicants.apply(phone, "pharmacy-technician-registration", "new", technician());
            desks.sit(Roles.FRONT_OFFICER, OFFICE, office).does(number, "Nyatakan lengkap");

            clock.jump(Duration.ofDays(20));
            deadlines.sweep(Guests.PROVINCE);

            guests.enter(guest, phone, port);
            phone.open("/my/cases/" + number);
            phone.finds("Dikabulkan secara hukum").finds("Berlaku").looksRight("deemed-approved");
            assertThat(letter(phone)).contains("DIKABULKAN SECARA HUKUM", number.value(), "Pemohon Farmasi");
            stranger.open(check(phone));
            stranger.finds("terdaftar dan berlaku").looksRight("deemed-check");
            desks.sit(Roles.FRONT_OFFICER, OFFICE, office).open(number);
            office.finds("Dikabulkan secara hukum").looksRight("deemed-desk");
        }
    }

    @Test
    void aRefusalNamesItsRemedyAndTheApplicantTakesIt() {
        var guest = guests.citizen("Pemohon Ditolak");
        try (var phone = Browser.onPhone(port);
                var office = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            var number = Applicants.apply(phone, "research-recommendation", "new", Applicants.RESEARCH);
            refused(office, number);
            phone.open("/my/cases/" + number);
            phone.finds("Ditolak").finds("Bila Anda tidak setuju").finds("Surat penolakan");
            phone.looksRight("refused");
            assertThat(letter(phone).replaceAll("\\s+", " "))
                    .contains(REASON, "UU 30/2014 Pasal 39", "keberatan kepada pejabat", "banding kepada atasannya");

            var objection = objected(phone);
            phone.open("/my/cases/" + number);
            phone.finds("Sudah Anda ajukan").finds(objection.value()).looksRight("refused-objected");
            upheld(office, number, objection);

            phone.open("/my/cases/" + objection);
            new Hands(phone).press("Ajukan banding");
            phone.finds("Banding").looksRight("appeal");
        }
    }

    private void refused(Visitor office, CaseNumber number) {
        var desk = desks.sit(Roles.FRONT_OFFICER, OFFICE, office).prepare(number, "Susun konsep penolakan");
        desk.act();
        assertThat(office.page().locator("#reason-problem").count()).isEqualTo(1);
        office.looksRight("denial-empty");
        desk.type("reason", REASON).type("law", "UU 30/2014 Pasal 39");
        office.looksRight("denial");
        desk.act();
        office.finds("sudah dicatat");
        desks.sit(Roles.AGENCY_HEAD, OFFICE, office).signs(number, "Tanda tangani");
        office.finds("Ditolak").looksRight("denial-signed");
    }

    /** Number and day of the refusal stand in the form already. */
    private CaseNumber objected(Visitor phone) {
        var refusal = phone.page().locator(".p-decided .p-number").first().innerText();
        new Hands(phone).press("Ajukan keberatan");
        assertThat(phone.page().locator("#f-decisionNumber").inputValue()).isEqualTo(refusal.strip());
        var today = LocalDate.ofInstant(((InstantSource) clock).instant(), ZoneId.of("Asia/Jakarta"));
        Applicants.fill(
                phone,
                Map.of(
                        "receivedOn", today.toString(),
                        "grounds", "Surat pengantar itu dapat dipastikan pada laman kampus yang tertulis di surat.",
                        "request", "grant",
                        "wish", "Mohon permohonan semula dikabulkan berdasarkan surat tersebut."),
                Applicants.Look.closely("objection"));
        return Applicants.send(phone);
    }

    private void upheld(Visitor office, CaseNumber refusal, CaseNumber objection) {
        desks.sit(Roles.FRONT_OFFICER, OFFICE, office).does(objection, "Nyatakan lengkap");
        var desk = desks.sit(Roles.BACK_OFFICER, OFFICE, office).take(objection);
        office.finds(refusal.value()).looksRight("objection-desk");
        desk.prepare(objection, "Usulkan keputusan tetap")
                .type("reason", "Laman yang disebut tidak memuat surat itu.")
                .type("law", "UU 30/2014 Pasal 77")
                .act();
        office.finds("sudah dicatat");
        desks.sit(Roles.AGENCY_HEAD, OFFICE, office).signs(objection, "Tetapkan: keputusan tetap");
    }

    private static String check(Visitor phone) {
        return phone.page().locator("a[href^='/v/']").first().getAttribute("href");
    }

    private static String letter(Visitor phone) {
        var link = phone.page().locator("a[href*='/documents/']").first();
        var file = phone.page().waitForDownload(link::click).path();
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
