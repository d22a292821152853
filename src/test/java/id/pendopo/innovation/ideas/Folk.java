package id.pendopo.innovation.ideas;

import com.microsoft.playwright.options.Cookie;
import id.pendopo.browser.Visitor;
import id.pendopo.documents.DemoAuthority;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Rights;
import id.pendopo.identity.SignIn;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** People who have ideas, and those who answer them: each new. */
@Component
public class Folk {

    public static final RegionCode PROVINCE = RegionCode.of("35");
    public static final String PASSPHRASE = "frasa sandi uji";
    private static final String PASSWORD = "empat kata tak berhubungan";

    private final Accounts accounts;
    private final Rights rights;
    private final SignIn signIn;
    private final DemoAuthority authority;

    Folk(Accounts accounts, Rights rights, SignIn signIn, DemoAuthority authority) {
        this.accounts = accounts;
        this.rights = rights;
        this.signIn = signIn;
        this.authority = authority;
    }

    /** Somebody with an account and its sign-in name. */
    public record Person(Actor actor, String login) {}

    public Person citizen(String name) {
        var login = "gagasan-" + UUID.randomUUID() + "@contoh.id";
        var account = accounts.openCitizen(PROVINCE, new Accounts.NewCitizen(login, Profile.named(name), PASSWORD));
        return person(PROVINCE, account, login);
    }

    /** @param role held in the agency; empty for an officer without any right */
    public Person officer(String name, String role, String agency) {
        return officer(PROVINCE, name, role, agency);
    }

    public Person officer(RegionCode region, String name, String role, String agency) {
        var login = "petugas-" + UUID.randomUUID() + "@contoh.id";
        var system = Actor.system(region);
        var account = accounts.openOfficer(system, new Accounts.NewOfficer(login, name, "Staf", null, PASSWORD));
        if (!role.isEmpty()) {
            rights.grant(system, new Rights.Grant(account, role, agency, LocalDate.of(2020, 1, 1), null), "uji");
        }
        authority.enrol(account, name, "Staf", PASSPHRASE.toCharArray());
        return person(region, account, login);
    }

    private Person person(RegionCode region, UUID account, String login) {
        return new Person(accounts.actor(region, account, Actor.Channel.WEB).orElseThrow(), login);
    }

    /** The value of a session cookie. */
    public String session(Person person) {
        var visitor = new id.pendopo.identity.Visitor("127.0.0.1", "Chromium, Linux", null);
        if (signIn.withPassword(person.login(), PASSWORD, visitor) instanceof SignIn.Outcome.Open open) {
            return open.session();
        }
        throw new IllegalStateException("Somebody of a test signs in with a password");
    }

    public void enter(Person person, Visitor visitor) {
        visitor.context().addCookies(List.of(new Cookie("pendopo-session", session(person)).setUrl(visitor.origin())));
    }

    /** An idea that nobody else had: its words are its own. */
    public static NewIdea idea(String agency, Initiator initiator, boolean sealed, String words) {
        return new NewIdea(
                agency,
                Optional.of(initiator),
                Optional.of(sealed),
                new IdeaText("Warga menunggu lama: " + words, "Nomor antrean lewat telepon: " + words, "warga desa"));
    }
}
