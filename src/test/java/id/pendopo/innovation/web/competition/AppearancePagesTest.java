package id.pendopo.innovation.web.competition;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.kernel.Roles;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where the secretariat plans presentations, and where everybody finds them. */
@PendopoTest
class AppearancePagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Contest contest;

    @Autowired
    Juries juries;

    @Autowired
    Folk folk;

    @Autowired
    TestClock clock;

    /** A stage in which two entries are scored, that of the author and another. */
    private record Stage(
            OpenEdition edition,
            Folk.Person secretariat,
            Folk.Person author,
            Folk.Person juror,
            Entry own,
            Entry other,
            String hall) {

        String plan() {
            return "/hub/editions/" + edition.code() + "/stages/desk/appearances";
        }

        String entry() {
            return "/entries/" + edition.code() + "/" + own.id();
        }
    }

    private Folk.Person person(String role, String agency, String name) {
        var person = contest.person(Contest.PROVINCE, role, agency, name);
        return new Folk.Person(person.actor(), person.login());
    }

    /** The juror is tied to the entry of the author. */
    private Stage stage() {
        var secretariat = person(Roles.INNOVATION_SECRETARIAT, "SETDA", "Sekretariat Uji Jadwal");
        var author = person(Roles.BACK_OFFICER, "DINKES", "Penulis Uji Jadwal");
        var juror = person(Roles.JUROR, "SETDA", "Juri Uji Jadwal");
        var edition = contest.openWithVisits(secretariat.actor());
        var own = contest.admitted(secretariat.actor(), author.actor(), edition, "Antar Obat " + edition.code());
        var other = contest.admitted(secretariat.actor(), edition, "BAPENDA", "Samsat Desa " + edition.code());
        juries.appoint(
                secretariat.actor(),
                edition.code(),
                "evaluation",
                new Juries.Candidate(juror.actor().account(), "Universitas Contoh", null, null, false));
        var others = contest.jury(secretariat.actor(), edition, "evaluation", 2, 1);
        contest.showNames(secretariat.actor(), edition, "desk");
        contest.declareATie(juror.actor(), edition, "desk", own);
        contest.declareNothing(others, edition, "desk");
        juries.draw(secretariat.actor(), edition.code(), "desk");
        return new Stage(edition, secretariat, author, juror, own, other, "Aula " + UUID.randomUUID());
    }

    private MvcTestResult get(Folk.Person person, String path) {
        return http.get()
                .uri(path)
                .cookie(new Cookie("pendopo-session", folk.session(person)))
                .exchange();
    }

    private MvcTestResult post(Stage stage, Map<String, String> typed) {
        var request =
                http.post().uri(stage.plan()).cookie(new Cookie("pendopo-session", folk.session(stage.secretariat())));
        typed.forEach(request::param);
        return request.with(formToken()).exchange();
    }

    private Map<String, String> typed(Stage stage, String act, int row, String until) {
        var day = LocalDate.ofInstant(clock.instant(), Edition.ZONE).plusDays(3);
        return Map.of(
                "do",
                act,
                "seen",
                "0",
                "minutes",
                "20",
                "on-" + row + "-day",
                String.valueOf(day.getDayOfMonth()),
                "on-" + row + "-month",
                String.valueOf(day.getMonthValue()),
                "on-" + row + "-year",
                String.valueOf(day.getYear()),
                "from-" + row,
                "9.00",
                "until-" + row,
                until,
                "place-" + row,
                stage.hall());
    }

    @Test
    void whatIsTypedStaysWhereSittingsAreTooShortOrOneMoreIsAsked() {
        var stage = stage();

        assertThat(post(stage, typed(stage, "plan", 1, "09:39")))
                .hasStatusOk()
                .bodyText()
                .contains("Kurang 1 tempat", "href=\"#minutes\"", "value=\"09:39\"", stage.hall());
        assertThat(post(stage, typed(stage, "more", 1, "09:39")))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"09:39\"", stage.hall(), "id=\"place-2\"");
        var wrong = new HashMap<>(typed(stage, "plan", 2, "25.00"));
        assertThat(post(stage, wrong))
                .as("rows that were left empty count for nothing")
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#until-1\"", "value=\"25.00\"");
        wrong.put("on-2-day", "31");
        wrong.put("on-2-month", "2");
        assertThat(post(stage, wrong)).hasStatusOk().bodyText().contains("href=\"#on-1\"");
    }

    @Test
    void everybodyFindsThePlanWhereTheyLookForIt() {
        var stage = stage();
        assertThat(http.get().uri("/innovations/editions/" + stage.edition().code() + "/desk"))
                .bodyText()
                .doesNotContain("Jadwal presentasi");
        assertThat(get(stage.secretariat(), stage.plan().replace("/appearances", "")))
                .bodyText()
                .contains(stage.plan());

        assertThat(post(stage, typed(stage, "plan", 1, "10.00"))).hasStatus(302);

        assertThat(http.get().uri("/innovations/editions/" + stage.edition().code() + "/desk"))
                .hasStatusOk()
                .bodyText()
                .contains(stage.hall(), stage.own().title(), stage.other().holder(), "appearance", "09.20–09.40 WIB")
                .doesNotContain("Anda keluar ruangan");
        assertThat(get(stage.author(), stage.entry()))
                .bodyText()
                .contains("Waktu presentasi Anda", stage.hall(), "appearance-desk.ics")
                .doesNotContain(stage.other().title());
        assertThat(get(stage.juror(), "/jury/" + stage.edition().code() + "/desk"))
                .bodyText()
                .contains(
                        "Anda keluar ruangan",
                        stage.own().title(),
                        stage.other().title());
    }

    @Test
    void theirOwnTimeIsAFileForTheirCalendarAndNobodyElses() {
        var stage = stage();
        post(stage, typed(stage, "plan", 1, "10.00"));
        var stranger = person(Roles.BACK_OFFICER, "DINKES", "Rekan Uji Jadwal");

        assertThat(get(stage.author(), stage.entry() + "/appearance-desk.ics"))
                .hasStatusOk()
                .hasContentType("text/calendar;charset=UTF-8")
                .bodyText()
                .contains("BEGIN:VEVENT", "SEQUENCE:1", "T02", "LOCATION:" + stage.hall());
        assertThat(get(stranger, stage.entry() + "/appearance-desk.ics")).hasStatus(404);
        assertThat(get(stage.author(), stage.entry() + "/appearance-presentation.ics"))
                .hasStatus(404);
    }

    @Test
    void aChangeAndAnExchangeStandInPublicWithTheirReasons() {
        var stage = stage();
        post(stage, typed(stage, "plan", 1, "10.00"));
        var exchange = Map.of(
                "do", "exchange",
                "seen", "1",
                "first", "E0001",
                "second", "E0002",
                "exchange-reason", "Peserta baru tiba siang hari.");

        assertThat(post(stage, Map.of("do", "exchange", "seen", "1", "first", "E0001", "second", "")))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#exchange-reason\"", "value=\"E0001\" selected", stage.hall());
        assertThat(post(stage, exchange)).hasStatus(302);
        var change = new HashMap<>(typed(stage, "plan", 1, "11.00"));
        change.put("seen", "2");
        assertThat(post(stage, change)).hasStatusOk().bodyText().contains("href=\"#reason\"", "value=\"11.00\"");
        change.put("reason", "Aula tergenang sejak semalam.");
        assertThat(post(stage, change)).hasStatus(302);

        assertThat(http.get().uri("/innovations/editions/" + stage.edition().code() + "/desk"))
                .bodyText()
                .contains(
                        "E0001 dan E0002 bertukar waktu.",
                        "Peserta baru tiba siang hari.",
                        "Aula tergenang sejak semalam.",
                        "Versi 3, ",
                        "Versi 1, ");
    }
}
