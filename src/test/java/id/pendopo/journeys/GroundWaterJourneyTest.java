package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.cases.CaseNumber;
import id.pendopo.documents.PdfSig;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A ground-water licence from the search to the decree that a stranger checks, everybody on a phone. */
@PendopoTest
class GroundWaterJourneyTest {

    private static final String OFFICE = "DPMPTSP";
    private static final Map<String, Object> ANSWERS = Map.of(
            "purpose", "industry",
            "activity", "Pengolahan hasil panen dan penyiraman kebun",
            "location", "Jalan Contoh 12, Dusun Contoh",
            "village", "Desa Contoh",
            "regency", "Kabupaten Jombang",
            "wells", List.of(well("Sumur 1 dekat gudang", "-7.5468"), well("Sumur 2 dekat kebun", "-7.5471")));

    @Autowired
    Guests guests;

    @Autowired
    Desks desks;

    @Autowired
    InstantSource clock;

    @LocalServerPort
    int port;

    private static Map<String, Object> well(String name, String latitude) {
        return Map.of(
                "name", name,
                "kind", "bored",
                "latitude", latitude,
                "longitude", "112.2331",
                "depth", "80",
                "use", "Mencuci hasil panen",
                "volume", "25");
    }

    @Test
    void aWellIsLicensedFromTheSearchToTheDecreeThatAStrangerChecks() throws Exception {
        var guest = guests.citizen("Pemohon Air Tanah");
        try (var phone = Browser.onPhone(port);
                var office = Browser.onPhone(port)) {
            guests.enter(guest, phone, port);
            found(phone);
            Applicants.fill(phone, ANSWERS, Applicants.Look.closely("sipa"));
            var number = Applicants.send(phone);
            returned(office, number);
            answered(phone, number);
            desks.sit(Roles.FRONT_OFFICER, OFFICE, office).prepare(number, "Nyatakan lengkap");
            office.looksRight("sipa-complete");
            new Hands(office).leave(office.page().locator("button[value=stay]"));
            office.finds("sudah dicatat").finds("dari 30");
            reviewedByTwoAgencies(number, office, phone);
            onTheSpot(number, office);
            desks.sit(Roles.TECHNICAL_REVIEWER, "ESDM", office).does(number, "Rekomendasikan");
            drafted(number, office);
            for (var role : List.of(Roles.SECTION_HEAD, Roles.DIVISION_HEAD, Roles.SECRETARY)) {
                desks.sit(role, OFFICE, office).prepare(number, "Paraf");
                office.looksRight("sipa-endorse");
                desks.sit(role, OFFICE, office).does(number, "Paraf");
            }
            signed(number, office);
            checked(number, phone);
        }
    }

    private static void found(Visitor phone) {
        phone.open("/");
        phone.page().locator("#q").fill("izin sumurr");
        phone.looksRight("sipa-home");
        var hands = new Hands(phone);
        hands.press("Cari");
        phone.finds("air tanah").looksRight("sipa-found");
        hands.follow("air tanah");
        phone.finds("Surat Izin Pengeboran").finds("Bila ditolak").looksRight("sipa-standard");
        hands.follow("Ajukan");
        Applicants.begin(phone, "new");
    }

    private void returned(Visitor office, CaseNumber number) {
        var desk = desks.sit(Roles.FRONT_OFFICER, OFFICE, office).take(number);
        office.looksRight("sipa-desk");
        desk.prepare(number, "Kembalikan ke pemohon").act();
        office.finds("Sebutkan semua yang perlu diperbaiki").looksRight("sipa-return-empty");
        desk.type("remark-location", "Alamat tidak sama dengan surat keterangan lokasi")
                .type("remark-activity", "Sebutkan juga penyiraman halaman")
                .type("remark-identity-card", "Gambar tidak terbaca")
                .act();
        office.finds("Menunggu pemohon").finds("Alamat tidak sama").looksRight("sipa-returned");
    }

