package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.StageState;
import id.pendopo.innovation.competition.WordCountTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A competition in the browser, from a draft that is not ready to a stage whose seals are opened. */
@PendopoTest
class CompetitionJourneyTest {

    @Autowired
    Contest contest;

    @Autowired
    Juries juries;

    @Autowired
    Results results;

    @Autowired
    Guests guests;

    @LocalServerPort
    int port;

    private Contest.Person person(String role, String agency) {
        return contest.person(Contest.PROVINCE, role, agency, "Petugas Uji " + role);
    }

    private Hands enter(Contest.Person person, Visitor visitor) {
        guests.enter(new Guests.Guest(person.login(), person.actor()), visitor, port);
        return new Hands(visitor);
    }

    /** Three jurors and a substitute, all on the jury that evaluates. */
    private List<Contest.Person> jury(Actor secretariat, OpenEdition edition) {
        var jury = new ArrayList<Contest.Person>();
        for (int i = 0; i < 4; i++) {
            var juror = person(Roles.JUROR, "SETDA");
            juries.appoint(
                    secretariat,
                    edition.code(),
                    "evaluation",
                    new Juries.Candidate(juror.actor().account(), "Universitas Contoh " + i, null, null, i == 3));
            jury.add(juror);
        }
        return jury;
    }

    @Test
    void anEntryIsRefusedCuredSentScoredUnderSealAndOpened() {
        var secretariat = person(Roles.INNOVATION_SECRETARIAT, "SETDA");
        var edition = contest.open(secretariat.actor());
        var jury = jury(secretariat.actor(), edition);
        sendFromAPhone(edition);
        contest.sent(contest.officer(Roles.BACK_OFFICER, "BAPENDA"), edition, "Samsat Desa " + edition.code());
        try (var desk = Browser.onDesktop(port);
                var tablet = Browser.onDesktop(port)) {
            var office = enter(secretariat, desk);
            admitBoth(office, edition);
            contest.closeEntries(edition);
            desk.open(stage(edition));
            office.press("Tunjukkan nama kepada juri");
            declareATie(enter(jury.getFirst(), tablet), edition);
            contest.declareNothing(
                    jury.subList(1, 4).stream().map(Contest.Person::actor).toList(), edition, "desk");
            office.press("Bagikan naskah");
            desk.finds("Sedang dinilai");

            scoreInAHallWithoutNetwork(tablet, edition);
            jury.subList(1, 4).forEach(juror -> contest.score(juror.actor(), edition, "desk", _ -> 70));
            desk.open(stage(edition));
            desk.finds("6 dari 6");
            office.press("Tutup tahap dan buka semua nilai");
        }
        // Here the seals are open: the published list and the objection are another journey's.
        assertThat(results.progress(edition.code()).getFirst().state()).isEqualTo(StageState.CLOSED);
        var opened = results.opened(secretariat.actor(), edition.code(), "desk");
        assertThat(opened.protocol().recusals()).singleElement().satisfies(recusal -> {
            assertThat(recusal.juror()).isEqualTo("J01");
            assertThat(recusal.entry()).isEqualTo("E0002");
        });
        assertThat(opened.protocol().assigned().get("E0002")).contains("J04").doesNotContain("J01");
    }

    private static String stage(OpenEdition edition) {
        return "/hub/editions/" + edition.code() + "/stages/desk";
    }

    private void sendFromAPhone(OpenEdition edition) {
        var author = person(Roles.BACK_OFFICER, "DINKES");
        try (var phone = Browser.onPhone(port)) {
            var hands = enter(author, phone);
            phone.open("/entries/new/" + edition.code());
            phone.page().getByLabel("Judul inovasi").fill("Antar Obat Sampai Rumah " + edition.code());
            hands.press("Mulai menulis");
            hands.press("Simpan dan kirim");
            phone.finds("Naskah belum dapat dikirim")
                    .finds("Pilih kelompok.")
                    .finds("Tulis tanggal inovasi mulai dijalankan.");
            phone.looksRight("competition-refused");
            fill(phone.page(), edition);
            hands.press("Simpan");
            for (var paper : List.of("statement", "identity", "willing")) {
                phone.page().locator("#file-" + paper).setInputFiles(Guests.file(paper + ".pdf", Contest.pdf()));
                hands.leave(phone.page().locator("form[action$='/papers/" + paper + "'] button"));
            }
            phone.finds("Naskah siap dikirim");
            hands.press("Simpan dan kirim");
            phone.finds("Naskah E0001 terkirim");
            var pdf = phone.page().request().get(phone.page().url().replaceAll("#.*", "") + "/proposal.pdf");
            assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
        }
    }

