package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.cases.CaseNumber;
import id.pendopo.identity.Accounts;
import id.pendopo.kernel.Roles;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer with an interest in a file: it goes to the superior, by a word of theirs or by itself. */
@PendopoTest
class ConflictJourneyTest {

    private static final String OFFICE = "DPMPTSP";
    private static final String MOVED = "Dialihkan karena benturan kepentingan";

    @Autowired
    Guests guests;

    @Autowired
    Desks desks;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void aDeclaredInterestMovesTheFileToTheSuperior() {
        var guest = guests.citizen("Pemohon Sepupu");
        try (var phone = Browser.onPhone(port);
                var officer = Browser.onPhone(port);
                var superior = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            var number = Applicants.apply(phone, "research-recommendation", "new", Applicants.RESEARCH);
            var boss = desks.sit(Roles.SECTION_HEAD, OFFICE, superior);
            var desk = desks.sit(desks.another(Roles.FRONT_OFFICER, OFFICE), officer)
                    .take(number);
            desk.hands().follow("Saya punya kepentingan");
            officer.looksRight("conflict");
            desk.hands().press("Alihkan kepada atasan");
            assertThat(officer.page().locator("#reason-problem").count()).isEqualTo(1);
            officer.looksRight("conflict-empty");
            desk.type("reason", "Pemohon adalah sepupu saya.").hands().press("Alihkan kepada atasan");
            officer.finds("beralih kepada atasan Anda").looksRight("conflict-declared");
            seenByBoth(number, desk, boss);
        }
    }

    @Test
    void anInterestOnRecordMovesTheFileByItself() {
        var guest = guests.citizen("Pemohon Ipar");
        try (var phone = Browser.onPhone(port);
                var officer = Browser.onPhone(port);
                var superior = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            var number = Applicants.apply(phone, "research-recommendation", "new", Applicants.RESEARCH);
            var boss = desks.sit(Roles.SECTION_HEAD, OFFICE, superior);
            var desk = desks.sit(desks.another(Roles.FRONT_OFFICER, OFFICE), officer);
            officer.open("/desk/relations");
            officer.page().locator("input[name=kind][value=RELATIVE]").check();
            desk.type("value", nik(guest)).hands().press("Catat hubungan");
            officer.finds("Hubungan dicatat").looksRight("relations");
            desk.open(number).hands().press("Ambil berkas ini");
            officer.finds("Berkas dialihkan kepada atasan Anda dan dicatat").looksRight("conflict-found");
            seenByBoth(number, desk, boss);
        }
    }

    private String nik(Guests.Guest guest) {
        return Objects.requireNonNull(accounts.profile(guest.actor()).nik()).value();
    }

    /** The officer can do nothing more with it; the superior does the step. */
    private static void seenByBoth(CaseNumber number, Desks.Desk officer, Desks.Desk superior) {
        officer.open(number).visitor().finds(MOVED).finds("Kepala seksi").looksRight("conflict-officer");
        assertThat(officer.visitor().page().locator("a[href*='/act/']").count())
                .as("actions of the officer")
                .isZero();
        superior.take(number).visitor().finds(MOVED).looksRight("conflict-superior");
        superior.does(number, "Nyatakan lengkap");
    }
}
