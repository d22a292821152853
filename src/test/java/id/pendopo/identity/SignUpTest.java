package id.pendopo.identity;

import static id.pendopo.identity.Somebody.PASSWORD;
import static id.pendopo.identity.Somebody.PROVINCE;
import static id.pendopo.identity.Somebody.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.identity.SignIn.Outcome;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.DirectMessage;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PendopoTest
@RecordApplicationEvents
class SignUpTest {

    private static final Locale INDONESIAN = Locale.of("id");

    @Autowired
    SignUp signUp;

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Tokens tokens;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestClock clock;

    private String codeSentTo(String address) {
        return events.stream(id.pendopo.kernel.DirectMessage.class)
                .filter(message -> message.address().equals(address))
                .reduce((_, latest) -> latest)
                .map(message -> message.values().getOrDefault("code", ""))
                .orElse("");
    }

    @Test
    void aCodeSentToTheAddressOpensAnAccount() {
        var login = Somebody.email();
        var reference = signUp.begin(login, at(login), INDONESIAN);
        var open = (Outcome.Open) signUp.finish(reference, codeSentTo(login), "Pemohon Baru", PASSWORD, at(login));

        assertThat(sessions.resume(open.session()).orElseThrow().name()).isEqualTo("Pemohon Baru");
        assertThat(signIn.withPassword(login, PASSWORD, at(login))).isInstanceOf(Outcome.Open.class);
    }

    @Test
    void aPhoneNumberIsOneHoweverItIsTyped() {
        var digits =
                "08" + (1_000_000_000L + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
        var reference = signUp.begin(digits, at(digits), INDONESIAN);
        signUp.finish(reference, codeSentTo("+62" + digits.substring(1)), "Pemohon Baru", PASSWORD, at(digits));
        assertThat(signIn.withPassword("62" + digits.substring(1), PASSWORD, at(digits)))
                .isInstanceOf(Outcome.Open.class);
    }

    @Test
    void aTakenAddressLooksLikeAnyOtherAndNoCodeOpensIt() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var reference = signUp.begin(login, at(login), INDONESIAN);

        assertThat(codeSentTo(login)).isEmpty();
        assertThatThrownBy(() -> signUp.finish(reference, "123456", "Orang Lain", PASSWORD, at(login)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("code-wrong"));
    }

    @Test
    void aCodeDiesAfterFiveWrongTriesAndAfterTenMinutes() {
        var login = Somebody.email();
        var reference = signUp.begin(login, at(login), INDONESIAN);
        var code = codeSentTo(login);
        var wrong = code.equals("2222-2222") ? "3333-3333" : "2222-2222";
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signUp.finish(reference, wrong, "Pemohon Baru", PASSWORD, at(login)))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> signUp.finish(reference, code, "Pemohon Baru", PASSWORD, at(login)))
                .isInstanceOf(Refusal.class);

        var later = signUp.begin(login, at(login), INDONESIAN);
        clock.jump(java.time.Duration.ofMinutes(11));
        assertThatThrownBy(() -> signUp.finish(later, codeSentTo(login), "Pemohon Baru", PASSWORD, at(login)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aForgottenPasswordIsReplacedAndEndsEverySession() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var before = ((Outcome.Open) signIn.withPassword(login, PASSWORD, at(login))).session();

        var reference = signUp.beginReset(login, at(login), INDONESIAN);
        var outcome = signUp.finishReset(reference, codeSentTo(login), "sandi yang baru sekali", at(login));

        assertThat(outcome).isInstanceOf(Outcome.Open.class);
        assertThat(sessions.resume(before)).isEmpty();
        assertThat(signIn.withPassword(login, PASSWORD, at(login))).isEqualTo(new Outcome.Wrong());
        assertThat(signIn.withPassword(login, "sandi yang baru sekali", at(login)))
                .isInstanceOf(Outcome.Open.class);
    }

    /** Whoever knew the password may have made keys with it. */
    @Test
    void aNewPasswordTakesBackTokensAndDevicesAndTheOwnerIsTold() {
        var login = Somebody.email();
        var account = accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var actor = accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
        var device = ((Outcome.Open) signIn.withPassword(login, PASSWORD, at(login))).device();
        var token = tokens.issue(actor, "Program", Set.of(Scope.CASES_READ), Duration.ofDays(30));
        var again = ((Outcome.Open) signIn.withPassword(login, PASSWORD, at(login, device))).device();
        assertThat(again).isEqualTo(device);

        var reference = signUp.beginReset(login, at(login), INDONESIAN);
        signUp.finishReset(reference, codeSentTo(login), "sandi yang baru sekali", at(login));

        assertThat(tokens.present(token)).isEmpty();
        assertThat(tokens.of(actor)).isEmpty();
        var after = (Outcome.Open) signIn.withPassword(login, "sandi yang baru sekali", at(login, device));
        assertThat(after.device()).isNotEqualTo(device);
        assertThat(events.stream(Notice.class)
                        .filter(notice -> notice.account().equals(account))
                        .map(Notice::text))
                .contains("identity.message.passwordReplaced");
    }

    private long mailsTo(String address) {
        return events.stream(DirectMessage.class)
                .filter(message -> message.address().equals(address))
                .count();
    }

    /** Twenty wishes from ten places took the owner's way back away once. */
    @Test
    void noStrangerKeepsTheOwnerFromANewPassword() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        UUID strangers = signUp.beginReset(login, at("stranger-0-" + login), INDONESIAN);
        for (int place = 1; place < 40; place++) {
            strangers = signUp.beginReset(login, at("stranger-" + place + "-" + login), INDONESIAN);
        }
        var sent = mailsTo(login);
        assertThat(sent).isEqualTo(20);
        for (int guess = 0; guess < 9; guess++) {
            var reference = strangers;
            assertThatThrownBy(() -> signUp.finishReset(reference, "2222-2222", "sandi orang lain", at("stranger")))
                    .isInstanceOf(Refusal.class);
        }

        var reference = signUp.beginReset(login, at("fresh-" + login), INDONESIAN);
        assertThat(mailsTo(login)).as("no mail more").isEqualTo(sent);
        assertThat(signUp.finishReset(
                        reference,
                        codeSentTo(login).toUpperCase(Locale.ROOT).replace("-", " "),
                        "sandi yang baru sekali",
                        at("fresh")))
                .isInstanceOf(Outcome.Open.class);
    }

