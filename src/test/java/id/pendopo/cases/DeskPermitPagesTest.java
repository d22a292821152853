package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.documents.DemoAuthority;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.identity.SignIn;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A permit is found, suspended by two, and read at the desk, on a phone and on a wide screen. */
@PendopoTest
class DeskPermitPagesTest {

    private static final String PASSWORD = "empat kata tak berhubungan";
    private static final String REASON = "Kegiatan dijalankan di luar lokasi yang tercantum";

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    SignIn signIn;

    @Autowired
    DemoAuthority authority;

    @Autowired
    Permits permits;

    @LocalServerPort
    int port;

    @Test
    void oneProposesASuspensionAnotherSignsItAndAnybodyCanReadWhy() {
        var citizen = hall.citizen();
        var script = Walker.Script.read(Path.of("services/35/research-recommendation/tests/granted.yaml"));
        var permit = permits.ofCase(walker.walk(citizen, script)).getFirst();
        var query = "?number=" + URLEncoder.encode(permit.number(), StandardCharsets.UTF_8);
        try (var visitor = Browser.onDesktop(port)) {
            enter(visitor, Roles.SECTION_HEAD);
            visitor.open("/desk/numbers");
            visitor.looksRight("desk-numbers").finds("Buku nomor");
            visitor.open("/desk/permits");
            visitor.looksRight("desk-permits-latest")
                    .finds("Izin yang terbit terakhir")
                    .finds(permit.number());
            visitor.open("/desk/permits?q=" + URLEncoder.encode(permit.number(), StandardCharsets.UTF_8));
            visitor.looksRight("desk-permits").finds(permit.number());
            visitor.page().getByText(permit.number()).first().click();
            visitor.looksRight("desk-permit");
            visitor.page().getByText("Usulkan pembekuan").first().click();
            visitor.looksRight("desk-permit-suspend").finds("Siapa yang mengusulkan tidak dapat menandatangani");
            press(visitor);
            visitor.looksRight("desk-permit-suspend-wrong")
                    .finds("Tuliskan alasannya")
                    .finds("Sebutkan dasar hukum");
            visitor.page().locator("#reason").fill(REASON);
            visitor.page().locator("#law").fill("UU 30/2014 Pasal 64");
            press(visitor);
            visitor.looksRight("desk-permit-proposed").finds(REASON);
        }
        try (var visitor = Browser.onPhone(port)) {
            enter(visitor, Roles.AGENCY_HEAD);
            visitor.open("/desk/permits");
            visitor.looksRight("desk-permits-waiting").finds(permit.number());
            visitor.open("/desk/permits/one/sign" + query);
            visitor.looksRight("desk-permit-sign");
            visitor.page().locator("#passphrase").fill(Hall.PASSPHRASE);
            press(visitor);
            visitor.looksRight("desk-permit-suspended").finds("Dibekukan");
        }
        assertThat(permits.own(citizen, Hall.PROVINCE, permit.number()).state()).isEqualTo(PermitState.SUSPENDED);
    }

    /** Somebody new in this role; the browser is theirs from now on. */
    private void enter(Visitor visitor, String role) {
        var login = "petugas-" + UUID.randomUUID() + "@contoh.id";
        var system = Actor.system(Hall.PROVINCE);
        var account = accounts.openOfficer(
                system, new Accounts.NewOfficer(login, "Petugas Uji " + role, role, null, PASSWORD));
        rights.grant(system, new Rights.Grant(account, role, "DPMPTSP", LocalDate.of(2020, 1, 1), null), "uji");
        authority.enrol(account, "Pejabat Uji", role, Hall.PASSPHRASE.toCharArray());
        var browser = new id.pendopo.identity.Visitor("127.0.0.1", "Chromium, Linux", null);
        if (!(signIn.withPassword(login, PASSWORD, browser) instanceof SignIn.Outcome.Open open)) {
            throw new IllegalStateException("An officer of a test signs in with a password");
        }
        visitor.context().addCookies(List.of(new Cookie("pendopo-session", open.session()).setUrl(visitor.origin())));
    }

    private static void press(Visitor visitor) {
        visitor.page().locator(".p-confirm button").click();
    }
}