    private void fill(Page page, OpenEdition edition) {
        var content = contest.content("Antar Obat Sampai Rumah " + edition.code());
        page.locator("input[name=group][value=general]").check();
        page.locator("#category").selectOption("health");
        page.locator("#startedOn-day").fill("2");
        page.locator("#startedOn-month").fill("1");
        page.locator("#startedOn-year").fill("2020");
        page.locator("input[name=goals][value='3']").check();
        page.locator("input[name=maker][value=team]").check();
        page.locator("input[name=form][value=other]").check();
        page.locator("#video").fill("https://youtu.be/contoh12345");
        content.texts()
                .forEach((heading, text) -> page.locator("#text-" + heading).fill(text));
        assertThat(page.locator("#summary .p-words").innerText()).matches("[1-9]\\d* dari 200 kata");
    }

    private void admitBoth(Hands office, OpenEdition edition) {
        office.page().navigate("/hub/editions/" + edition.code());
        office.visitor().finds("2 dari 2 naskah menunggu sekretariat");
        office.follow("E0001");
        office.press("Loloskan");
        office.visitor().finds("Keputusan untuk E0001 tercatat").finds("E0002");
        office.press("Loloskan");
    }

    private void declareATie(Hands juror, OpenEdition edition) {
        juror.page().navigate("/jury/" + edition.code() + "/desk/names");
        juror.visitor().finds("Samsat Desa").finds("Antar Obat");
        juror.page().getByLabel("Hubungan dengan Samsat Desa").selectOption("personal");
        juror.page().getByLabel("Saya sudah membaca semua nama").check();
        juror.press("Nyatakan semuanya");
        juror.visitor().finds("Pernyataan kepentingan tercatat");
    }

    private static void prepared(Visitor tablet, OpenEdition edition) {
        tablet.open("/jury/" + edition.code() + "/desk");
        tablet.page().locator(".p-prepared[data-ready=yes]").waitFor(new Locator.WaitForOptions().setTimeout(20_000));
    }

    private static void score(Page page, OpenEdition edition, String points) {
        edition.rules()
                .stage("desk")
                .criteria()
                .forEach(criterion -> page.locator("#score-" + criterion.code()).fill(points));
    }

    private void scoreInAHallWithoutNetwork(Visitor tablet, OpenEdition edition) {
        var page = tablet.page();
        prepared(tablet, edition);
        assertThat(page.locator("main").innerText())
                .contains("E0001")
                .doesNotContain("E0002", "Antar Obat", "Dinas Kesehatan");
        tablet.context().setOffline(true);
        page.getByText("E0001").click();
        page.locator("#score-novelty").waitFor();
        score(page, edition, "70");
        page.getByText("Segel nilai").click();
        page.getByText("Tidak ada sambungan. Nilai disimpan di perangkat ini").waitFor();
        assertThat(results.progress(edition.code()).getFirst().done()).isZero();

        tablet.context().setOffline(false);
        page.navigate("/jury/" + edition.code() + "/desk");
        page.getByText("70,00").waitFor();
        assertThat(results.progress(edition.code()).getFirst().done()).isEqualTo(1);
    }

    /** One entry, drawn to three jurors. */
    private List<Contest.Person> scoring(Actor secretariat, OpenEdition edition) {
        contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        var jury = jury(secretariat, edition);
        contest.showNames(secretariat, edition, "desk");
        contest.declareNothing(jury.stream().map(Contest.Person::actor).toList(), edition, "desk");
        juries.draw(secretariat, edition.code(), "desk");
        return jury;
    }

