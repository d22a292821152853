package id.pendopo.journeys;

import com.microsoft.playwright.options.Cookie;
import id.pendopo.browser.Visitor;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Rights;
import id.pendopo.identity.SignIn;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.RegionCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** People for journeys: made new for each, signed in without walking through the form again. */
@Component
class Guests {

    static final RegionCode PROVINCE = RegionCode.of("35");
    static final String PASSWORD = "empat kata tak berhubungan";
    private static final AtomicInteger SERIAL = new AtomicInteger(4000);

    private final Accounts accounts;
    private final Rights rights;
    private final SignIn signIn;

    Guests(Accounts accounts, Rights rights, SignIn signIn) {
        this.accounts = accounts;
        this.rights = rights;
        this.signIn = signIn;
    }

    /** Somebody with an account; the login signs them in. */
    record Guest(String login, Actor actor) {}

    Guest citizen(String name) {
        int serial = SERIAL.getAndIncrement();
        var login = "tamu-" + UUID.randomUUID() + "@contoh.id";
        var nik = new Nik("3578%02d%02d0390%04d".formatted(1 + serial % 20, 1 + serial % 28, serial));
        var profile = new Profile(name, null, null, nik, null, null, "Jalan Contoh 1, Surabaya");
        var account = accounts.openCitizen(PROVINCE, new Accounts.NewCitizen(login, profile, PASSWORD));
        return new Guest(
                login, accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow());
    }

    Guest withoutProfile() {
        var login = "tamu-" + UUID.randomUUID() + "@contoh.id";
        var account = accounts.openCitizen(
                PROVINCE, new Accounts.NewCitizen(login, Profile.named("Pemohon Tanpa Nomor"), PASSWORD));
        return new Guest(
                login, accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow());
    }

    Actor officer(String role, String agency) {
        var system = Actor.system(PROVINCE);
        var account = accounts.openOfficer(
                system,
                new Accounts.NewOfficer(
                        "petugas-" + UUID.randomUUID() + "@contoh.id", "Petugas Uji", role, null, null));
        rights.grant(system, new Rights.Grant(account, role, agency, LocalDate.of(2020, 1, 1), null), "uji");
        return accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
    }

    /** The value of a session cookie. */
    String session(Guest guest) {
        var visitor = new id.pendopo.identity.Visitor("127.0.0.1", "Chromium, Linux", null);
        return switch (signIn.withPassword(guest.login(), PASSWORD, visitor)) {
            case SignIn.Outcome.Open open -> open.session();
            case SignIn.Outcome.SecondFactorAsked _, SignIn.Outcome.Wrong _ ->
                throw new IllegalStateException("A guest signs in with a password");
        };
    }

    void enter(Guest guest, Visitor visitor, int port) {
        visitor.context()
                .addCookies(List.of(
                        new Cookie("pendopo-session", session(guest)).setUrl("http://localhost:" + port + "/")));
    }

    /** A photo of a sheet of paper, as a phone would send it. */
    static Path photo(String name) {
        var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xfaf8f2));
        pen.fillRect(0, 0, 600, 800);
        pen.setColor(new Color(0x2b3a34));
        for (int line = 0; line < 14; line++) {
            pen.fillRect(70, 110 + line * 42, 300 + (line * 53) % 160, 9);
        }
        pen.dispose();
        return file(name, picture(image));
    }

    static Path file(String name, byte[] content) {
        try {
            var path = Files.createTempDirectory("berkas").resolve(name);
            return Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
