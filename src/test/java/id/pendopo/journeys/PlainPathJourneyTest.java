package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.cases.CaseNumber;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the sign-in to the signed decree for everybody: once without any script, once by keyboard alone. */
@PendopoTest
class PlainPathJourneyTest {

    private static final String OFFICE = "DPMPTSP";

    @Autowired
    Guests guests;

    @Autowired
    Desks desks;

    @LocalServerPort
    int port;

    @Test
    void withoutAScriptALicenceComesAllTheWay() throws IOException {
        var guest = guests.citizen("Pemohon Tanpa Skrip");
        try (var phone = Browser.onPhoneWithoutScript(port);
                var office = Browser.onPhoneWithoutScript(port)) {
            signIn(phone, guest);
            var number = Applicants.apply(
                    phone,
                    "fishing-business-licence",
                    "new",
                    Map.of(
                            "business", "Usaha Perikanan Contoh",
                            "activity", "catching",
                            "vessels", "1",
                            "gear", "purse-seine",
                            "ground", "Laut Jawa bagian utara Lamongan",
                            "harbour", "Pelabuhan Perikanan Contoh"));
            var front = desks.sit(Roles.FRONT_OFFICER, OFFICE, office).prepare(number, "Kembalikan ke pemohon");
            front.type("remark-harbour", "Sebutkan kabupatennya").act();
            office.finds("Menunggu pemohon");
            answered(phone, number);
            desks.sit(Roles.FRONT_OFFICER, OFFICE, office).does(number, "Nyatakan lengkap");
            desks.sit(Roles.TECHNICAL_REVIEWER, "DKP", office).does(number, "Rekomendasikan");
            drafted(office, number);
            desks.sit(Roles.SECTION_HEAD, OFFICE, office).does(number, "Paraf");
            desks.sit(Roles.AGENCY_HEAD, OFFICE, office).signs(number, "Tanda tangani");
            office.shot("plain-signed");
            checked(phone, number);
        }
    }

    private static void signIn(Visitor phone, Guests.Guest guest) {
        phone.open("/sign-in");
        phone.page().locator("#login").fill(guest.login());
        phone.page().locator("#password").fill(Guests.PASSWORD);
        new Hands(phone).press("Masuk");
        assertThat(phone.page().url()).doesNotContain("/sign-in");
    }

    private static void answered(Visitor phone, CaseNumber number) {
        phone.open("/my/cases/" + number);
        phone.finds("Sebutkan kabupatennya");
        var hands = new Hands(phone).follow("Perbaiki sekarang");
        phone.page().locator("#f-harbour").fill("Pelabuhan Perikanan Contoh, Lamongan");
        hands.press("Kirim perbaikan");
        phone.finds("Perbaikan Anda sudah kami terima");
    }

    /** The letter stands beside the form as it would read now. */
    private void drafted(Visitor office, CaseNumber number) {
        var desk = desks.sit(Roles.BACK_OFFICER, OFFICE, office).prepare(number, "Susun konsep keputusan");
        assertThat(office.page().locator("[data-draft] img").count()).isPositive();
        office.shot("plain-draft");
        desk.act();
        office.finds("sudah dicatat");
    }

    private static void checked(Visitor phone, CaseNumber number) throws IOException {
        phone.open("/my/cases/" + number);
        var link = phone.page().locator("a[href*='/documents/']").first();
        var decree = phone.page().waitForDownload(link::click).path();
        new Hands(phone).follow("Periksa keasliannya");
        phone.finds("terdaftar dan berlaku");
        var check = phone.page().url();
        choose(phone, decree);
        phone.finds("Berkas ini asli dan tidak berubah");
        phone.open(check);
        var changed = Files.readAllBytes(decree);
        changed[changed.length / 2] ^= 1;
        choose(phone, Guests.file("izin.pdf", changed));
        phone.finds("Berkas ini bukan yang diterbitkan").shot("plain-changed");
    }

    private static void choose(Visitor phone, Path file) {
        phone.page().locator("#file").setInputFiles(file);
        new Hands(phone).press("Periksa berkas");
    }

