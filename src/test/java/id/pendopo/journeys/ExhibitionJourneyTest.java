package id.pendopo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.identity.SignIn;
import id.pendopo.innovation.exhibition.Choice;
import id.pendopo.innovation.exhibition.Fair;
import id.pendopo.innovation.exhibition.Gate;
import id.pendopo.innovation.exhibition.Tickets;
import id.pendopo.kernel.Roles;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor from the registration to the receipt in the result, past a gate that has no network. */
@PendopoTest
class ExhibitionJourneyTest {

    @Autowired
    Fair fair;

    @Autowired
    Gate gate;

    @Autowired
    Tickets tickets;

    @Autowired
    Choice choice;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private void enter(Fair.Person person, Visitor browser) {
        var from = new id.pendopo.identity.Visitor("127.0.0.1", "Chromium, Linux", null);
        if (!(signIn.withPassword(person.login(), Fair.PASSWORD, from) instanceof SignIn.Outcome.Open open)) {
            throw new IllegalStateException("An officer of a test signs in with a password");
        }
        browser.context()
                .addCookies(List.of(new com.microsoft.playwright.options.Cookie("pendopo-session", open.session())
                        .setUrl(browser.origin())));
    }

    private String registered(Visitor phone, String code, String name) {
        phone.open("/events/" + code + "/register");
        phone.page().locator("#name").fill(name);
        var contact = name.replace(' ', '-').toLowerCase(Locale.ROOT) + "@contoh.id";
        phone.page().locator("#contact").fill(contact);
        phone.page().locator("#agreed").check();
        new Hands(phone).press("Ambil tiket");
        phone.finds("Tiket dikirim ke kontak Anda").looksRight("exhibition-registered");
        phone.open("/events/" + code + "/tickets/" + fair.sent(contact));
        assertThat(phone.page().locator("svg.p-qr path").getAttribute("d")).isNotEmpty();
        return phone.page().locator(".p-ticket__code").innerText().strip();
    }

    private static void type(Visitor device, String code, String said) {
        device.page().locator("#ticket").fill(code);
        device.page().locator("form[data-gate] button").click();
        assertThat(device.page().locator(".p-gate__answer")).containsText(said);
    }

    private static Locator state(Visitor device, String attribute, String value) {
        var state = device.page().locator(".p-gate__state[data-%s='%s']".formatted(attribute, value));
        state.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return state;
    }

