package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.identity.Accounts;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.judging.Replay;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a closed stage to a list that a stranger computes again, an objection that is answered, and an award taken back. */
@PendopoTest
class TopListJourneyTest {

    private static final String OFFICE = "SETDA";

    @Autowired
    Contest contest;

    @Autowired
    Juries juries;

    @Autowired
    Results results;

    @Autowired
    Desks desks;

    @Autowired
    Accounts accounts;

    @Autowired
    InstantSource clock;

    @LocalServerPort
    int port;

    private record Told(Desks.Officer secretariat, Desks.Officer author, OpenEdition edition, Entry own) {

        String hub() {
            return "/hub/editions/" + edition.code() + "/stages/desk";
        }

        String list() {
            return "/innovations/editions/" + edition.code() + "/desk";
        }
    }

    private Actor actor(Desks.Officer officer) {
        return accounts.actor(Guests.PROVINCE, officer.account(), Actor.Channel.WEB)
                .orElseThrow();
    }

    /** Two entries, three jurors; about the second entry they are far apart. */
    private Told closed() {
        var secretariat = desks.another(Roles.INNOVATION_SECRETARIAT, OFFICE);
        var author = desks.another(Roles.BACK_OFFICER, "DPMPTSP");
        var edition = contest.open(actor(secretariat));
        var own = contest.admitted(
                actor(secretariat), actor(author), edition, "Antar Izin sampai Balai Desa " + edition.code());
        contest.admitted(actor(secretariat), edition, "BAPENDA", "Samsat Keliling Malam Hari " + edition.code());
        var jury = contest.jury(actor(secretariat), edition, "evaluation", 3, 0);
        contest.showNames(actor(secretariat), edition, "desk");
        contest.declareNothing(jury, edition, "desk");
        juries.draw(actor(secretariat), edition.code(), "desk");
        contest.score(jury.get(0), edition, "desk", entry -> entry.agency().equals("BAPENDA") ? 45 : 72);
        contest.score(jury.get(1), edition, "desk", entry -> 80);
        contest.score(jury.get(2), edition, "desk", entry -> 78);
        results.close(actor(secretariat), edition.code(), "desk", "");
        return new Told(secretariat, author, edition, own);
    }

    @Test
    void aListIsPublishedComputedAgainObjectedToAndCorrected() throws IOException {
        var told = closed();
        try (var office = Browser.onDesktop(port);
                var entrant = Browser.onPhone(port);
                var stranger = Browser.onPhone(port)) {
            talk(told, office);
            publish(told, office);
            recompute(told, stranger);
            object(told, entrant);
            answer(told, office, stranger);
            revoke(told, office, stranger);
        }
    }

    private void talk(Told told, Visitor office) {
        desks.sit(told.secretariat(), office);
        office.open(told.hub());
        office.finds("1 naskah perlu dimusyawarahkan").looksRight("toplist-closed");
        var page = office.page();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
        page.locator("#minutes-metOn-day").fill("" + today.getDayOfMonth());
        page.locator("#minutes-metOn-month").fill("" + today.getMonthValue());
        page.locator("#minutes-metOn-year").fill("" + today.getYear());
        page.locator("#minutes-words").fill("Juri membahas bukti dampak dan tetap pada nilainya.");
        new Hands(office).leave(page.locator("button[value=minutes]"));
        office.finds("Sebutkan sedikitnya dua juri");
        assertThat(page.locator("#minutes-words").inputValue()).startsWith("Juri membahas");
        page.locator("#minutes-present").check();
        page.locator("#minutes-present-2").check();
        new Hands(office).leave(page.locator("button[value=minutes]"));
        office.finds("J01, J02");
    }

    private void publish(Told told, Visitor office) {
        new Hands(office).leave(office.page().locator("button[value=publish]"));
        office.finds("Daftar diumumkan dengan berita acaranya");
        office.page().locator("#sign-passphrase").fill(Desks.PASSPHRASE);
        new Hands(office).leave(office.page().locator("button[value=sign]"));
        office.finds("Berita acara ditandatangani").looksRight("toplist-published");
        office.open(told.hub() + "/check");
        office.finds("Semua segel utuh");
    }

    /** Somebody who knows nobody here, on a phone. */
    private void recompute(Told told, Visitor stranger) throws IOException {
        stranger.open(told.list());
        stranger.finds("Nominasi").finds("Samsat Keliling Malam Hari").looksRight("toplist-list");
        var hands = new Hands(stranger);
        hands.follow("Kesepakatan juri");
        stranger.finds("Ketegasan setiap juri").looksRight("toplist-panel");
        hands.follow("Keragaman");
        stranger.looksRight("toplist-diversity");
        hands.follow("Berita acara");
        stranger.finds("J01, J02").looksRight("toplist-protocol");
        assertThat(replayed(stranger, "Berita acara 1 (CSV)")).isEmpty();
        hands.follow("Periksa tanda tangan");
        stranger.finds("Berita acara");
    }

    private List<String> replayed(Visitor stranger, String link) throws IOException {
        var download = stranger.page()
                .waitForDownload(() -> stranger.page()
                        .locator("main a", new Page.LocatorOptions().setHasText(link))
                        .first()
                        .click());
        return Replay.of(Files.readString(download.path())).faults();
    }

    private void object(Told told, Visitor entrant) {
        desks.sit(told.author(), entrant);
        entrant.open("/entries/" + told.edition().code() + "/" + told.own().id());
        entrant.page().locator("#reason").fill("Nilai kebaruan tidak sesuai dengan bukti kami.");
        new Hands(entrant).press("Kirim keberatan");
        entrant.finds("Keberatan diterima");
    }

    private void answer(Told told, Visitor office, Visitor stranger) {
        office.open(told.hub());
        office.finds("Nilai kebaruan tidak sesuai").looksRight("toplist-objection");
        office.page().locator("#answer-words").fill("Ketiga juri membaca bukti itu; nilainya tetap.");
        office.page()
                .locator("#answer-published")
                .fill("Kebaruan dianggap keliru dinilai; bukti sudah dibaca semua juri.");
        new Hands(office).press("Tolak keberatan");
        office.finds("Keberatan dijawab");
        stranger.open(told.list());
        stranger.finds("1 keberatan masuk, 1 sudah dijawab").finds("bukti sudah dibaca semua juri");
    }

    private void revoke(Told told, Visitor office, Visitor stranger) throws IOException {
        office.page()
                .locator("details", new Page.LocatorOptions().setHasText("Cabut penghargaan"))
                .first()
                .locator("summary")
                .click();
        office.page().locator("#revoke-entry").selectOption("E0002");
        office.page().locator("#revoke-reason").fill("Data capaian terbukti tidak benar.");
        new Hands(office).leave(office.page().locator("button[value=revoke]"));
        office.finds("Penghargaan dicabut dengan alasan");
        stranger.open(told.list());
        stranger.finds("Penghargaan E0002 dicabut")
                .finds("tempatnya tetap kosong")
                .looksRight("toplist-revoked");
        new Hands(stranger).follow("Berita acara");
        assertThat(replayed(stranger, "Berita acara 2 (CSV)")).isEmpty();
    }
}