    @Test
    void byKeyboardAloneARecommendationComesAllTheWay() throws IOException {
        var guest = guests.citizen("Pemohon Papan Ketik");
        try (var desktop = Browser.onDesktop(port);
                var office = Browser.onDesktop(port)) {
            var number = typedIn(desktop, guest);
            var front = new Keys(office.page());
            desks.sit(Roles.FRONT_OFFICER, OFFICE, office);
            opened(office, front, number);
            taken(office, front);
            front.to("a[href*='/act/complete']").send();
            office.looksRight("keys-complete");
            front.to("button[value=stay]").send();
            office.finds("sudah dicatat");

            desks.sit(Roles.AGENCY_HEAD, OFFICE, office);
            opened(office, front, number);
            taken(office, front);
            front.to("a[href*='/act/sign']").send();
            front.to("#passphrase").type(Desks.PASSPHRASE);
            office.looksRight("keys-sign");
            front.to("button[value=stay]").send();
            office.finds("Dikabulkan").looksRight("keys-signed");

            desktop.open("/my/cases/" + number);
            var keys = new Keys(desktop.page());
            var download = desktop.page()
                    .waitForDownload(() -> keys.to("a[href*='/documents/']").press("Enter"));
            assertThat(new String(Files.readAllBytes(download.path()), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            keys.to("a[href^='/v/']").send();
            desktop.finds("terdaftar dan berlaku");
        }
    }

    private static CaseNumber typedIn(Visitor desktop, Guests.Guest guest) {
        desktop.open("/sign-in");
        var keys = new Keys(desktop.page());
        keys.to("#login").type(guest.login()).to("#password").type(Guests.PASSWORD);
        keys.press("Tab").send();
        desktop.open("/apply/35/research-recommendation");
        keys.to("input[name=variant]")
                .press("Space")
                .to("main button.govuk-button")
                .send();
        keys.to("#f-title").type("Pengaruh layanan keliling terhadap kepuasan warga desa");
        keys.to("#f-institution").type("Universitas Contoh Surabaya");
        keys.to("input[name=f-level]").press("Space").to("button[value=next]").send();
        keys.to("#f-location").type("Kabupaten Jombang");
        date(keys, "f-from", "2", "2");
        date(keys, "f-until", "3", "3");
        keys.to("#f-members").type("0").to("button[value=next]").send();
        for (int paper = 0; paper < 3; paper++) {
            var chooser =
                    desktop.page().waitForFileChooser(() -> keys.to("#file").press("Enter"));
            chooser.setFiles(Guests.photo("berkas-" + paper + ".jpg"));
            keys.to("button[value=next]").send();
            desktop.finds("Berkas sudah diterima");
            keys.to("button[value=next]").send();
        }
        desktop.looksRight("apply-check");
        keys.to("#declared").press("Space").to(".p-send button").send();
        desktop.finds("Permohonan Anda sudah kami terima").looksRight("apply-received");
        return new CaseNumber(
                desktop.page().locator(".p-received__number").innerText().strip());
    }

    private static void date(Keys keys, String id, String day, String month) {
        keys.to("#" + id + "-day").type(day).to("#" + id + "-month").type(month);
        keys.to("#" + id + "-year").type("2027");
    }

    /** "/" goes to the search, "j" to the first line, Enter opens it. */
    private static void opened(Visitor office, Keys keys, CaseNumber number) {
        office.open("/desk");
        office.looksRight("keys-inbox");
        keys.press("/").type(number.value()).send();
        office.looksRight("keys-found");
        keys.press("j").send();
        office.finds("Giliran");
    }

    /** Out of turn with a reason, where other tests left older files. */
    private static void taken(Visitor office, Keys keys) {
        keys.to("form[action$='/claim'] button").send();
        if (office.page().url().contains("/out-of-turn")) {
            keys.to("#reason").type("Jadwal penelitian sudah dekat");
            keys.to("main button").send();
        }
    }
}
