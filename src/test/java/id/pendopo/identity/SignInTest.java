package id.pendopo.identity;

import static id.pendopo.identity.Somebody.JOMBANG;
import static id.pendopo.identity.Somebody.PASSWORD;
import static id.pendopo.identity.Somebody.PROVINCE;
import static id.pendopo.identity.Somebody.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.identity.SignIn.Outcome;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PendopoTest
class SignInTest {

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    Tokens tokens;

    @Test
    void aCitizenSignsInAndIsKnownByTheCookie() {
        var login = Somebody.email();
        var account = accounts.openCitizen(PROVINCE, Somebody.citizen(login));

        var open =
                (Outcome.Open) signIn.withPassword("  " + login.toUpperCase(java.util.Locale.ROOT), PASSWORD, at("a"));

        var signedIn = sessions.resume(open.session()).orElseThrow();
        assertThat(signedIn.actor().account()).isEqualTo(account);
        assertThat(signedIn.actor().isCitizen()).isTrue();
        assertThat(signedIn.name()).isEqualTo("Pemohon Contoh");
    }

    @Test
    void theWrongPasswordAndTheUnknownNameAreOneAnswer() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));

        assertThat(signIn.withPassword(login, "salah sama sekali", at("b"))).isEqualTo(new Outcome.Wrong());
        assertThat(signIn.withPassword(Somebody.email(), PASSWORD, at("b"))).isEqualTo(new Outcome.Wrong());
        assertThat(signIn.withPassword("bukan alamat", PASSWORD, at("b"))).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void aStrangerWhoGuessesSlowsThemselvesAndNotTheOwner() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var owner = (Outcome.Open) signIn.withPassword(login, PASSWORD, at("home"));

        for (int i = 0; i < 5; i++) {
            signIn.withPassword(login, "tebakan ke " + i, at("stranger"));
        }

        assertThatThrownBy(() -> signIn.withPassword(login, PASSWORD, at("stranger")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
        assertThat(signIn.withPassword(login, PASSWORD, at("stranger", owner.device())))
                .isInstanceOf(Outcome.Open.class);
        assertThat(signIn.withPassword(login, PASSWORD, at("elsewhere"))).isInstanceOf(Outcome.Open.class);
    }

    @Test
    void aNameThatDoesNotExistIsSlowedLikeAnyOther() {
        var login = Somebody.email();
        for (int i = 0; i < 5; i++) {
            signIn.withPassword(login, PASSWORD, at("c"));
        }
        assertThatThrownBy(() -> signIn.withPassword(login, PASSWORD, at("c"))).isInstanceOf(Refusal.class);
    }

    @Test
    void everySignInHasASecretOfItsOwnAndSigningOutEndsIt() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var first = (Outcome.Open) signIn.withPassword(login, PASSWORD, at("d"));
        var second = (Outcome.Open) signIn.withPassword(login, PASSWORD, at("d", first.device()));

        assertThat(second.session()).isNotEqualTo(first.session());
        assertThat(second.device()).isEqualTo(first.device());
        sessions.end(first.session());
        assertThat(sessions.resume(first.session())).isEmpty();
        assertThat(sessions.resume(second.session())).isPresent();
    }

    @Test
    void aDeviceKeyThatABrowserMadeUpIsNotTaken() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var open = (Outcome.Open) signIn.withPassword(login, PASSWORD, at("e", "chosen by somebody else"));
        assertThat(open.device()).isNotEqualTo("chosen by somebody else");
    }

    @Test
    void theOwnerSeesTheirSessionsAndEndsThem() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var here = ((Outcome.Open) signIn.withPassword(login, PASSWORD, at("f"))).session();
        var there = ((Outcome.Open) signIn.withPassword(login, PASSWORD, at("g"))).session();
        var owner = sessions.resume(here).orElseThrow();

        assertThat(sessions.open(owner))
                .hasSize(2)
                .filteredOn(Sessions.Listed::current)
                .hasSize(1);
        var other = sessions.open(owner).stream()
                .filter(s -> !s.current())
                .findFirst()
                .orElseThrow();
        sessions.end(owner.actor(), other.id());

        assertThat(sessions.resume(there)).isEmpty();
        assertThat(sessions.open(owner)).hasSize(1);
    }

    @Test
    void aSessionOfAnotherRegionIsNotFoundByTurningItsRegion() {
        var login = Somebody.email();
        accounts.openCitizen(JOMBANG, Somebody.citizen(login));
        var session = ((Outcome.Open) signIn.withPassword(login, PASSWORD, at("h"))).session();

        assertThat(sessions.resume(session)).isPresent();
        assertThat(session).startsWith("35.17~");
        assertThat(sessions.resume(session.replace("35.17~", "35~"))).isEmpty();
    }

    @Test
    void anAccountOfAnotherRegionIsInvisible() {
        var account = accounts.openCitizen(JOMBANG, Somebody.citizen(Somebody.email()));
        assertThat(accounts.actor(PROVINCE, account, Actor.Channel.WEB)).isEmpty();
        assertThat(accounts.actor(JOMBANG, account, Actor.Channel.WEB)).isPresent();
    }

    @Test
    void aTokenOpensUntilItIsRevoked() {
        var account = accounts.openCitizen(PROVINCE, Somebody.citizen(Somebody.email()));
        var actor = accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
        var clear = tokens.issue(actor, "Program saya", Set.of(Scope.CASES_READ), Duration.ofDays(1));

        var presented = tokens.present(clear).orElseThrow();
        assertThat(presented.actor().account()).isEqualTo(account);
        assertThat(presented.actor().channel()).isEqualTo(Actor.Channel.API);
        assertThat(presented.scopes()).containsExactly(Scope.CASES_READ);

        tokens.revoke(actor, tokens.of(actor).getFirst().id());
        assertThat(tokens.present(clear)).isEmpty();
        assertThat(tokens.present("pendopo_35~" + "x".repeat(43))).isEmpty();
        assertThat(tokens.present("")).isEmpty();
    }

    @Test
    void aNameIsTakenOnceWhateverTheRegion() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        assertThatThrownBy(() -> accounts.openCitizen(JOMBANG, Somebody.citizen(login)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void outsideTheDemoNobodyGetsASessionWithoutAPassword() {
        var account = accounts.openCitizen(PROVINCE, Somebody.citizen(Somebody.email()));
        assertThatThrownBy(() -> sessions.openForDemo(PROVINCE, account, at("i")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sessions.openForDemo(PROVINCE, UUID.randomUUID(), at("i")))
                .isInstanceOf(Refusal.class);
    }
}
