package id.pendopo.faults;

import id.pendopo.documents.DemoAuthority;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Rights;
import id.pendopo.identity.Scope;
import id.pendopo.identity.SignIn;
import id.pendopo.identity.Tokens;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** People at the other end of a wire: each new, with a token and a password. */
@Component
class Crowd {

    static final RegionCode PROVINCE = RegionCode.of("35");
    static final RegionCode JOMBANG = RegionCode.of("35.17");
    static final String PASSWORD = "empat kata tak berhubungan";
    static final String PASSPHRASE = "frasa sandi uji";
    private static final AtomicInteger SERIAL = new AtomicInteger(6000);

    private final Accounts accounts;
    private final Rights rights;
    private final Tokens tokens;
    private final SignIn signIn;
    private final DemoAuthority authority;

    Crowd(Accounts accounts, Rights rights, Tokens tokens, SignIn signIn, DemoAuthority authority) {
        this.accounts = accounts;
        this.rights = rights;
        this.tokens = tokens;
        this.signIn = signIn;
        this.authority = authority;
    }

    record Person(Actor actor, String login, String token) {}

    Person citizen() {
        return citizen(
                "Pemohon Luar",
                Nik.of("357801%02d0390%04d".formatted(1 + SERIAL.get() % 28, SERIAL.incrementAndGet())));
    }

    Person citizen(String name, Nik nik) {
        var login = "luar-" + UUID.randomUUID() + "@contoh.id";
        var profile = new Profile(name, null, null, nik, null, null, "Jalan Contoh 7, Surabaya");
        var account = accounts.openCitizen(PROVINCE, new Accounts.NewCitizen(login, profile, PASSWORD));
        return person(PROVINCE, account, login);
    }

    Person officer(RegionCode region, String role, String agency) {
        var login = "petugas-luar-" + UUID.randomUUID() + "@contoh.id";
        var system = Actor.system(region);
        var account = accounts.openOfficer(
                system, new Accounts.NewOfficer(login, "Petugas Luar " + role, role, null, PASSWORD));
        rights.grant(system, new Rights.Grant(account, role, agency, LocalDate.of(2020, 1, 1), null), "uji");
        authority.enrol(account, "Pejabat Uji", role, PASSPHRASE.toCharArray());
        return person(region, account, login);
    }

    private Person person(RegionCode region, UUID account, String login) {
        var actor = accounts.actor(region, account, Actor.Channel.API).orElseThrow();
        return new Person(actor, login, token(actor, EnumSet.allOf(Scope.class), Duration.ofDays(30)));
    }

    String token(Actor actor, Set<Scope> scopes, Duration life) {
        return tokens.issue(actor, "uji", scopes, life);
    }

    /** The value of a session cookie. */
    String session(Person person) {
        var visitor = new id.pendopo.identity.Visitor(person.login(), "Firefox, Linux", null);
        return switch (signIn.withPassword(person.login(), PASSWORD, visitor)) {
            case SignIn.Outcome.Open open -> open.session();
            case SignIn.Outcome.SecondFactorAsked _, SignIn.Outcome.Wrong _ ->
                throw new IllegalStateException("Somebody of a test signs in with a password");
        };
    }
}
