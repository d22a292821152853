package id.pendopo.innovation.web.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.innovation.ideas.Folk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PendopoTest
class IdeaOnAPhoneTest {

    @Autowired
    Folk folk;

    @LocalServerPort
    int port;

    @Test
    void anIdeaIsSentInAMinuteWithoutAnyScript() throws IOException {
        sendWithoutAnyScript();
    }

    private void sendWithoutAnyScript() throws IOException {
        try (var phone = Browser.onPhoneWithoutScript(port)) {
            folk.enter(folk.citizen("Warga Bergawai"), phone);
            fill(phone, "Antrean cek fisik kuda lumping sejak subuh", "Nomor antrean kuda lumping lewat pesan");
            phone.page().locator("input[name=name][value=sealed]").check();
            phone.page().locator("#photo").setInputFiles(photo());
            press(phone, "Kirim gagasan");
            if (phone.page().locator("h1").innerText().contains("mirip")) {
                press(phone, "Tetap kirim gagasan saya");
            }

            phone.finds("Terima kasih").finds("Nomor antrean kuda lumping").shot("idea-mine");
            assertThat(phone.page().url()).endsWith("/ideas/mine");
        }
    }

    @Test
    void whoHadItBeforeIsShownWhileTypingAndBeforeSending() throws IOException {
        sendWithoutAnyScript();
        try (var phone = Browser.onPhone(port)) {
            folk.enter(folk.citizen("Warga Kedua"), phone);
            fill(phone, "Kuda lumping antre cek fisik", "Antrean kuda lumping memakai nomor lewat pesan");
            phone.page().waitForSelector("#alike h2");
            phone.finds("Gagasan yang mirip").looksRight("idea-new-alike");
            phone.page().locator("input[name=name][value=open]").check();
            press(phone, "Kirim gagasan");
            phone.finds("Sebelum dikirim").looksRight("idea-before-sending");
            press(phone, "Tetap kirim gagasan saya");
            phone.finds("Terima kasih");
        }
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        try (var phone = Browser.onPhone(port)) {
            folk.enter(folk.officer("Staf Bergawai", "", ""), phone);
            phone.open("/ideas/new");
            press(phone, "Kirim gagasan");
            phone.finds("Isian “Masalahnya” masih kosong").looksRight("idea-new-wrong");
            assertThat(Stream.of("problem", "solution", "helped", "agency", "name"))
                    .allSatisfy(field -> assertThat(phone.page()
                                    .locator("#" + field + "-problem")
                                    .count())
                            .as(field)
                            .isEqualTo(1));
        }
    }

    private static void fill(Visitor phone, String problem, String solution) {
        phone.open("/ideas/new");
        phone.page().locator("#problem").pressSequentially(problem);
        phone.page().locator("#solution").pressSequentially(solution);
        phone.page().locator("#helped").fill("pemilik kendaraan di desa");
        phone.page().locator("#agency").selectOption("BAPENDA");
        phone.page().locator("input[name=initiator][value=CITIZEN]").check();
    }

    private static void press(Visitor phone, String button) {
        phone.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Path photo() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var path = Files.createTempFile("IMG_Budi_", ".jpg");
        ImageIO.write(image, "jpg", path.toFile());
        return path;
    }
}
