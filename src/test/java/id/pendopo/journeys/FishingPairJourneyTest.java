package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.cases.CaseNumber;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A licence for vessels needs the licence of the business first: the system finds it, or says where to begin. */
@PendopoTest
class FishingPairJourneyTest {

    private static final String OFFICE = "DPMPTSP";
    private static final String VESSEL = "fishing-vessel-licence";
    private static final Map<String, Object> BUSINESS_ANSWERS = Map.of(
            "business", "Usaha Perikanan Contoh",
            "activity", "catching",
            "vessels", "1",
            "gear", "purse-seine",
            "ground", "Laut Jawa bagian utara Lamongan",
            "harbour", "Pelabuhan Perikanan Contoh");
    private static final Map<String, Object> VESSEL_ANSWERS = Map.of(
            "ground",
            "Laut Jawa bagian utara Lamongan",
            "vessels",
            List.of(Map.of(
                    "name", "KM Contoh Satu",
                    "mark", "GT 24 No. 1001/Contoh",
                    "grossTonnage", "24",
                    "gear", "purse-seine",
                    "crew", "14",
                    "harbour", "Pelabuhan Perikanan Contoh")));

    @Autowired
    Guests guests;

    @Autowired
    Desks desks;

    @LocalServerPort
    int port;

    @Test
    void theSecondLicenceFindsTheFirstAndSaysKindlyWhereItIsMissing() {
        var guest = guests.citizen("Pemohon Nelayan");
        try (var phone = Browser.onPhone(port);
                var office = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            var business = sentTooEarly(phone);
            granted(office, business, List.of(Roles.SECTION_HEAD));
            var permit = permit(phone, business);
            var vessel = sentAgain(phone);
            desks.sit(Roles.FRONT_OFFICER, OFFICE, office).take(vessel);
            office.finds("Memiliki SIUP yang masih berlaku").finds(permit).looksRight("sipi-desk");
            granted(office, vessel, List.of(Roles.SECTION_HEAD, Roles.DIVISION_HEAD));
            phone.open("/my/permits");
            phone.finds(permit).finds("SIPI").looksRight("my-permits");
        }
    }

    /** Told what is missing, the applicant follows the link and asks for that first; the draft waits. */
    private static CaseNumber sentTooEarly(Visitor phone) {
        Applicants.begin(phone, VESSEL, "new");
        Applicants.fill(phone, VESSEL_ANSWERS, Applicants.Look.closely("sipi"));
        phone.page().locator("#declared").check();
        var hands = new Hands(phone).press("Kirim permohonan");
        phone.finds("Memiliki SIUP yang masih berlaku").finds("Konsep ini tetap tersimpan");
        phone.looksRight("sipi-needs-siup");
        hands.follow("Usaha Perikanan").follow("Ajukan");
        Applicants.begin(phone, "new");
        Applicants.fill(phone, BUSINESS_ANSWERS, Applicants.Look.PASSING);
        return Applicants.send(phone);
    }

    private static CaseNumber sentAgain(Visitor phone) {
        phone.open("/my/drafts");
        new Hands(phone).follow("Lanjutkan");
        assertThat(phone.page().url()).endsWith("/check");
        return Applicants.send(phone);
    }

    private void granted(Visitor office, CaseNumber number, List<String> chain) {
        desks.sit(Roles.FRONT_OFFICER, OFFICE, office).does(number, "Nyatakan lengkap");
        desks.sit(Roles.TECHNICAL_REVIEWER, "DKP", office).does(number, "Rekomendasikan");
        desks.sit(Roles.BACK_OFFICER, OFFICE, office).does(number, "Susun konsep keputusan");
        chain.forEach(role -> desks.sit(role, OFFICE, office).does(number, "Paraf"));
        desks.sit(Roles.AGENCY_HEAD, OFFICE, office).signs(number, "Tanda tangani");
    }

    private static String permit(Visitor phone, CaseNumber number) {
        phone.open("/my/cases/" + number);
        phone.finds("Berlaku");
        return phone.page().locator(".p-decided .p-number").first().innerText().strip();
    }
}
