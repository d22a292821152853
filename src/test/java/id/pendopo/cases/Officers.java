package id.pendopo.cases;

import com.microsoft.playwright.options.Cookie;
import id.pendopo.browser.Visitor;
import id.pendopo.documents.DemoAuthority;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.identity.SignIn;
import id.pendopo.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Officers who sit down at a browser: each with a password, a role, and a certificate for signing. */
@Component
class Officers {

    private static final String PASSWORD = "empat kata tak berhubungan";

    private final Accounts accounts;
    private final Rights rights;
    private final SignIn signIn;
    private final DemoAuthority authority;

    Officers(Accounts accounts, Rights rights, SignIn signIn, DemoAuthority authority) {
        this.accounts = accounts;
        this.rights = rights;
        this.signIn = signIn;
        this.authority = authority;
    }

    /** Somebody new in this role; the browser is theirs from now on. */
    UUID enter(Visitor visitor, int port, String role, String agency) {
        var login = "petugas-" + UUID.randomUUID() + "@contoh.id";
        var system = Actor.system(Hall.PROVINCE);
        var account = accounts.openOfficer(
                system, new Accounts.NewOfficer(login, "Petugas Uji " + role, role, null, PASSWORD));
        rights.grant(system, new Rights.Grant(account, role, agency, LocalDate.of(2020, 1, 1), null), "uji");
        authority.enrol(account, "Pejabat Uji", role, Hall.PASSPHRASE.toCharArray());
        visitor.context()
                .addCookies(List.of(
                        new Cookie("pendopo-session", session(login)).setUrl("http://localhost:" + port + "/")));
        return account;
    }

    private String session(String login) {
        var browser = new id.pendopo.identity.Visitor("127.0.0.1", "Chromium, Linux", null);
        return switch (signIn.withPassword(login, PASSWORD, browser)) {
            case SignIn.Outcome.Open open -> open.session();
            case SignIn.Outcome.SecondFactorAsked _, SignIn.Outcome.Wrong _ ->
                throw new IllegalStateException("An officer of a test signs in with a password");
        };
    }
}
