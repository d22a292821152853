package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.innovation.board.Board;
import id.pendopo.innovation.board.Founding;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.records.State;
import id.pendopo.innovation.wishes.Wanting;
import id.pendopo.innovation.wishes.WishPhase;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An agency with none since 2023 is reminded and bears one, and the board turns; another region wants it too, the owner
 * answers, and when it is in use there the board and the gallery say so.
 */
@PendopoTest
class BoardJourneyTest {

    private static final RegionCode LAMONGAN = RegionCode.of("35.24");

    @Autowired
    Founding founding;

    @Autowired
    Wanting wanting;

    @Autowired
    Board board;

    @Autowired
    Wishes wishes;

    @Autowired
    Desks desks;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void anAgencyIsRemindedBearsOneAndAnotherRegionTakesItOver() {
        var owner = wanting.office(Keepers.PROVINCE, "Dinas Perjalanan Uji");
        var asking = wanting.office(LAMONGAN, "Dinas Peniru Uji");
        var row = "/innovations/board/35/" + owner.agency().code();
        founding.bear(Keepers.PROVINCE, owner.agency().code(), owner.agency().name(), "UPT Awal", 2023, State.RUNNING);
        toTheDayOfReminding();
        int year = board.thisYear();

        try (var public_ = Browser.onPhone(port);
                var office = Browser.onDesktop(port)) {
            public_.open("/innovations/board?kind=AGENCY&duty=NONE&sort=NAME");
            public_.looksRight("board-journey-none");
            leaf(public_, "Dinas Perjalanan Uji");
            public_.open(row);
            public_.finds("Belum ada").finds("Terakhir 2023");

            founding.remind();
            sit(owner.head(), office);
            office.open("/hub/duty");
            office.finds("Dinas Perjalanan Uji").finds("Terakhir 2023").finds("Diingatkan");
            office.looksRight("board-journey-duty");
            office.open("/account/messages");
            office.finds("Belum ada inovasi tahun " + year);

            var code = wanting.innovation(owner, year);
            public_.open(row);
            public_.finds("Terpenuhi").finds("Ada tahun ini").looksRight("board-journey-met");

            asks(asking, code, office);
            answers(owner, office);
            public_.open("/innovations/" + code);
            public_.finds("Dinas Peniru Uji").finds("Disetujui").looksRight("board-journey-wanted");
            carriesOut(asking, office);
            int doneIn = wishes.today().getYear();

            // what other rooms count is shown again after a minute at most
            clock.jump(Duration.ofMinutes(2));
            public_.open(row + "?year=" + doneIn);
            assertThat(replicated(public_)).isEqualTo("1");
            public_.open("/innovations/" + code);
            public_.finds("Direplikasi").finds("satu kali di satu daerah lain").looksRight("board-journey-replicated");
            public_.open("/innovations?stage=REPLICATED&q=" + code.replace('-', '+'));
            public_.finds("Direplikasi");
        }
    }

    /** Turns pages until one says it; how many there are depends on what other tests found. */
    private static void leaf(Visitor visitor, String words) {
        var next = visitor.page().locator("a[rel=next]");
        while (!visitor.page().locator("main").innerText().contains(words) && next.count() > 0) {
            next.click();
        }
        visitor.finds(words);
    }

    private void toTheDayOfReminding() {
        var today = wishes.today();
        if (today.getMonthValue() < 7) {
            var day = LocalDate.of(today.getYear(), 7, 2);
            clock.jump(Duration.ofDays(day.toEpochDay() - today.toEpochDay()));
        }
    }

    private void sit(Contest.Person person, Visitor visitor) {
        desks.sit(new Desks.Officer(person.login(), person.actor().account()), visitor);
    }

    private void asks(Wanting.Office asking, String code, Visitor office) {
        sit(asking.officer(), office);
        office.open("/innovations/" + code);
        var hands = new Hands(office).follow("Kami ingin ini juga");
        hands.press("Kirim permintaan");
        office.finds("Masalah di tempat Anda masih kosong").looksRight("board-journey-faults");
        var page = office.page();
        page.locator("#problem").fill("Warga antre sejak subuh untuk layanan yang sama.");
        page.locator("#reason").fill("Loket dan alatnya serupa; petugas kami siap dilatih.");
        page.locator("#contact").fill("dinas@contoh.go.id");
        hands.press("Kirim permintaan");
        office.finds("Permintaan terkirim").finds("Menunggu jawaban").looksRight("board-journey-sent");
    }

    private void answers(Wanting.Office owner, Visitor office) {
        sit(owner.officer(), office);
        office.open("/hub/wishes");
        office.finds("Menunggu jawaban Anda").looksRight("board-journey-owed");
        var hands = new Hands(office).leave(office.page().locator(".p-wishes a").first());
        hands.press("Kirim jawaban");
        office.finds("Keputusan belum dipilih").finds("Alasan atau syarat masih kosong");
        office.page().locator("input[name=verdict][value=CONDITIONS]").check();
        office.page().locator("#reason").fill("Sebutkan asalnya di setiap loket.");
        hands.press("Kirim jawaban");
        office.finds("Jawaban tersimpan").finds("Disetujui dengan syarat").looksRight("board-journey-answered");
    }

    private void carriesOut(Wanting.Office asking, Visitor office) {
        sit(asking.officer(), office);
        office.open("/hub/wishes");
        var hands = new Hands(office).leave(office.page().locator(".p-wishes a").first());
        begins(office);
        office.finds("Simpan dulu perjanjian");
        office.page().locator("#agreement").setInputFiles(Guests.file("perjanjian.pdf", Contest.pdf()));
        hands.press("Simpan perjanjian");
        office.finds("Perjanjian tersimpan");
        begins(office);
        office.finds("Penerapan dicatat");
        for (var phase : WishPhase.values()) {
            office.page().locator("input[name=phase][value=" + phase + "]").check();
            office.page().locator("#words").fill("Tahap ini dikerjakan bersama pemilik.");
            hands.press("Simpan bukti");
            office.finds("Bukti tersimpan");
        }
        office.looksRight("board-journey-proven");
        hands.press("Nyatakan sudah direplikasi");
        office.finds("Inovasi ini tercatat sudah direplikasi").looksRight("board-journey-done");
    }

    private void begins(Visitor office) {
        var today = wishes.today();
        office.page().locator("#begun-day").fill("" + today.getDayOfMonth());
        office.page().locator("#begun-month").fill("" + today.getMonthValue());
        office.page().locator("#begun-year").fill("" + today.getYear());
        new Hands(office).press("Nyatakan mulai");
    }

    /** The figure of the last column. */
    private static String replicated(Visitor visitor) {
        return visitor.page()
                .locator(".p-stats .p-stat")
                .last()
                .locator(".p-stat__value")
                .textContent()
                .strip();
    }
}
