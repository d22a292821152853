package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.innovation.ideas.IdeaScenes;
import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An idea, sealed from the boss, all the way to a certificate that everybody can check. */
@PendopoTest
class IdeaJourneyTest {

    private static final String AGENCY = "BAPENDA";

    @Autowired
    Folk folk;

    @Autowired
    IdeaScenes scenes;

    @LocalServerPort
    int port;

    private final String word = "lesung" + UUID.randomUUID().toString().substring(0, 6);
    private final String name = "Petugas Loket " + word;

    @Test
    void anIdeaSealedFromTheBossIsTriedOutAndItsAuthorHonoured() {
        var officer = folk.officer(name, Roles.FRONT_OFFICER, AGENCY);
        var boss = folk.officer("Kepala Loket", Roles.AGENCY_HEAD, AGENCY);
        var keeper = folk.officer("Pengelola Loket", Roles.INNOVATION_OFFICER, AGENCY);
        try (var phone = Browser.onPhone(port);
                var head = Browser.onDesktop(port);
                var desk = Browser.onDesktop(port)) {
            folk.enter(officer, phone);
            folk.enter(boss, head);
            folk.enter(keeper, desk);
            sends(phone);
            seesNoName(head);
            takesUp(desk);
            movesOn(phone);
            triesOut(desk);
            opensTheName(phone);
            signs(head);
            checks(phone);
        }
    }

    @Test
    void anAnswerThatIsReplacedStaysToBeReadBesideTheOneThatCounts() {
        var keeper = folk.officer("Pengelola Berubah", Roles.INNOVATION_OFFICER, AGENCY);
        var idea = scenes.sent(folk.citizen("Warga " + word).actor(), AGENCY, true, word);
        scenes.takenUp(keeper.actor(), idea);
        try (var desk = Browser.onDesktop(port)) {
            folk.enter(keeper, desk);
            desk.open("/hub/ideas/" + idea);
            desk.page().locator("input[name=verdict][value=DECLINED]").check();
            desk.page().locator("#reason").fill("Tahun ini tidak ada yang dapat mengerjakannya.");
            press(desk, "Kirim jawaban");
            desk.finds("Isian ini masih kosong");
            desk.page().locator("#why").fill("Petugasnya dipindahkan.");
            press(desk, "Kirim jawaban");
            desk.open("/ideas/" + idea);
            desk.finds("Petugasnya dipindahkan.")
                    .finds("Tidak berlaku lagi sejak")
                    .isAccessible();
            assertThat(desk.page().locator("h1 + p").innerText()).isEqualTo("Tidak dilanjutkan");
        }
    }

    private void sends(Visitor phone) {
        phone.open("/ideas/new");
        phone.page()
                .locator("#problem")
                .fill("Warga antre sejak subuh di loket " + word + " <script>alert(1)</script>");
        phone.page().locator("#solution").fill("Nomor antrean " + word + " lewat telepon");
        phone.page().locator("#helped").fill("pemilik motor di desa");
        phone.page().locator("#agency").selectOption(AGENCY);
        phone.page().locator("input[name=name][value=sealed]").check();
        press(phone, "Kirim gagasan");
        if (phone.page().locator("h1").innerText().contains("mirip")) {
            press(phone, "Tetap kirim gagasan saya");
        }
        phone.finds("Terima kasih").finds(word);
    }

    private void seesNoName(Visitor head) {
        head.open("/ideas");
        follow(head, "Nomor antrean " + word + " lewat telepon");
        head.finds("Namanya dirahasiakan").finds("<script>alert(1)</script>");
        assertThat(head.page().content()).doesNotContain(name);
        assertThat(head.page().locator("main script").count()).isZero();
    }

    private void takesUp(Visitor desk) {
        desk.open("/hub/ideas");
        follow(desk, "Nomor antrean " + word + " lewat telepon");
        assertThat(desk.page().content()).doesNotContain(name);
        press(desk, "Kirim jawaban");
        desk.finds("Pilih keputusan").finds("Isian ini masih kosong").isAccessible();
        desk.page().locator("input[name=verdict][value=TAKEN_UP]").check();
        desk.page().locator("#reason").fill("Dicoba di satu kantor mulai bulan depan.");
        press(desk, "Kirim jawaban");
        desk.finds("Jawaban sudah dicatat").finds("Laboratorium");
    }

