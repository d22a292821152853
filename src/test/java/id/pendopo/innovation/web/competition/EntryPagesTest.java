package id.pendopo.innovation.web.competition;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.competition.Entries;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.EntryContent;
import id.pendopo.innovation.competition.Selection;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.innovation.ideas.IdeaScenes;
import id.pendopo.kernel.Roles;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an entrant meets on the way from an idea to a sent entry. */
@PendopoTest
class EntryPagesTest {

    private static final String AGENCY = "DINKES";

    @Autowired
    MockMvcTester http;

    @Autowired
    Contest contest;

    @Autowired
    Entries entries;

    @Autowired
    Selection selection;

    @Autowired
    Folk folk;

    @Autowired
    IdeaScenes scenes;

    @Test
    void anIdeaWithAHiddenNameIsNotOfferedAndItsAuthorReadsWhereToOpenIt() {
        var edition = contest.open(contest.secretariat());
        var author = folk.officer("Penulis Gagasan", Roles.BACK_OFFICER, AGENCY);
        var open = scenes.sent(author.actor(), AGENCY, false, "nama terbuka");
        var hidden = scenes.sent(author.actor(), AGENCY, true, "nama tersembunyi");
        var session = cookie(author);

        assertThat(http.get().uri("/entries/new/" + edition.code()).cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + open + "\"", "Buka nama Anda dahulu", "nama tersembunyi")
                .contains("/ideas/mine/" + scenes.slip(author.actor(), hidden))
                .doesNotContain(hidden.toString());
    }

    @Test
    void aHiddenIdeaIsRefusedOnTheFormAndEverythingTypedStays() {
        var edition = contest.open(contest.secretariat());
        var author = folk.officer("Penulis Gagasan", Roles.BACK_OFFICER, AGENCY);
        var hidden = scenes.sent(author.actor(), AGENCY, true, "nama tersembunyi");

        assertThat(http.post()
                        .uri("/entries/new/" + edition.code())
                        .cookie(cookie(author))
                        .param("agency", AGENCY)
                        .param("title", "Judul yang sudah ditik")
                        .param("idea", hidden.toString())
                        .with(formToken()))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#idea\"", "value=\"Judul yang sudah ditik\"");
        assertThat(entries.mine(author.actor())).isEmpty();
    }

    @Test
    void anEntryGrownFromAnIdeaIsSavedInItsOnlyWindowWithoutAConflict() throws UnsupportedEncodingException {
        var edition = contest.open(contest.secretariat());
        var author = folk.officer("Penulis Gagasan", Roles.BACK_OFFICER, AGENCY);
        var idea = scenes.sent(author.actor(), AGENCY, false, "nama terbuka");
        var entry = entries.begin(author.actor(), edition.code(), AGENCY, "", idea, EntryContent.EMPTY);
        assertThat(entry.content().text("background")).contains("\n\n");

        // a browser ends the lines of a text in its own way; what stands against sending shows the page again
        var sent = save(
                author, entry, 1, "send", entry.content().text("background").replace("\n", "\r\n"));

        assertThat(sent).hasStatusOk().bodyText().contains("Naskah belum dapat dikirim");
        assertThat(sent.getResponse().getContentAsString()).doesNotContain("jendela lain. Simpan untuk memakai");
        assertThat(entries.get(author.actor(), edition.code(), entry.id())
                        .content()
                        .text("background"))
                .doesNotContain("\r");
    }

    @Test
    void theSameWordsFromAnOlderWindowAreNoConflict() {
        var edition = contest.open(contest.secretariat());
        var author = folk.officer("Penulis Dua Jendela", Roles.BACK_OFFICER, AGENCY);
        var entry = entries.begin(author.actor(), edition.code(), AGENCY, "", null, EntryContent.EMPTY);
        assertThat(save(author, entry, 1, "save", "Satu baris\r\ndua baris")).hasStatus(302);

        assertThat(save(author, entry, 1, "save", "Satu baris\ndua baris")).hasStatus(302);
        assertThat(save(author, entry, 1, "save", "Lain sama sekali"))
                .hasStatusOk()
                .bodyText()
                .contains("jendela lain. Simpan untuk memakai");
        assertThat(entries.get(author.actor(), edition.code(), entry.id()).version())
                .isEqualTo(2);
    }

    @Test
    void anAnswerThatIsRefusedKeepsItsWordsBesideWhatStillStandsAgainstIt() {
        var secretariat = contest.secretariat();
        var edition = contest.open(secretariat);
        var author = folk.officer("Penulis Jawaban", Roles.BACK_OFFICER, AGENCY);
        var entry = contest.sent(author.actor(), edition, "Antar Obat " + edition.code());
        selection.fault(
                secretariat, edition.code(), "E0001", Set.of("incomplete"), "Latar belakang kosong sama sekali.");
        assertThat(save(author, entry, entry.version(), "save", "")).hasStatus(302);

        var answer = http.post()
                .uri(path(entry) + "/answer")
                .cookie(cookie(author))
                .param("reason", "Latar belakang sudah kami isi kembali.")
                .with(formToken())
                .exchange();

        assertThat(answer).hasStatusOk().bodyText().contains(">Latar belakang sudah kami isi kembali.</textarea>");
        assertThat(answer)
                .bodyText()
                .satisfies(page -> assertThat(page.indexOf("id=\"papers\"")).isLessThan(page.indexOf("id=\"answer\"")));
    }

    private MvcTestResult save(Folk.Person author, Entry entry, int seen, String act, String background) {
        var form = http.post()
                .uri(path(entry))
                .cookie(cookie(author))
                .param("version", String.valueOf(seen))
                .param("title", entry.title())
                .param("text-background", background)
                .param("do", act);
        return form.with(formToken()).exchange();
    }

    private static String path(Entry entry) {
        return "/entries/" + entry.edition() + "/" + entry.id();
    }

    private Cookie cookie(Folk.Person person) {
        return new Cookie("pendopo-session", folk.session(person));
    }
}
