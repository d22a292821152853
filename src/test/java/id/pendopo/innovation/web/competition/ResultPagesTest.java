package id.pendopo.innovation.web.competition;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.innovation.judging.Replay;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What everybody reads once a list is published. */
@PendopoTest
class ResultPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Contest contest;

    @Autowired
    Juries juries;

    @Autowired
    Results results;

    @Autowired
    Folk folk;

    @Autowired
    TestClock clock;

    /** Two entries with the same scores of three jurors; a fourth is the reserve. */
    private record Tied(OpenEdition edition, Entry entry, Folk.Person author) {

        String path() {
            return "/innovations/editions/" + edition.code();
        }
    }

    private Tied tied() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var author = contest.person(Contest.PROVINCE, Roles.BACK_OFFICER, "DINKES", "Penulis Seri");
        var entry = contest.admitted(secretariat, author.actor(), edition, "Antar Obat " + edition.code());
        contest.admitted(secretariat, edition, "BAPENDA", "Samsat Desa " + edition.code());
        judge(secretariat, edition);
        return new Tied(edition, entry, new Folk.Person(author.actor(), author.login()));
    }

    private void judge(Actor secretariat, OpenEdition edition) {
        var jury = contest.jury(secretariat, edition, "evaluation", 3, 1);
        contest.showNames(secretariat, edition, "desk");
        contest.declareNothing(jury, edition, "desk");
        juries.draw(secretariat, edition.code(), "desk");
        jury.forEach(juror -> contest.score(juror, edition, "desk", _ -> 70));
        results.close(secretariat, edition.code(), "desk", "");
        results.publish(secretariat, edition.code(), "desk", "");
    }

    @Test
    void aFinishedCompetitionOpensWithItsWinnersAndFoldsItsRules() {
        var tied = tied();

        assertThat(http.get().uri(tied.path()))
                .hasStatusOk()
                .bodyText()
                .satisfies(page -> assertThat(
                                page.indexOf("Antar Obat " + tied.edition().code()))
                        .isPositive()
                        .isLessThan(page.indexOf("Siapa yang boleh ikut")))
                .contains("Lihat seluruh daftar", tied.path() + "/desk/protocol");
        assertThat(http.get().uri("/innovations/editions")).bodyText().contains("Hasil diumumkan");
    }

    @Test
    void onlyJurorsWhoGaveScoresAreCountedAndBothSidesOfATieSayWhatPartedThem() throws UnsupportedEncodingException {
        var tied = tied();

        var page = http.get().uri(tied.path() + "/desk").exchange();

        assertThat(page).hasStatusOk().bodyText().contains("2 naskah dinilai oleh 3 juri");
        assertThat(page.getResponse().getContentAsString().split("nilai sama, lalu undian", -1))
                .hasSize(3);
        var file = results.file(tied.edition().code(), "desk", 1).orElseThrow();
        assertThat(Replay.of(file).summary()).anyMatch(line -> line.contains("6 from 3 jurors"));
    }

    @Test
    void whileOneMayObjectTheListSaysWhereAndAfterwardsThatItIsOver() {
        var tied = tied();
        var session = new Cookie("pendopo-session", folk.session(tied.author()));
        var form = "/entries/" + tied.edition().code() + "/" + tied.entry().id();

        assertThat(http.get().uri(tied.path() + "/desk")).bodyText().contains("Keberatan dapat diajukan sampai");
        assertThat(http.get().uri(tied.path() + "/desk").cookie(session))
                .bodyText()
                .contains(form + "#objection-desk");
        assertThat(http.get().uri(form).cookie(session))
                .bodyText()
                .satisfies(page -> assertThat(page.indexOf("id=\"objection-desk\""))
                        .isPositive()
                        .isLessThan(page.indexOf("Bukti di log terbuka")));

        clock.jump(Duration.ofDays(40));

        assertThat(http.get().uri(tied.path() + "/desk"))
                .bodyText()
                .contains("Masa keberatan berakhir")
                .doesNotContain("dapat diajukan sampai");
    }
}
