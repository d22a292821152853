package id.pendopo.innovation.web.competition;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.kernel.Roles;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A competition is opened in two steps: first its file is read, and only then it is frozen. */
@PendopoTest
class OpeningPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Contest contest;

    @Autowired
    Editions editions;

    @Autowired
    Folk folk;

    @Test
    void aFileIsReadBeforeItIsFrozen() {
        var secretariat = contest.person(Contest.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA", "Sekretaris Uji");
        var session =
                new Cookie("pendopo-session", folk.session(new Folk.Person(secretariat.actor(), secretariat.login())));
        var file = contest.file("uji-dua-langkah", Duration.ofDays(30), Map.of());

        assertThat(post(session, "check", file.replace("answerDays: 3", "answerDays: 0")))
                .hasStatusOk()
                .bodyText()
                .contains("/periods/answerDays")
                .doesNotContain("value=\"open\"");
        assertThat(post(session, "check", file))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"open\"", "Siapa yang boleh ikut", "Kriteria");
        assertThat(editions.all()).noneMatch(one -> one.code().equals("uji-dua-langkah"));

        assertThat(post(session, "open", file)).hasStatus(302);
        assertThat(editions.get("uji-dua-langkah").rules().name().id()).isNotEmpty();
    }

    @Test
    void whoChangesRulesSecondReadsSoAndFindsAllThatTheyTyped() {
        var secretariat = contest.person(Contest.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA", "Sekretaris Uji");
        var session =
                new Cookie("pendopo-session", folk.session(new Folk.Person(secretariat.actor(), secretariat.login())));
        var code = contest.open(secretariat.actor()).code();
        var file = editions.file(code);
        editions.change(
                secretariat.actor(),
                code,
                1,
                file.replace("answerDays: 3", "answerDays: 7"),
                "Masa jawab diperpanjang");

        var told = http.post()
                .uri("/hub/editions/" + code + "/rules")
                .cookie(session)
                .param("seen", "1")
                .param("reason", "Alasan yang sudah ditik")
                .param("file", file.replace("objectionDays: 5", "objectionDays: 8"))
                .with(formToken())
                .exchange();

        assertThat(told)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Masa jawab diperpanjang",
                        "Alasan yang sudah ditik",
                        "objectionDays: 8",
                        "name=\"seen\" value=\"2\"");
        assertThat(editions.get(code).rules().periods().answerDays()).isEqualTo(7);
    }

    private MvcTestResult post(Cookie session, String act, String file) {
        return http.post()
                .uri("/hub/editions/new")
                .cookie(session)
                .param("do", act)
                .param("file", file)
                .with(formToken())
                .exchange();
    }
}
