package id.pendopo.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import id.pendopo.browser.Visitor;
import id.pendopo.cases.CaseNumber;
import id.pendopo.documents.DemoAuthority;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.identity.SignIn;
import id.pendopo.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Officers who sit down at a browser: each with a password, a role, and a certificate for signing. */
@Component
class Desks {

    static final String PASSPHRASE = "frasa sandi uji";

    private final Accounts accounts;
    private final Rights rights;
    private final SignIn signIn;
    private final DemoAuthority authority;
    private final Map<String, Officer> known = new ConcurrentHashMap<>();

    Desks(Accounts accounts, Rights rights, SignIn signIn, DemoAuthority authority) {
        this.accounts = accounts;
        this.rights = rights;
        this.signIn = signIn;
        this.authority = authority;
    }

    record Officer(String login, UUID account) {}

    /** The officer of this role and agency, the same each time. */
    Officer officer(String role, String agency) {
        return known.computeIfAbsent(role + "@" + agency, _ -> another(role, agency));
    }

    /** Somebody new in this role. */
    Officer another(String role, String agency) {
        var login = "petugas-" + UUID.randomUUID() + "@contoh.id";
        var system = Actor.system(Guests.PROVINCE);
        var account = accounts.openOfficer(
                system, new Accounts.NewOfficer(login, "Petugas Uji " + role, role, null, Guests.PASSWORD));
        rights.grant(system, new Rights.Grant(account, role, agency, LocalDate.of(2020, 1, 1), null), "uji");
        authority.enrol(account, "Pejabat Uji", role, PASSPHRASE.toCharArray());
        return new Officer(login, account);
    }

    /** The browser is this officer's from now on. */
    Desk sit(Officer officer, Visitor visitor) {
        var browser = new id.pendopo.identity.Visitor("127.0.0.1", "Chromium, Linux", null);
        if (!(signIn.withPassword(officer.login(), Guests.PASSWORD, browser) instanceof SignIn.Outcome.Open open)) {
            throw new IllegalStateException("An officer of a test signs in with a password");
        }
        visitor.context().addCookies(List.of(new Cookie("pendopo-session", open.session()).setUrl(visitor.origin())));
        return new Desk(visitor, new Hands(visitor));
    }

    Desk sit(String role, String agency, Visitor visitor) {
        return sit(officer(role, agency), visitor);
    }

    /** A desk with somebody at it. */
    record Desk(Visitor visitor, Hands hands) {

        Desk open(CaseNumber number) {
            visitor.open("/desk/cases/" + number);
            return this;
        }

        /** Takes the file where nobody has, with a reason where others wait longer. */
        Desk take(CaseNumber number) {
            open(number);
            if (hands.sees("Ambil berkas ini")) {
                hands.press("Ambil berkas ini");
            }
            if (visitor.page().url().contains("/out-of-turn")) {
                visitor.page().locator("#reason").fill("Jadwal tinjauan sudah dekat");
                hands.press("Ambil di luar urutan");
            }
            return this;
        }

        /** To the form of an action. */
        Desk prepare(CaseNumber number, String action) {
            take(number);
            hands.leave(visitor.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(action).setExact(true)));
            return this;
        }

        /** Does what was prepared. */
        Desk act() {
            hands.leave(visitor.page().locator("main button[name=then][value=stay]"));
            return this;
        }

        Desk type(String field, String text) {
            visitor.page().locator("#" + field).fill(text);
            return this;
        }

        Desk does(CaseNumber number, String action) {
            prepare(number, action);
            act();
            visitor.finds("sudah dicatat");
            return this;
        }

        /** Signs with the right words; the decree is there afterwards. */
        Desk signs(CaseNumber number, String action) {
            prepare(number, action);
            type("passphrase", PASSPHRASE);
            act();
            visitor.finds("sudah dicatat");
            return this;
        }
    }
}
