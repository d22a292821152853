package id.pendopo.identity;

import static id.pendopo.FormToken.formToken;
import static id.pendopo.identity.Somebody.PASSWORD;
import static id.pendopo.identity.Somebody.PROVINCE;
import static id.pendopo.identity.Somebody.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.identity.SignIn.Outcome;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Notice;
import id.pendopo.kernel.Refusal;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The second factor against somebody who has the password, or sits before an open session. */
@PendopoTest
@RecordApplicationEvents
class SecondFactorTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestClock clock;

    /** Somebody whose second factor is on. */
    private record Owner(String login, Actor actor, byte[] secret, List<String> backup) {}

    private Owner owner() {
        var login = Somebody.email();
        var account = accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var actor = accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
        var offer = secondFactor.offer("Pemohon Contoh");
        var secret = Base64.getUrlDecoder().decode(offer.sealed());
        var backup = secondFactor.turnOn(actor, offer.sealed(), Totp.code(secret, step()));
        return new Owner(login, actor, secret, backup);
    }

    private long step() {
        return Totp.step(clock.instant());
    }

    private String pending(Owner owner, String network) {
        return ((Outcome.SecondFactorAsked) signIn.withPassword(owner.login(), PASSWORD, at(network))).pending();
    }

    private static void isSlowed(ThrowingCallable guess) {
        assertThatThrownBy(guess).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
            assertThat(refusal.details()).containsKey("retryAfter");
        });
    }

    /** A new sign-in gave five more guesses once: forty in two seconds. */
    @Test
    void whoKnowsThePasswordGuessesNoFasterBySigningInAnew() {
        var owner = owner();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(signIn.withSecondFactor(pending(owner, "thief-" + guess), "000000", at("thief-" + guess)))
                    .isEqualTo(new Outcome.Wrong());
        }

        isSlowed(() -> signIn.withSecondFactor(pending(owner, "thief-6"), "000000", at("thief-6")));
        clock.jump(Duration.ofSeconds(16));
        assertThat(signIn.withSecondFactor(pending(owner, "thief-7"), "000000", at("thief-7")))
                .isEqualTo(new Outcome.Wrong());
        isSlowed(() -> signIn.withSecondFactor(pending(owner, "thief-8"), "000000", at("thief-8")));
    }

    @Test
    void aDeviceThatTheOwnerUsedBeforeIsNotSlowedByAnother() {
        var owner = owner();
        var known = (Outcome.Open)
                signIn.withSecondFactor(pending(owner, "home"), owner.backup().getFirst(), at("home"));
        for (int guess = 0; guess < 5; guess++) {
            signIn.withSecondFactor(pending(owner, "thief"), "000000", at("thief"));
        }
        isSlowed(() -> signIn.withSecondFactor(pending(owner, "thief"), "000000", at("thief")));

        assertThat(signIn.withSecondFactor(
                        pending(owner, "home"), owner.backup().get(1), at("home", known.device())))
                .isInstanceOf(Outcome.Open.class);
    }

    /** Nobody begins this count who does not know the password. */
    @Test
    void aStrangerWithoutThePasswordSlowsNobody() {
        var owner = owner();
        for (int guess = 0; guess < 12; guess++) {
            assertThat(signIn.withSecondFactor("35~" + "A".repeat(43), "000000", at("stranger")))
                    .isEqualTo(new Outcome.Wrong());
            assertThat(signIn.withSecondFactor("", "000000", at("stranger"))).isEqualTo(new Outcome.Wrong());
        }

        assertThat(signIn.withSecondFactor(
                        pending(owner, "stranger"), owner.backup().getFirst(), at("stranger")))
                .isInstanceOf(Outcome.Open.class);
    }

    @Test
    void theRightCodeEndsTheCount() {
        var owner = owner();
        for (int round = 0; round < 3; round++) {
            for (int guess = 0; guess < 4; guess++) {
                signIn.withSecondFactor(pending(owner, "home"), "000000", at("home"));
            }
            assertThat(signIn.withSecondFactor(
                            pending(owner, "home"), owner.backup().get(round), at("home")))
                    .isInstanceOf(Outcome.Open.class);
        }
    }

    @Test
    void aCodeOfTheAppWorksOnceWhereverItIsTyped() {
        var owner = owner();
        clock.jump(Duration.ofMinutes(2));
        var code = Totp.code(owner.secret(), step());

        assertThat(signIn.withSecondFactor(pending(owner, "home"), code, at("home")))
                .isInstanceOf(Outcome.Open.class);
        assertThat(signIn.withSecondFactor(pending(owner, "home"), code, at("home")))
                .isEqualTo(new Outcome.Wrong());
        assertThatThrownBy(() -> secondFactor.turnOff(owner.actor(), code)).isInstanceOf(Refusal.class);
        assertThat(signIn.withSecondFactor(pending(owner, "home"), Totp.code(owner.secret(), step() - 1), at("home")))
                .as("a code before one that was used")
                .isEqualTo(new Outcome.Wrong());
        assertThat(secondFactor.isOn(owner.actor())).isTrue();
    }

    @Test
    void turningItOffIsNotGuessed() {
        var owner = owner();
        for (int guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> secondFactor.turnOff(owner.actor(), "000000"))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("second-factor-wrong"));
        }

        isSlowed(() -> secondFactor.turnOff(owner.actor(), "000000"));
        clock.jump(Duration.ofSeconds(16));
        secondFactor.turnOff(owner.actor(), owner.backup().getFirst());
        assertThat(secondFactor.isOn(owner.actor())).isFalse();
    }

    /** Before an open session without the owner's phone. */
    @Test
    void oneThatIsOnIsNotReplaced() {
        var owner = owner();
        var own = Totp.freshSecret();
        var offered = Base64.getUrlEncoder().withoutPadding().encodeToString(own);

        assertThatThrownBy(() -> secondFactor.turnOn(owner.actor(), offered, Totp.code(own, step())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("second-factor-on"));

        assertThat(signIn.withSecondFactor(
                        pending(owner, "home"), owner.backup().getFirst(), at("home")))
                .isInstanceOf(Outcome.Open.class);
    }

    @Test
    void thePageSaysThatItIsOnAlready() {
        var owner = owner();
        var session = session(owner);
        var own = Totp.freshSecret();

        assertThat(http.post()
                        .uri("/account/second-factor")
                        .cookie(session)
                        .with(formToken())
                        .param(
                                "offered",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(own))
                        .param("code", Totp.code(own, step())))
                .hasStatus(422)
                .bodyText()
                .contains("Pengaman kedua sudah menyala", "/account/second-factor/off")
                .doesNotContain("name=\"offered\"");
    }

    @Test
    void theFormsSayHowLongToWait() {
        var owner = owner();
        var session = session(owner);
        for (int guess = 0; guess < 5; guess++) {
            signIn.withSecondFactor(pending(owner, "thief"), "000000", at("thief"));
            assertThat(http.post()
                            .uri("/account/second-factor/off")
                            .cookie(session)
                            .with(formToken())
                            .param("code", "000000"))
                    .hasStatus(422);
        }

        saysHowLong(http.post()
                .uri("/account/second-factor/off")
                .cookie(session)
                .with(formToken())
                .param("code", "000000")
                .exchange());
        saysHowLong(http.post()
                .uri("/sign-in/second-factor")
                .cookie(new Cookie("pendopo-second-factor", pending(owner, "thief")))
                .with(formToken())
                .param("code", "000000")
                .exchange());
    }

    /** The picture, the text and the form offer one secret, and a mistyped code does not take it away. */
    @Test
    void thePictureOffersWhatIsWrittenBesideIt() throws Exception {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var open = (Outcome.Open) signIn.withPassword(login, PASSWORD, at(login));
        var session = new Cookie("pendopo-session", open.session());
        var page = http.get()
                .uri("/account/second-factor")
                .cookie(session)
                .exchange()
                .getResponse()
                .getContentAsString();

        var scanned = scan(found("<img src=\"data:image/png;base64,([^\"]+)\"", page));
        assertThat(scanned).startsWith("otpauth://totp/Pendopo%3APemohon%20Contoh?secret=");
        var secret = found("secret=([A-Z2-7]{32})", scanned);
        assertThat(page).contains(secret.replaceAll("(.{4})(?=.)", "$1 "));
        var offered = found("name=\"offered\" value=\"([^\"]+)\"", page);
        assertThat(Totp.base32(Base64.getUrlDecoder().decode(offered))).isEqualTo(secret);

        assertThat(http.post()
                        .uri("/account/second-factor")
                        .cookie(session)
                        .with(formToken())
                        .param("offered", offered)
                        .param("code", "000000"))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"offered\" value=\"" + offered + "\"");
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String scan(String png) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
        int side = image.getWidth();
        var light = new RGBLuminanceSource(side, side, image.getRGB(0, 0, side, side, null, 0, side));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    private static void saysHowLong(MvcTestResult answer) {
        assertThat(answer).hasStatus(429).bodyText().contains("Terlalu banyak kode yang salah", "name=\"code\"");
        assertThat(answer.getResponse().getHeader("Retry-After")).matches("1[0-6]|[1-9]");
    }

    @Test
    void theOwnerIsToldOfBoth() {
        var owner = owner();
        secondFactor.turnOff(owner.actor(), owner.backup().getFirst());

        assertThat(events.stream(Notice.class)
                        .filter(notice -> notice.account().equals(owner.actor().account()))
                        .map(Notice::text))
                .containsExactly("identity.message.secondFactorOn", "identity.message.secondFactorOff");
    }

    private Cookie session(Owner owner) {
        var open = (Outcome.Open) signIn.withSecondFactor(
                pending(owner, "session"), owner.backup().getLast(), at("session"));
        return new Cookie("pendopo-session", open.session());
    }
}
