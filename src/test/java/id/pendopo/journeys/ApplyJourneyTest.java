package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.cases.CaseFiles;
import id.pendopo.cases.CaseNumber;
import id.pendopo.cases.Cases;
import id.pendopo.cases.Deed;
import id.pendopo.kernel.Roles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A research recommendation from the first page to the receipt, on a phone: with a script and without one. */
@PendopoTest
class ApplyJourneyTest {

    private static final String START = "/apply/35/research-recommendation";
    private static final String LONG_NAME = "Raden Ayu Kusumaningtyas Prabandari Wulandari Notohadikusumo Contoh";

    @Autowired
    Guests guests;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @LocalServerPort
    int port;

    @Test
    void aPhoneSendsAnApplicationAndTakesTheReceiptHome() {
        var guest = guests.citizen(LONG_NAME);
        try (var phone = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            walk(phone, true);
            phone.open("/my");
            phone.looksRight("my-home");
        }
    }

    @Test
    void theSameWorksWithoutAnyScript() {
        var guest = guests.citizen("Pemohon Tanpa Skrip");
        try (var phone = Browser.onPhoneWithoutScript(port)) {
            guests.enter(guest, phone, port);
            walk(phone, false);
        }
    }

    private CaseNumber walk(Visitor phone, boolean looks) {
        var page = phone.page();
        phone.open(START);
        look(phone, "apply", looks);
        page.getByLabel("Penelitian baru").check();
        press(page, "Mulai");
        look(phone, "apply-page-1", looks);
        press(page, "Simpan dan lanjutkan");
        phone.finds("Ada yang perlu diperbaiki").finds("Judul penelitian: Bagian ini wajib diisi.");
        look(phone, "apply-page-1-wrong", looks);
        page.getByLabel("Judul penelitian").fill("Pengaruh layanan keliling terhadap kepuasan warga desa");
        page.getByLabel("Kampus atau lembaga").fill("Universitas Contoh Surabaya");
        page.getByLabel("Sarjana (S1)").check();
        press(page, "Simpan dan lanjutkan");
        look(phone, "apply-page-2", looks);
        page.getByLabel("Lokasi penelitian").fill("Kabupaten Jombang");
        date(page, "f-from", "31", "2", "2027");
        date(page, "f-until", "30", "3", "2027");
        page.getByLabel("Jumlah anggota tim selain Anda").fill("dua");
        press(page, "Simpan dan lanjutkan");
        phone.finds("Tanggal ini tidak ada").finds("Isi dengan bilangan bulat");
        look(phone, "apply-page-2-wrong", looks);
        date(page, "f-from", "2", "2", "2027");
        page.getByLabel("Jumlah anggota tim selain Anda").fill("2");
        press(page, "Simpan dan lanjutkan");
        for (int paper = 0; paper < 3; paper++) {
            if (paper == 0) {
                look(phone, "apply-paper", looks);
            }
            page.locator("input[type=file]").setInputFiles(Guests.photo("berkas-" + paper + ".jpg"));
            press(page, "Unggah dan lanjutkan");
            phone.finds("Berkas sudah diterima");
            if (paper == 0) {
                look(phone, "apply-paper-there", looks);
            }
            press(page, "Lanjutkan");
        }
        look(phone, "apply-check", looks);
        press(page, "Kirim permohonan");
        phone.finds("Beri tanda pada pernyataan");
        page.getByLabel("Saya menyatakan").check();
        press(page, "Kirim permohonan");
        phone.finds("Permohonan Anda sudah kami terima");
        look(phone, "apply-received", looks);
        var number =
                new CaseNumber(page.locator(".p-received__number").innerText().strip());
        var receipt = page.request().get("/my/cases/" + number + "/receipt.pdf");
        assertThat(receipt.ok()).isTrue();
        assertThat(receipt.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(receipt.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        keep("receipt.pdf", receipt.body());
        page.getByText("Lihat permohonan ini").click();
        phone.finds("Diperiksa kelengkapannya").finds("Pemeriksaan berkas");
        look(phone, "my-case", looks);
        return number;
    }

    @Test
    void aDraftGoesOnOnAnotherDevice() {
        var guest = guests.citizen("Pemohon Dua Perangkat");
        try (var phone = Browser.onPhone(port);
                var desktop = Browser.onDesktop(port)) {
            guests.enter(guest, phone, port);
            guests.enter(guest, desktop, port);
            phone.open(START);
            phone.page().getByLabel("Penelitian baru").check();
            press(phone.page(), "Mulai");
            phone.page().getByLabel("Kampus atau lembaga").fill("Universitas dari Telepon");
            phone.page().getByLabel("Judul penelitian").focus();
            phone.page().getByText("✓ Tersimpan").waitFor();

            desktop.open("/my/drafts");
            desktop.looksRight("my-drafts");
            press(desktop.page(), "Lanjutkan");
            assertThat(desktop.page().getByLabel("Kampus atau lembaga").inputValue())
                    .isEqualTo("Universitas dari Telepon");
            desktop.page().getByLabel("Kampus atau lembaga").fill("Universitas dari Komputer");
            press(desktop.page(), "Simpan, lanjutkan nanti");
            desktop.finds("Isian Anda tersimpan");

            phone.page().getByLabel("Judul penelitian").fill("Judul yang diketik di telepon");
            press(phone.page(), "Simpan dan lanjutkan");
            phone.finds("baru saja disimpan dari perangkat atau tab lain").finds("Universitas dari Komputer");
            assertThat(phone.page().getByLabel("Judul penelitian").inputValue())
                    .isEqualTo("Judul yang diketik di telepon");
            phone.looksRight("apply-clash");
        }
    }

    @Test
    void aReturnIsAnsweredWhereItIsFaultyAndNowhereElse() {
        var guest = guests.citizen("Pemohon Yang Memperbaiki");
        try (var phone = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            var number = walk(phone, false);
            var officer = guests.officer(Roles.FRONT_OFFICER, "DPMPTSP");
            int version = files.view(officer, number).places().getFirst().version();
            var faults = List.of(
                    Map.of("part", "title", "message", "Judul tidak sama dengan surat pengantar"),
                    Map.of("part", "proposal", "message", "Halaman metode tidak ada"));
            cases.act(officer, number, Deed.of("return", version).with(Map.of("faults", faults)));

            phone.open("/my/cases/" + number);
            phone.finds("Ada yang perlu Anda perbaiki").finds("Halaman metode tidak ada");
            phone.looksRight("my-case-returned");
            phone.page().getByText("Perbaiki sekarang").click();
            phone.finds("Judul tidak sama dengan surat pengantar").looksRight("my-answer");
            assertThat(phone.page().locator("#f-institution").count()).isZero();
            phone.page().getByLabel("Judul penelitian").fill("Judul yang sama dengan surat pengantar");
            press(phone.page(), "Kirim perbaikan");
            phone.finds("Unggah kembali: Proposal penelitian").looksRight("my-answer-wrong");
            phone.page().locator("input[type=file]").setInputFiles(Guests.photo("proposal.jpg"));
            press(phone.page(), "Kirim perbaikan");
            phone.finds("Perbaikan Anda sudah kami terima")
                    .finds("Perbaikan dikirim")
                    .looksRight("my-case-answered");
            phone.page().getByText("Isian yang Anda kirim").click();
            phone.finds("Judul yang sama dengan surat pengantar").looksRight("my-case-answers");
        }
    }

    @Test
    void aVirusIsRefusedWithAPlainSentence() {
        var guest = guests.citizen("Pemohon Salah Berkas");
        try (var phone = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            phone.open(START);
            phone.page().getByLabel("Penelitian baru").check();
            press(phone.page(), "Mulai");
            var draft = phone.page().url().replaceFirst("/pages/.*", "");
            phone.page().navigate(draft + "/papers/campus-letter");
            var eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
            phone.page()
                    .locator("input[type=file]")
                    .setInputFiles(
                            Guests.file("surat.pdf", eicar.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            press(phone.page(), "Unggah dan lanjutkan");
            phone.finds("Berkas ini mengandung tanda virus dan tidak disimpan").looksRight("apply-paper-refused");
        }
    }

    @Test
    void anyoneWithNumberAndCodeFollowsWithoutAnAccount() {
        var guest = guests.citizen("Pemohon Yang Dilacak");
        try (var phone = Browser.onPhone(port);
                var stranger = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            var number = walk(phone, false);
            var code = phone.page().locator(".p-code-word").first().innerText().strip();
            stranger.open("/track");
            stranger.looksRight("track");
            stranger.page().getByLabel("Nomor permohonan").fill(number.value());
            stranger.page().getByLabel("Kode pelacakan").fill("ABCDEFGHJK");
            press(stranger.page(), "Lihat");
            stranger.finds("Nomor dan kode itu tidak cocok").looksRight("track-wrong");
            stranger.page().getByLabel("Kode pelacakan").fill(code);
            press(stranger.page(), "Lihat");
            stranger.finds("Diperiksa kelengkapannya").looksRight("track-case");
            assertThat(stranger.page().content()).doesNotContain("Pemohon Yang Dilacak", "Universitas");
        }
    }

    @Test
    void emptyPagesSayWhatToDo() {
        var guest = guests.citizen("Pemohon Baru");
        var nameless = guests.withoutProfile();
        Browser.atBothWidths(port).forEach(visitor -> {
            try (visitor) {
                guests.enter(guest, visitor, port);
                visitor.open("/my");
                visitor.finds("Belum ada permohonan").looksRight("my-empty");
                visitor.open("/my/drafts");
                visitor.finds("Tidak ada konsep").looksRight("my-drafts-empty");
                visitor.open("/my/permits");
                visitor.finds("Belum ada izin").looksRight("my-permits-empty");
                guests.enter(nameless, visitor, port);
                visitor.open(START);
                visitor.finds("Lengkapi profil").looksRight("apply-profile");
            }
        });
    }

    private static void look(Visitor phone, String name, boolean looks) {
        if (looks) {
            phone.looksRight(name);
        }
    }

    private static void date(Page page, String id, String day, String month, String year) {
        page.locator("#" + id + "-day").fill(day);
        page.locator("#" + id + "-month").fill(month);
        page.locator("#" + id + "-year").fill(year);
    }

    @SuppressWarnings("deprecation") // the only wait that spans a POST, its redirect and the page that follows
    private static void press(Page page, String button) {
        page.waitForNavigation(
                () -> page.locator("main .govuk-button:visible", new Page.LocatorOptions().setHasText(button))
                        .first()
                        .click());
    }

    private static void keep(String name, byte[] content) {
        try {
            var folder = java.nio.file.Files.createDirectories(java.nio.file.Path.of("target", "screenshots"));
            java.nio.file.Files.write(folder.resolve(name), content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
