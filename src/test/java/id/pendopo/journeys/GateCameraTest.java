package id.pendopo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.options.Cookie;
import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.identity.SignIn;
import id.pendopo.innovation.exhibition.Fair;
import id.pendopo.innovation.exhibition.Tickets;
import id.pendopo.kernel.Roles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A ticket before the camera of a gate. Chromium reads QR codes where the system beneath it does, as on Android; on Linux it
 * does not, so here the same library that draws our codes reads what the camera sees. All else is the real thing.
 */
@PendopoTest
class GateCameraTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private static final String READER = """
            window.BarcodeDetector = class {
              async detect(video) {
                const canvas = document.createElement('canvas');
                canvas.width = video.videoWidth;
                canvas.height = video.videoHeight;
                canvas.getContext('2d').drawImage(video, 0, 0);
                const read = await window.readQr(canvas.toDataURL('image/png'));
                return read ? [{ rawValue: read }] : [];
              }
            };
            """;

    @Autowired
    Fair fair;

    @Autowired
    Tickets tickets;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    @Test
    void whatTheCameraSeesIsCheckedOnceAsIfItWereTyped(@TempDir Path folder) throws Exception {
        var secretariat = fair.person(Fair.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        var event = fair.opened(secretariat.actor());
        var film = Files.write(folder.resolve("ticket.y4m"), film(tickets.address(fair.guest(event))));
        try (var device = Browser.onPhoneBefore(film, port)) {
            device.context().exposeFunction("readQr", args -> read((String) args[0]));
            device.context().addInitScript(READER);
            standAtTheGate(device, secretariat, event.code());
            device.page().locator(".p-gate__camera button").click();

            assertThat(device.page().locator(".p-gate__answer")).containsText("Silakan masuk");
            assertThat(device.page().locator(".p-gate__video")).isVisible();
            assertThat(device.page().locator(".p-gate__log li")).hasCount(1);
        }
    }

    @Test
    void whereABrowserReadsNoCodesNoCameraIsOfferedAndATypedCodeIsTaken() {
        var secretariat = fair.person(Fair.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        var event = fair.opened(secretariat.actor());
        var ticket = fair.guest(event);
        try (var device = Browser.onPhone(port)) {
            device.context().addInitScript("delete window.BarcodeDetector");
            standAtTheGate(device, secretariat, event.code());
            assertThat(device.page().locator(".p-gate__camera")).isHidden();

            device.page().locator("#ticket").fill(ticket.code());
            device.page().locator("form[data-gate] button").click();

            assertThat(device.page().locator(".p-gate__answer")).containsText("Silakan masuk");
        }
    }

    private void standAtTheGate(Visitor device, Fair.Person person, String code) {
        var from = new id.pendopo.identity.Visitor("127.0.0.1", "Chromium, Linux", null);
        if (!(signIn.withPassword(person.login(), Fair.PASSWORD, from) instanceof SignIn.Outcome.Open open)) {
            throw new IllegalStateException("An officer of a test signs in with a password");
        }
        device.context().addCookies(List.of(new Cookie("pendopo-session", open.session()).setUrl(device.origin())));
        device.open("/hub/events/" + code + "/gate");
        assertThat(device.page().locator(".p-gate__state[data-ready=true]")).hasCount(1);
    }

    /** One picture of a QR code, in grey, as a film that a browser plays as its camera. */
    private static byte[] film(String content) throws WriterException, IOException {
        var code = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, WIDTH, HEIGHT);
        var film = new ByteArrayOutputStream();
        film.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420mpeg2\nFRAME\n"
                .formatted(WIDTH, HEIGHT)
                .getBytes(StandardCharsets.US_ASCII));
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                film.write(code.get(x, y) ? 16 : 235);
            }
        }
        var grey = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(grey, (byte) 128);
        film.write(grey);
        return film.toByteArray();
    }

    private static String read(String picture) {
        try {
            var png = Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1));
            var image = ImageIO.read(new ByteArrayInputStream(png));
            int width = image.getWidth();
            var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
            var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException _) {
            return "";
        } catch (ReaderException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