    private void movesOn(Visitor phone) {
        phone.open("/ideas/mine");
        follow(phone, "Nomor antrean " + word + " lewat telepon");
        phone.finds("Dicoba di satu kantor").looksRight("journey-idea-workbench");
        follow(phone, "Selesaikan tahap ini");
        phone.page().locator("#evidence").fill("Dua belas petugas loket diajak bicara.");
        phone.page().locator("input[name=to][value=DESIGN]").check();
        press(phone, "Simpan");
        phone.finds("Tulis alasannya");
        assertThat(phone.page().locator("#evidence").inputValue()).contains("Dua belas petugas");
        phone.page().locator("#reason").fill("Penyebabnya sudah dikaji tahun lalu.");
        phone.page().locator("#paper").setInputFiles(Guests.photo("IMG_" + name.replace(' ', '_') + ".jpg"));
        press(phone, "Simpan");
        phone.finds("Tahap sudah dicatat").finds("Menggugah → Merancang").looksRight("journey-idea-lab");
    }

    private void triesOut(Visitor desk) {
        desk.page().reload();
        assertThat(desk.page().content()).doesNotContain(name);
        var starts = scenes.today().minusDays(20);
        follow(desk, "Rencanakan uji coba");
        desk.page().locator("#aim").fill("lama menunggu di loket " + word);
        desk.page().locator("#unit").fill("menit");
        desk.page().locator("#place").fill("Kantor Bersama Contoh");
        day(desk, "starts", starts);
        day(desk, "ends", starts.plusDays(10));
        desk.page().locator("#before").fill("95");
        desk.page().locator("#beforesource").fill("catatan antrean, 312 orang");
        desk.page().locator("#wanted").fill("30");
        press(desk, "Simpan rencana");
        follow(desk, "Catat akhir uji coba");
        day(desk, "on", starts.plusDays(10));
        desk.page().locator("input[name=how][value=done]").check();
        desk.page().locator("#after").fill("41,5");
        desk.page().locator("#aftersource").fill("catatan antrean, 288 orang");
        desk.page().locator("#lessons").fill("Papan nomor harus terbaca dari luar gedung.");
        press(desk, "Simpan catatan");
        desk.finds("Sasaran belum tercapai").finds("41,5 menit").looksRight("journey-idea-trial");
        desk.open("/innovations/ideas/learnings?q=" + word);
        desk.finds("Papan nomor harus terbaca");
        assertThat(desk.page().content()).doesNotContain(name);
    }

    private void opensTheName(Visitor phone) {
        phone.open("/ideas/mine");
        follow(phone, "Nomor antrean " + word + " lewat telepon");
        press(phone, "Tampilkan nama saya");
        phone.finds("Nama Anda sekarang terlihat");
        follow(phone, "Nomor antrean " + word + " lewat telepon");
        press(phone, "Minta sertifikat");
        phone.finds("menunggu tanda tangan");
    }

    private void signs(Visitor head) {
        head.open("/hub/ideas/certificates");
        follow(head, name);
        head.page().locator("#passphrase").fill("frasa yang salah");
        press(head, "Tandatangani sertifikat");
        head.finds("Frasa sandi salah");
        head.page().locator("#passphrase").fill(Folk.PASSPHRASE);
        press(head, "Tandatangani sertifikat");
        head.finds("Sertifikat sudah ditandatangani");
    }

    private void checks(Visitor phone) {
        phone.page().reload();
        var file = download(phone);
        var address = phone.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Periksa keasliannya"))
                .getAttribute("href");
        phone.open(address.substring(address.indexOf("/v/")));
        phone.finds("Dokumen ini terdaftar dan berlaku").finds("Sertifikat penghargaan pengusul gagasan");
        phone.page().locator("#file").setInputFiles(file);
        phone.page().locator("form[data-check-file] button").click();
        phone.page().locator("#result").waitFor();
        assertThat(phone.page().locator("#result").getAttribute("class")
                        + phone.page().locator("#result").innerHTML())
                .contains("p-banner--success");
    }

    private static Path download(Visitor phone) {
        var page = phone.page();
        return page.waitForDownload(
                        () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Unduh sertifikat"))
                                .click())
                .path();
    }

    private static void day(Visitor visitor, String name, LocalDate day) {
        visitor.page().locator("#" + name + "-day").fill(String.valueOf(day.getDayOfMonth()));
        visitor.page().locator("#" + name + "-month").fill(String.valueOf(day.getMonthValue()));
        visitor.page().locator("#" + name + "-year").fill(String.valueOf(day.getYear()));
    }

    private static void press(Visitor visitor, String button) {
        new Hands(visitor).press(button);
    }

    private static void follow(Visitor visitor, String link) {
        new Hands(visitor).follow(link);
    }
}
