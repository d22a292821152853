package id.pendopo.cases;

import com.microsoft.playwright.options.Cookie;
import id.pendopo.browser.Visitor;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Profile;
import id.pendopo.identity.SignIn;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nik;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Citizens who sit down at a browser, each with a profile and a password. */
@Component
class Citizens {

    private static final String PASSWORD = "empat kata tak berhubungan";

    private final Accounts accounts;
    private final SignIn signIn;

    Citizens(Accounts accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** Somebody new; the browser is theirs from now on. */
    Actor enter(Visitor visitor, int port) {
        var login = "pemohon-" + UUID.randomUUID() + "@contoh.id";
        var profile = new Profile(
                "Pemohon Uji", null, null, new Nik("3517040702900001"), null, null, "Jalan Contoh 1, Jombang");
        var account = accounts.openCitizen(Hall.PROVINCE, new Accounts.NewCitizen(login, profile, PASSWORD));
        visitor.context()
                .addCookies(List.of(
                        new Cookie("pendopo-session", session(login)).setUrl("http://localhost:" + port + "/")));
        return accounts.actor(Hall.PROVINCE, account, Actor.Channel.WEB).orElseThrow();
    }

    private String session(String login) {
        var browser = new id.pendopo.identity.Visitor("127.0.0.1", "Chromium, Linux", null);
        return switch (signIn.withPassword(login, PASSWORD, browser)) {
            case SignIn.Outcome.Open open -> open.session();
            case SignIn.Outcome.SecondFactorAsked _, SignIn.Outcome.Wrong _ ->
                throw new IllegalStateException("A citizen of a test signs in with a password");
        };
    }
}
