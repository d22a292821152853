package id.pendopo.innovation.web.competition;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.competition.Declarations;
import id.pendopo.innovation.competition.InterestKind;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a juror meets: names, and then entries beside their sheets. */
@PendopoTest
class JuryPagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Contest contest;

    @Autowired
    Juries juries;

    @Autowired
    Declarations declarations;

    @Autowired
    Folk folk;

    @LocalServerPort
    int port;

    /** A stage whose names are shown, and one of its jurors. */
    private record Named(Actor secretariat, OpenEdition edition, Folk.Person juror, List<Actor> others) {

        String path() {
            return "/jury/" + edition.code() + "/desk";
        }
    }

    private Named named(OpenEdition edition, Actor secretariat) {
        contest.admitted(secretariat, edition, "DINKES", "Antar Obat " + edition.code());
        var person = contest.person(Contest.PROVINCE, Roles.JUROR, "SETDA", "Juri Uji Halaman");
        juries.appoint(
                secretariat,
                edition.code(),
                "evaluation",
                new Juries.Candidate(person.actor().account(), "Universitas Contoh", null, null, false));
        var others = contest.jury(secretariat, edition, "evaluation", 2, 0);
        contest.showNames(secretariat, edition, "desk");
        return new Named(secretariat, edition, new Folk.Person(person.actor(), person.login()), others);
    }

    private Named named() {
        var secretariat = contest.secretariat();
        return named(contest.open(secretariat), secretariat);
    }

    @Test
    void whoDoesNotSayThatTheyReadEveryNameDeclaresNothingAndLosesNoChoice() {
        var named = named();
        var key = key(named);

        assertThat(declare(named, Map.of("tie-" + key, "personal", "ended-" + key + "-year", "2024")))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#read\"", "value=\"personal\" selected", "value=\"2024\"");
        assertThat(declarations.names(named.juror().actor(), named.edition().code(), "desk"))
                .allSatisfy(name -> assertThat(name.told()).isEmpty());
    }

    @Test
    void aTieThatEndedIsToldWithItsDayInThreeParts() {
        var named = named();
        var key = key(named);

        assertThat(declare(
                        named,
                        Map.of(
                                "read",
                                "yes",
                                "tie-" + key,
                                "personal",
                                "ended-" + key + "-day",
                                "17",
                                "ended-" + key + "-month",
                                "3",
                                "ended-" + key + "-year",
                                "2024")))
                .hasStatus(302);

        assertThat(declarations.names(named.juror().actor(), named.edition().code(), "desk"))
                .singleElement()
                .satisfies(name -> assertThat(name.told()).containsExactly(InterestKind.PERSONAL));
    }

    @Test
    void aDayThatIsNoneIsToldAtItsFields() {
        var named = named();
        var key = key(named);

        assertThat(declare(
                        named,
                        Map.of(
                                "read",
                                "yes",
                                "tie-" + key,
                                "personal",
                                "ended-" + key + "-day",
                                "31",
                                "ended-" + key + "-month",
                                "2",
                                "ended-" + key + "-year",
                                "2024")))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#ended-" + key + "\"", "value=\"31\"");
    }

    @Test
    void onEveryScreenTheEntryIsReadBeforeItIsScored() {
        var secretariat = contest.secretariat();
        var named = named(contest.openWithCalibration(secretariat), secretariat);
        var jury = List.of(
                named.juror().actor(), named.others().get(0), named.others().get(1));
        contest.declareNothing(jury, named.edition(), "desk");
        juries.draw(secretariat, named.edition().code(), "desk");
        contest.practise(named.juror().actor(), named.edition(), "desk", "70");
        try (var screen = Browser.onDesktop(port)) {
            folk.enter(named.juror(), screen);
            for (var page : List.of("/calibration", "/E0001")) {
                for (int width : List.of(390, 820)) {
                    screen.page().setViewportSize(width, 1000);
                    screen.open(named.path() + page);
                    assertThat(top(screen.page(), ".p-reading__text"))
                            .as("text of " + page + " at " + width)
                            .isLessThan(top(screen.page(), ".p-reading__sheet"));
                    assertThat(screen.page().locator("a[href='#sheet']").first().isVisible())
                            .isTrue();
                    screen.shot("jury" + page.replace('/', '-') + "-" + width);
                }
                screen.page().setViewportSize(1280, 1000);
                screen.open(named.path() + page);
                assertThat(top(screen.page(), ".p-reading__text"))
                        .as("side by side")
                        .isEqualTo(top(screen.page(), ".p-reading__sheet"));
                screen.shot("jury" + page.replace('/', '-') + "-1280");
            }
        }
    }

    private static double top(com.microsoft.playwright.Page page, String part) {
        return page.locator(part).boundingBox().y;
    }

    private String key(Named named) {
        return declarations
                .names(named.juror().actor(), named.edition().code(), "desk")
                .getFirst()
                .key();
    }

    private MvcTestResult declare(Named named, Map<String, String> typed) {
        var request = http.post()
                .uri(named.path() + "/names")
                .cookie(new Cookie("pendopo-session", folk.session(named.juror())));
        typed.forEach(request::param);
        return request.with(formToken()).exchange();
    }
}
