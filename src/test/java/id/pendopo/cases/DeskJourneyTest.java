package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Officers at their desks, in a browser: a ground-water licence from the front check to the signed decree. */
@PendopoTest
class DeskJourneyTest {

    private static final Path GROUND_WATER = Path.of("services", "35", "ground-water-licence", "tests", "granted.yaml");

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Officers officers;

    @Autowired
    InstantSource clock;

    @LocalServerPort
    int port;

    @Test
    void aGroundWaterLicenceGoesFromTheFrontDeskToTheSignedDecree() {
        var citizen = hall.citizen();
        var number = groundWater(citizen);
        atTheFrontDesk(citizen, number);
        byTwoAgenciesAtOnce(number);
        onTheSpot(number);
        atDesk(Roles.TECHNICAL_REVIEWER, "ESDM", desk -> act(desk, number, "Rekomendasikan"));
        drafted(number);
        for (var role : List.of(Roles.SECTION_HEAD, Roles.DIVISION_HEAD, Roles.SECRETARY)) {
            atDesk(role, "DPMPTSP", desk -> {
                open(desk, number, "Paraf");
                desk.looksRight("desk-endorse");
                press(desk, "Paraf");
                desk.finds("sudah dicatat");
            });
        }
        signed(number);
        assertThat(files.view(citizen, number).state()).isEqualTo(CaseState.GRANTED);
    }

    private void atTheFrontDesk(Actor citizen, CaseNumber number) {
        atDesk(Roles.FRONT_OFFICER, "DPMPTSP", desk -> {
            desk.open("/desk/cases/" + number);
            desk.looksRight("desk-case");
            open(desk, number, "Kembalikan ke pemohon");
            press(desk, "Kembalikan ke pemohon");
            desk.finds("Sebutkan semua yang perlu diperbaiki");
            desk.looksRight("desk-return-empty");
            desk.page().locator("#remark-location").fill("Alamat tidak sama dengan surat pernyataan lokasi");
            desk.page().locator("#remark-identity-card").fill("Gambar tidak terbaca");
            desk.looksRight("desk-return");
            press(desk, "Kembalikan ke pemohon");
            desk.finds("Menunggu pemohon").finds("Alamat tidak sama dengan surat pernyataan lokasi");
            desk.looksRight("desk-returned");
        });
        int version = files.view(citizen, number).places().getFirst().version();
        cases.act(
                citizen,
                number,
                Deed.of("resubmit", version).with(Map.of("location", "Jalan Contoh 14, Dusun Contoh")));
        atDesk(Roles.FRONT_OFFICER, "DPMPTSP", desk -> {
            open(desk, number, "Nyatakan lengkap");
            desk.looksRight("desk-complete");
            press(desk, "Nyatakan lengkap");
            desk.finds("sudah dicatat").finds("0 dari 30");
        });
    }

    /** Both have their pages open at the same time, and both succeed. */
    private void byTwoAgenciesAtOnce(CaseNumber number) {
        hall.desk(Hall.PROVINCE, Roles.FIELD_SURVEYOR, "ESDM");
        atDesk(Roles.TECHNICAL_REVIEWER, "DLH", environment -> {
            open(environment, number, "Rekomendasikan");
            environment.looksRight("desk-recommend");
            atDesk(Roles.TECHNICAL_REVIEWER, "ESDM", energy -> {
                open(energy, number, "Jadwalkan tinjauan");
                press(energy, "Jadwalkan tinjauan");
                energy.finds("Isi tanggal, jam, dan tempat tinjauan");
                var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"))
                        .plusDays(1);
                energy.page().getByLabel("Tanggal").fill(tomorrow.toString());
                energy.page().getByLabel("Pukul").fill("09:30");
                energy.page().getByLabel("Tempat").fill("Gerbang gudang, Dusun Contoh");
                energy.page()
                        .locator("#inspector")
                        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
                energy.looksRight("desk-schedule");
                press(energy, "Jadwalkan tinjauan");
                energy.finds("Tinjauan lapangan");
                energy.looksRight("desk-scheduled");
                var invitation = energy.page().request().get("/desk/cases/" + number + "/visit.ics");
                assertThat(invitation.text()).contains("BEGIN:VEVENT", "Gerbang gudang");
            });
            press(environment, "Rekomendasikan");
            environment.finds("sudah dicatat");
        });
    }

    private void onTheSpot(CaseNumber number) {
        atDesk(Roles.FIELD_SURVEYOR, "ESDM", desk -> {
            open(desk, number, "Isi berita acara");
            var page = desk.page();
            page.locator("input[name=result-0][value=CONFORM]").check();
            page.locator("input[name=result-1][value=NOT_CONFORM]").check();
            page.locator("#note-1").fill("Alamat pada kartu berbeda");
            page.getByLabel("Kesimpulan").fill("Sumur sesuai dengan gambar konstruksi.");
            page.locator("#photos").setInputFiles(new FilePayload("sumur.png", "image/png", Hall.picture()));
            desk.looksRight("desk-minutes");
            press(desk, "Isi berita acara");
            desk.finds("Sumur sesuai dengan gambar konstruksi.").finds("Tidak sesuai");
            desk.looksRight("desk-minutes-written");
        });
    }