    private static void answered(Visitor phone, CaseNumber number) {
        phone.open("/my/cases/" + number);
        phone.finds("Alamat tidak sama").finds("Sebutkan juga").finds("Gambar tidak terbaca");
        phone.looksRight("sipa-my-returned");
        var hands = new Hands(phone);
        hands.follow("Perbaiki sekarang");
        phone.looksRight("sipa-answer");
        var page = phone.page();
        assertThat(page.locator("#f-location, #f-activity").count()).isEqualTo(2);
        assertThat(page.locator("#f-purpose, #f-village, #f-wells").count())
                .as("questions without a fault")
                .isZero();
        assertThat(page.locator("input[type=file]").count()).isEqualTo(1);
        page.locator("#f-location").fill("Jalan Contoh 14, Dusun Contoh");
        page.locator("#f-activity").fill("Pengolahan hasil panen, penyiraman kebun dan halaman");
        page.locator("input[type=file]").setInputFiles(Guests.photo("ktp.jpg"));
        hands.press("Kirim perbaikan");
        phone.finds("Perbaikan Anda sudah kami terima");
    }

    /** Both have their pages open at the same time, and both succeed. */
    private void reviewedByTwoAgencies(CaseNumber number, Visitor energy, Visitor applicant) {
        var surveyor = desks.officer(Roles.FIELD_SURVEYOR, "ESDM");
        try (var environment = Browser.onPhone(port)) {
            var green = desks.sit(Roles.TECHNICAL_REVIEWER, "DLH", environment).prepare(number, "Rekomendasikan");
            environment.looksRight("sipa-recommend");
            var desk = desks.sit(Roles.TECHNICAL_REVIEWER, "ESDM", energy).prepare(number, "Jadwalkan tinjauan");
            desk.act();
            energy.finds("Isi tanggal, jam, dan tempat tinjauan");
            var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"))
                    .plusDays(1);
            desk.type("date", tomorrow.toString()).type("time", "09:30").type("place", "Gerbang gudang, Dusun Contoh");
            energy.page()
                    .locator("#inspector")
                    .selectOption(new SelectOption().setValue(surveyor.account().toString()));
            energy.looksRight("sipa-schedule");
            desk.act();
            energy.finds("Gerbang gudang").looksRight("sipa-scheduled");
            assertThat(energy.page()
                            .request()
                            .get("/desk/cases/" + number + "/visit.ics")
                            .text())
                    .contains("BEGIN:VEVENT", "Gerbang gudang");
            green.act();
            environment.finds("sudah dicatat");
        }
        applicant.open("/my/cases/" + number);
        applicant.finds("09.30").looksRight("sipa-my-visit");
        var calendar = applicant.page().getByText("kalender").first().getAttribute("href");
        assertThat(applicant.page().request().get(calendar).text()).contains("BEGIN:VEVENT", "Gerbang gudang");
    }

    private void onTheSpot(CaseNumber number, Visitor office) {
        var desk = desks.sit(Roles.FIELD_SURVEYOR, "ESDM", office).prepare(number, "Isi berita acara");
        var page = office.page();
        page.locator("input[name=result-0][value=CONFORM]").check();
        desk.type("summary", "Sumur sesuai dengan gambar konstruksi.").act();
        office.finds("Pilih hasil untuk").looksRight("sipa-minutes-owed");
        for (int i = 3; i < page.locator("input[type=hidden][name^=item-]").count(); i++) {
            page.locator("input[name=result-" + i + "][value=CONFORM]").check();
        }
        page.locator("input[name=result-1][value=NOT_CONFORM]").check();
        page.locator("input[name=result-2][value=ABSENT]").check();
        desk.type("note-1", "Alamat pada kartu berbeda").type("summary", "Sumur sesuai dengan gambar konstruksi.");
        page.locator("#photos").setInputFiles(Guests.photo("sumur.jpg"));
        office.looksRight("sipa-minutes");
        desk.act();
        office.finds("Sumur sesuai dengan gambar konstruksi.")
                .finds("Tidak sesuai")
                .finds("Tidak ada");
        office.looksRight("sipa-minutes-written");
    }