    /** Nor a neighbour behind the same address of the network. */
    @Test
    void askingAgainAndAgainSendsNoMoreAndTheLastCodeHolds() {
        var login = Somebody.email();
        var reference = signUp.begin(login, at(login), INDONESIAN);
        for (int wish = 0; wish < 8; wish++) {
            reference = signUp.begin(login, at(login), INDONESIAN);
        }
        assertThat(mailsTo(login)).isEqualTo(3);

        assertThat(signUp.finish(reference, codeSentTo(login), "Pemohon Baru", PASSWORD, at(login)))
                .isInstanceOf(Outcome.Open.class);
    }

    @Test
    void whereNoCodeHoldsAnyMoreOneIsSentHoweverManyWereAskedFor() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        for (int place = 0; place < 30; place++) {
            signUp.begin(login, at("stranger-" + place + "-" + login), INDONESIAN);
        }
        var reference = signUp.beginReset(login, at(login), INDONESIAN);
        assertThat(signUp.finishReset(reference, codeSentTo(login), "sandi yang baru sekali", at(login)))
                .isInstanceOf(Outcome.Open.class);
    }

    @Test
    void aCodeIsUsedOnceOnWhicheverPage() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var first = signUp.beginReset(login, at(login), INDONESIAN);
        var second = signUp.beginReset(login, at(login), INDONESIAN);
        var code = codeSentTo(login);
        signUp.finishReset(first, code, "sandi yang baru sekali", at(login));

        assertThatThrownBy(() -> signUp.finishReset(second, code, "sandi orang lain", at(login)))
                .isInstanceOf(Refusal.class);
        var third = signUp.beginReset(login, at(login), INDONESIAN);
        assertThatThrownBy(() -> signUp.finishReset(third, code, "sandi orang lain", at(login)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> signUp.finish(
                        signUp.begin(Somebody.email(), at(login), INDONESIAN),
                        codeSentTo(login),
                        "Orang Lain",
                        PASSWORD,
                        at(login)))
                .as("a code for another address or another purpose")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anUnknownAddressGetsNoCodeAndTheSameAnswer() {
        var login = Somebody.email();
        assertThat(signUp.beginReset(login, at(login), INDONESIAN)).isNotNull();
        assertThat(codeSentTo(login)).isEmpty();
    }

    @Test
    void easyPasswordsAreRefused() {
        for (var password : new String[] {"pendek", "Password123", "aaaaaaaaaaaa", "x".repeat(300)}) {
            assertThatThrownBy(() -> accounts.openCitizen(
                            PROVINCE,
                            new Accounts.NewCitizen(Somebody.email(), Profile.named("Pemohon Baru"), password)))
                    .as(password)
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aSecondFactorIsAskedForAndABackupCodeWorksOnce() {
        var login = Somebody.email();
        var account = accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var actor = accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
        var offer = secondFactor.offer("Pemohon Contoh");
        var code = Totp.code(java.util.Base64.getUrlDecoder().decode(offer.sealed()), Totp.step(clock.instant()));
        var backup = secondFactor.turnOn(actor, offer.sealed(), code);

        var asked = (Outcome.SecondFactorAsked) signIn.withPassword(login, PASSWORD, at(login));
        assertThat(sessions.resume(asked.pending())).isEmpty();
        assertThat(signIn.withSecondFactor(asked.pending(), code, at(login)))
                .as("the code was used to turn it on")
                .isEqualTo(new Outcome.Wrong());
        assertThat(signIn.withSecondFactor(asked.pending(), backup.getFirst(), at(login)))
                .isInstanceOf(Outcome.Open.class);

        var again = (Outcome.SecondFactorAsked) signIn.withPassword(login, PASSWORD, at(login));
        assertThat(signIn.withSecondFactor(again.pending(), backup.getFirst(), at(login)))
                .isEqualTo(new Outcome.Wrong());
    }
}