    private void drafted(CaseNumber number) {
        atDesk(Roles.BACK_OFFICER, "DPMPTSP", desk -> {
            open(desk, number, "Susun konsep keputusan");
            var before = desk.page().locator("[data-draft] img").first().getAttribute("src");
            desk.page().getByLabel("Ketentuan khusus").fill("Pengambilan dihentikan pada bulan September.");
            desk.page().waitForFunction("before => document.querySelector('[data-draft] img').src !== before", before);
            desk.finds("Konsep keputusan");
            desk.looksRight("desk-draft");
            press(desk, "Susun konsep keputusan");
            desk.finds("sudah dicatat");
        });
    }

    private void signed(CaseNumber number) {
        atDesk(Roles.AGENCY_HEAD, "DPMPTSP", desk -> {
            open(desk, number, "Tanda tangani");
            desk.looksRight("desk-sign");
            press(desk, "Tanda tangani");
            desk.finds("Tuliskan frasa sandi");
            desk.page().locator("#passphrase").fill("bukan frasa sandi ini");
            press(desk, "Tanda tangani");
            desk.finds("Keputusan dan nomornya tetap tersimpan").finds("Nomor yang sudah diberikan");
            desk.looksRight("desk-sign-again");
            desk.page().locator("#passphrase").fill(Hall.PASSPHRASE);
            press(desk, "Tanda tangani");
            desk.finds("Dikabulkan").finds("Unduh");
            desk.looksRight("desk-signed");
            var link = desk.page().locator("a[href*='/issued/']").first().getAttribute("href");
            var decree = desk.page().request().get(link);
            assertThat(new String(decree.body(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        });
    }

    @Test
    void sixtyFilesAreReadAndOneIsDoneByKeyboardAlone() {
        for (int i = 0; i < 60; i++) {
            hall.research(hall.citizen());
        }
        atDesk(Roles.FRONT_OFFICER, "DPMPTSP", desk -> {
            desk.open("/desk?show=FREE");
            desk.looksRight("desk-inbox");
            var keys = desk.page().keyboard();
            keys.press("j");
            keys.press("j");
            keys.press("k");
            desk.isAccessible();
            keys.press("Enter");
            desk.finds("Giliran");
            reach(desk, "Ambil berkas ini");
            reach(desk, "Nyatakan lengkap");
            reach(desk, "Nyatakan lengkap");
            desk.finds("sudah dicatat");
            desk.open("/desk");
            keys.press("/");
            keys.type("tidak ada orangnya");
            keys.press("Enter");
            desk.finds("Tidak ada berkas yang cocok");
            desk.looksRight("desk-search-none");
        });
    }

    @Test
    void everyPageOfTheDeskFitsAPhone() {
        var number = groundWater(hall.citizen());
        for (int i = 0; i < 3; i++) {
            hall.research(hall.citizen());
        }
        try (var phone = Browser.onPhone(port)) {
            officers.enter(phone, port, Roles.FRONT_OFFICER, "DPMPTSP");
            phone.open("/desk");
            phone.looksRight("desk-inbox");
            phone.open("/desk/search?q=Pemohon");
            phone.looksRight("desk-search");
            phone.open("/desk/cases/" + number);
            phone.looksRight("desk-case");
            phone.page().locator("a[data-paper]").nth(2).click();
            phone.looksRight("desk-case-paper");
            open(phone, number, "Kembalikan ke pemohon");
            phone.looksRight("desk-return");
            open(phone, number, "Nyatakan lengkap");
            phone.looksRight("desk-complete");
            officers.enter(phone, port, Roles.DIVISION_HEAD, "DLH");
            phone.open("/desk");
            phone.finds("Tidak ada berkas yang menunggu");
            phone.looksRight("desk-inbox-empty");
        }
    }

    private void atDesk(String role, String agency, java.util.function.Consumer<Visitor> work) {
        try (var desk = Browser.onDesktop(port)) {
            officers.enter(desk, port, role, agency);
            work.accept(desk);
        }
    }

    /** The same path as of a company, asked for by a person. */
    private CaseNumber groundWater(Actor citizen) {
        var script = Walker.Script.read(GROUND_WATER);
        return walker.submit(
                citizen,
                new Walker.Script(
                        script.region(),
                        script.service(),
                        script.variant(),
                        "PERSON",
                        script.data(),
                        script.path(),
                        script.ends()));
    }

    /** To the form of an action, taking the file first where nobody has; out of turn with a reason. */
    private static void open(Visitor desk, CaseNumber number, String action) {
        desk.open("/desk/cases/" + number);
        var page = desk.page();
        var take = page.getByText("Ambil berkas ini", new Page.GetByTextOptions().setExact(true));
        if (take.count() > 0) {
            take.click();
            if (page.url().contains("out-of-turn")) {
                desk.looksRight("desk-out-of-turn");
                page.getByLabel("Alasan").fill("Jadwal tinjauan sudah dekat");
                press(desk, "Ambil di luar urutan");
            }
        }
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    private void act(Visitor desk, CaseNumber number, String action) {
        open(desk, number, action);
        press(desk, action);
        desk.finds("sudah dicatat");
    }

    private static void press(Visitor desk, String button) {
        desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Tabs to what carries these words, and presses Enter there. */
    private static void reach(Visitor desk, String words) {
        var page = desk.page();
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            Locator focused = page.locator(":focus");
            if (focused.count() > 0 && words.equals(focused.first().innerText().strip())) {
                page.keyboard().press("Enter");
                page.waitForLoadState();
                return;
            }
        }
        throw new AssertionError("Not reached by Tab: " + words);
    }
}