    private void drafted(CaseNumber number, Visitor office) {
        var desk = desks.sit(Roles.BACK_OFFICER, OFFICE, office).prepare(number, "Susun konsep keputusan");
        var before = office.page().locator("[data-draft] img").first().getAttribute("src");
        desk.type("conditions", "Pengambilan dihentikan pada bulan September.");
        office.page().waitForFunction("before => document.querySelector('[data-draft] img').src !== before", before);
        office.looksRight("sipa-draft");
        desk.act();
        office.finds("sudah dicatat");
    }

    private void signed(CaseNumber number, Visitor office) {
        var desk = desks.sit(Roles.AGENCY_HEAD, OFFICE, office).prepare(number, "Tanda tangani");
        office.looksRight("sipa-sign");
        desk.act();
        office.finds("Tuliskan frasa sandi");
        desk.type("passphrase", "bukan frasa sandi ini").act();
        office.finds("Keputusan dan nomornya tetap tersimpan").finds("Nomor yang sudah diberikan");
        office.looksRight("sipa-sign-again");
        desk.type("passphrase", Desks.PASSPHRASE).act();
        office.finds("Dikabulkan").finds("Unduh").looksRight("sipa-signed");
    }

    private void checked(CaseNumber number, Visitor phone) throws IOException, InterruptedException {
        phone.open("/my/cases/" + number);
        phone.finds("Berlaku").looksRight("sipa-granted");
        var link = phone.page().locator("a[href*='/documents/']").first();
        var download = phone.page().waitForDownload(link::click).path();
        var decree = Files.readAllBytes(download);
        Files.write(Files.createDirectories(Path.of("target", "screenshots")).resolve("sipa-decree.pdf"), decree);
        assertThat(PdfSig.says(download)).contains("Signature is Valid").contains("Total document signed");
        var check = phone.page().locator("a[href^='/v/']").first().getAttribute("href");
        try (var stranger = Browser.onPhone(port)) {
            stranger.open(check);
            stranger.finds("terdaftar dan berlaku").looksRight("sipa-check");
            assertThat(stranger.page().content()).doesNotContain("Pemohon Air Tanah");
            drop(stranger, decree);
            stranger.finds("Berkas ini asli dan tidak berubah").looksRight("sipa-check-same");
            var changed = decree.clone();
            changed[changed.length / 2] ^= 1;
            stranger.open(check);
            choose(stranger, changed);
            stranger.finds("Berkas ini bukan yang diterbitkan").looksRight("sipa-check-changed");
        }
    }

    /** The file falls onto the field, as from a file manager; its bytes never leave the browser. */
    @SuppressWarnings("deprecation") // the wait spans the digest and the page that follows
    private static void drop(Visitor stranger, byte[] file) {
        var script = "file => { const held = new DataTransfer();"
                + " const bytes = Uint8Array.from(atob(file), each => each.charCodeAt(0));"
                + " held.items.add(new File([bytes], 'izin.pdf', {type: 'application/pdf'}));"
                + " document.querySelector('[data-check-file]')"
                + ".dispatchEvent(new DragEvent('drop', {dataTransfer: held, bubbles: true, cancelable: true})); }";
        var held = Base64.getEncoder().encodeToString(file);
        stranger.page().waitForNavigation(() -> stranger.page().evaluate(script, held));
    }

    private static void choose(Visitor stranger, byte[] file) {
        stranger.page().locator("#file").setInputFiles(new FilePayload("izin.pdf", "application/pdf", file));
        new Hands(stranger).press("Periksa berkas");
        assertThat(stranger.page().url()).contains("sha256=");
    }
}
