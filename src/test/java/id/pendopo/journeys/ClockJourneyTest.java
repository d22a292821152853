package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.innovation.records.ClockHands;
import id.pendopo.kernel.Roles;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A decree runs out and nobody looks for a year: the clock turns red, its keeper cures it; what is left falls asleep. */
@PendopoTest
class ClockJourneyTest {

    private static final String AGENCY = "DISHUB";

    @Autowired
    Desks desks;

    @Autowired
    ClockHands hands;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void aClockTurnsRedIsCuredAndTheOneThatIsLeftFallsAsleep() {
        var decree = hands.decree(hands.today().plusMonths(9));
        var keeper = desks.another(Roles.INNOVATION_OFFICER, AGENCY);
        try (var office = Browser.onPhone(port);
                var reader = Browser.onPhone(port)) {
            desks.sit(keeper, office);
            var kept = entered(office, decree, "Bus sekolah pesisir " + UUID.randomUUID());
            var left = entered(office, decree, "Halte terapung " + UUID.randomUUID());
            office.finds("Hijau");
            reader.open("/innovations/" + kept);
            reader.finds("Hijau").finds("Ada pengelola yang masih menjabat").looksRight("clock-green");

            clock.jump(Duration.ofDays(367));
            hands.morning();
            desks.sit(keeper, office);
            office.open("/hub/innovations");
            office.finds("Merah").looksRight("clock-desk-red");
            office.open("/hub/innovations/" + kept);
            office.finds("berakhir").finds("sudah terlalu lama").finds("Baca catatannya dan nyatakan benar");
            office.looksRight("clock-red");
            cure(office, kept);
            reader.open("/innovations/" + kept);
            reader.finds("Hijau");
            reader.page().locator(".p-clock details summary").click();
            reader.finds("Merah").looksRight("clock-cured");

            clock.jump(Duration.ofDays(186));
            hands.morning();
            reader.open("/innovations/" + left);
            reader.finds("Tertidur sejak").looksRight("clock-asleep");
            reader.open("/innovations?stage=ASLEEP&q=halte");
            reader.finds("Halte terapung");
            reader.open("/innovations/clocks?region=35");
            reader.finds("Halte terapung").finds("Tertidur");
        }
    }

    private String entered(Visitor office, String decree, String title) {
        int year = hands.today().getYear();
        office.open("/hub/innovations/new");
        var page = office.page();
        page.locator("#title").fill(title);
        page.locator("#state").selectOption("RUNNING");
        page.locator("#instrument").selectOption(decree);
        page.locator("#budgetYears").fill(year + ", " + (year + 1) + ", " + (year + 2) + ", " + (year + 3));
        page.locator("#people").fill("3");
        page.locator("#video").fill("javascript:alert(1)");
        page.locator("#photo")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "gambar.svg",
                        "image/svg+xml",
                        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.locator("#reason").fill("mulai berjalan");
        new Hands(office).press("Simpan");
        office.finds("Tautan video harus").finds("Gambar SVG").looksRight("record-refused");
        assertThat(page.locator("#title").inputValue()).isEqualTo(title);
        page.locator("#video").fill("https://youtu.be/contoh");
        new Hands(office).press("Simpan");
        office.finds("Inovasi sudah dicatat");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private void cure(Visitor office, String code) {
        var next = hands.decree(hands.today().plusYears(3));
        var page = office.page();
        page.locator("#workers").fill("3");
        new Hands(office).press("Nyatakan benar");
        office.finds("dinyatakan benar hari ini").finds("Merah");
        office.open("/hub/innovations/" + code + "/edit");
        page.locator("#instrument").selectOption(next);
        page.locator("#reason").fill("keputusan pengganti");
        new Hands(office).press("Simpan");
        office.finds("Perubahan sudah disimpan").finds("Hijau");
    }
}