    @Test
    void aSessionThatEndsInTheHallLosesNoSheetAndAnotherJurorSealsNoneOfIt() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var jury = scoring(secretariat, edition);
        try (var tablet = Browser.onDesktop(port)) {
            var page = tablet.page();
            enter(jury.getFirst(), tablet);
            prepared(tablet, edition);
            tablet.context().setOffline(true);
            page.navigate("/jury/" + edition.code() + "/desk/E0001");
            score(page, edition, "64");
            page.getByText("Segel nilai").click();
            page.getByText("Tidak ada sambungan. Nilai disimpan di perangkat ini")
                    .waitFor();
            tablet.context().clearCookies();
            tablet.context().setOffline(false);

            enter(jury.get(1), tablet);
            prepared(tablet, edition);
            assertThat(results.progress(edition.code()).getFirst().done()).isZero();
            assertThat(page.locator("main").innerText()).doesNotContain("64,00");

            enter(jury.getFirst(), tablet);
            page.navigate("/jury/" + edition.code() + "/desk");
            page.getByText("64,00").waitFor();
            assertThat(results.progress(edition.code()).getFirst().done()).isEqualTo(1);
        }
    }

    @Test
    void whatWasTypedStaysWhenTheStageClosesMeanwhile() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var jury = scoring(secretariat, edition);
        contest.score(jury.get(1).actor(), edition, "desk", _ -> 70);
        try (var tablet = Browser.onDesktop(port)) {
            var page = tablet.page();
            var hands = enter(jury.getFirst(), tablet);
            tablet.open("/jury/" + edition.code() + "/desk/E0001");
            score(page, edition, "64");
            results.close(secretariat, edition.code(), "desk", "Waktu penilaian sudah berakhir.");

            hands.press("Segel nilai");

            tablet.finds("Tahap ini sudah ditutup");
            assertThat(page.locator("#score-novelty").inputValue()).isEqualTo("64");
        }
    }

    @Test
    void theFormCountsWordsAsTheServerDoes() throws IOException {
        var author = person(Roles.BACK_OFFICER, "DINKES");
        var edition = contest.open(contest.secretariat());
        var entry = contest.ready(author.actor(), edition, contest.content("Hitung Kata " + edition.code()));
        try (var phone = Browser.onPhone(port)) {
            enter(author, phone);
            phone.open("/entries/" + edition.code() + "/" + entry.id());
            for (var vector : WordCountTest.vectors()) {
                var counted = phone.page()
                        .evaluate(
                                "text => { const part = document.getElementById('summary');"
                                        + " const area = part.querySelector('textarea'); area.value = text;"
                                        + " area.dispatchEvent(new Event('input'));"
                                        + " return Number(part.querySelector('.p-words').textContent.match(/\\d+/)[0]); }",
                                vector.path("text").asString());
                assertThat(counted)
                        .as(vector.toString())
                        .isEqualTo(vector.path("words").asInt());
            }
        }
    }

    @Test
    void twoWindowsOfOneEntryLoseNothingAndTheChoiceIsClear() {
        var author = person(Roles.BACK_OFFICER, "DINKES");
        var edition = contest.open(contest.secretariat());
        var entry = contest.ready(author.actor(), edition, contest.content("Dua Jendela " + edition.code()));
        var path = "/entries/" + edition.code() + "/" + entry.id();
        try (var one = Browser.onPhone(port);
                var other = Browser.onDesktop(port)) {
            var first = enter(author, one);
            var second = enter(author, other);
            one.open(path);
            other.open(path);
            one.page().locator("#text-summary").fill("Tulisan dari jendela pertama yang cukup panjang.");
            first.press("Simpan");
            other.page().locator("#text-summary").fill("Tulisan dari jendela kedua yang lain sama sekali.");

            second.press("Simpan");

            other.finds("sudah disimpan dari jendela lain").finds("Tulisan dari jendela pertama");
            assertThat(other.page().locator("#text-summary").inputValue()).startsWith("Tulisan dari jendela kedua");
            other.looksRight("competition-two-windows");
            second.press("Simpan");
            other.finds("Naskah tersimpan");
        }
    }
}