    @Test
    void aVisitorRegistersIsLetInWithoutANetworkChoosesAndFindsTheVoteCounted() {
        var secretariat = fair.person(Fair.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        var crew = fair.person(Fair.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        var event = fair.opened(secretariat.actor());
        var code = event.code();
        gate.name(secretariat.actor(), code, crew.actor().account());
        var candidates = fair.candidates(secretariat.actor(), event);
        try (var phone = Browser.onPhone(port);
                var device = Browser.onPhone(port);
                var office = Browser.onDesktop(port)) {
            var ticket = registered(phone, code, "Pengunjung Perjalanan");
            phone.finds("Suara diterima setelah tiket ini diperiksa");
            letInWithoutANetwork(device, crew, code, ticket);
            assertThat(gate.count(secretariat.actor(), code).in()).isEqualTo(1);

            phone.page().reload();
            phone.finds("Sudah masuk");
            phone.page()
                    .locator("input[name=innovation][value='%s']".formatted(candidates.getFirst()))
                    .check();
            new Hands(phone).press("Segel suara saya");
            phone.finds("Suara Anda tersegel").looksRight("exhibition-voted");
            var receipt = phone.page().locator(".p-digest").innerText().strip();
            phone.open("/events/" + code + "/result");
            phone.finds("Belum ada hasil");

            counted(office, secretariat, code);
            phone.open("/events/" + code + "/result?receipt=" + receipt);
            phone.finds("Dihitung untuk Antar Obat").finds("1 suara dihitung").looksRight("exhibition-result");
        }
    }

    private void letInWithoutANetwork(Visitor device, Fair.Person crew, String code, String ticket) {
        enter(crew, device);
        device.open("/hub/events/" + code + "/gate");
        state(device, "ready", "true");
        state(device, "kept", "true");
        device.context().setOffline(true);
        device.page().reload();
        state(device, "ready", "true");
        device.finds("Tanpa jaringan");
        type(device, ticket, "Silakan masuk");
        type(device, ticket.toLowerCase(Locale.ROOT), "Sudah masuk");
        type(device, "AAAA-AAAA-AAAA-AAAA", "Tidak ada dalam daftar");
        type(device, "abc", "Kode tiket terdiri atas 16");
        state(device, "waiting", "3");
        device.looksRight("exhibition-gate-offline");
        device.page().reload();
        state(device, "waiting", "3");

        device.context().setOffline(false);
        state(device, "waiting", "0");
        device.looksRight("exhibition-gate-online");
    }

    @Test
    void aGateWithoutANetworkLetsNobodyInOnceTheEventIsOver() {
        var secretariat = fair.person(Fair.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        var event = fair.opened(secretariat.actor());
        var ticket = fair.guest(event);
        try (var device = Browser.onPhone(port)) {
            enter(secretariat, device);
            device.open("/hub/events/" + event.code() + "/gate");
            state(device, "ready", "true");
            device.context().setOffline(true);
            var afterwards = event.endsOn().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
            device.page().clock().setFixedTime(Date.from(afterwards));
            type(device, ticket.code(), "Pintu masuk tidak dibuka");
            state(device, "waiting", "0");
        }
    }

    @Test
    void whoWasToldToComeInIsInThoughAWrongClockWasSetRightBeforeTheNetworkCameBack() {
        var secretariat = fair.person(Fair.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        var event = fair.opened(secretariat.actor());
        var ticket = fair.guest(event);
        try (var device = Browser.onPhone(port)) {
            enter(secretariat, device);
            device.page().clock().setFixedTime(Date.from(clock.instant().minus(Duration.ofDays(5))));
            device.open("/hub/events/" + event.code() + "/gate");
            state(device, "ready", "true");
            device.context().setOffline(true);
            type(device, ticket.code(), "Silakan masuk");
            state(device, "waiting", "1");

            device.page().clock().setFixedTime(Date.from(clock.instant()));
            device.context().setOffline(false);
            state(device, "waiting", "0");
            assertThat(gate.count(secretariat.actor(), event.code()).in()).isEqualTo(1);
        }
    }

    private void counted(Visitor office, Fair.Person secretariat, String code) {
        enter(secretariat, office);
        office.open("/hub/events/" + code + "/choice");
        new Hands(office).press("Tutup pemungutan suara");
        office.finds("Tidak ada yang mencurigakan");
        assertThat(choice.result(secretariat.actor(), code)).isEmpty();
        new Hands(office).press("Buka dan hitung semua suara");
        office.finds("Suara sudah dihitung");
    }

    @Test
    void withoutAScriptATicketIsCheckedOverTheNetwork() {
        var secretariat = fair.person(Fair.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        var event = fair.opened(secretariat.actor());
        var ticket = fair.guest(event);
        try (var device = Browser.onPhoneWithoutScript(port)) {
            enter(secretariat, device);
            device.open("/hub/events/" + event.code() + "/gate");
            device.page().locator("#ticket").fill(ticket.code());
            new Hands(device).press("Periksa");
            device.finds("Silakan masuk");
            device.page().locator("#ticket").fill(ticket.code());
            new Hands(device).press("Periksa");
            device.finds("Sudah masuk");
        }
    }

    @Test
    void theHallsAndTheProgrammeAreMadeInTheBrowser() {
        var secretariat = fair.person(Fair.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        try (var office = Browser.onDesktop(port)) {
            enter(secretariat, office);
            office.open("/hub/events/new");
            var page = office.page();
            page.locator("#name").fill("Gelar Inovasi Peramban");
            page.locator("#place").fill("Gedung Contoh");
            page.locator("#gates").fill("Pintu Utara");
            page.locator("#capacity").fill("100");
            for (var name : List.of("startsOn", "endsOn", "registrationUntil", "votingUntil")) {
                page.locator("#" + name + "-day").fill("2");
                page.locator("#" + name + "-month").fill("3");
                page.locator("#" + name + "-year").fill("2028");
            }
            page.locator("#registrationUntil-time").fill("12.00");
            page.locator("#votingUntil-time").fill("15.00");
            new Hands(office).press("Simpan").follow("Aula dan denah");
            page.locator("#code").fill("B");
            page.locator("#name").fill("Aula Timur");
            page.locator("#width").fill("-3");
            page.locator("#depth").fill("10");
            page.locator("#stands").fill("B1; 0; 0; 3; 3\nB2; 2; 0; 3; 3");
            new Hands(office).press("Gambar denah");
            office.finds("Isi panjang dalam meter").finds("menimpa stan B1");
            assertThat(page.locator("#stands").inputValue()).startsWith("B1; 0; 0; 3; 3");
            page.locator("#width").fill("12");
            page.locator("#stands").fill("B1; 0; 0; 3; 3\nB2; 4; 0; 3; 3");
            new Hands(office).press("Gambar denah");
            office.finds("Aula B sudah digambar").looksRight("exhibition-halls");
        }
    }
}
