package id.pendopo.cases;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.documents.Uploads;
import id.pendopo.identity.Party;
import id.pendopo.identity.Powers;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who acts by a power of attorney on paper shows it with each request, and an officer says how they looked at it. */
@PendopoTest
class PaperPowersTest {

    private static final String NIK = "3517040202800077";

    @Autowired
    Hall hall;

    @Autowired
    PaperPowers powers;

    @Autowired
    Representation representation;

    @Autowired
    Uploads uploads;

    @Autowired
    Intake intake;

    @Autowired
    CaseFiles files;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester http;

    @Test
    void thePaperLiesInTheFileAndNothingIsCompleteUntilSomebodyLookedAtIt() {
        var representative = hall.citizen();
        var paper = hall.paper(representative, Hall.PROVINCE);
        powers.bring(representative, client(), scope(paper, Set.of("research-recommendation")));

        var number = intake.submit(representative, forTheClient(representative)).number();

        var front = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        var view = files.view(front, number);
        assertThat(view.personal().orElseThrow().papers())
                .anyMatch(one ->
                        one.slot().equals("power-of-attorney") && one.upload().equals(paper));
        assertThat(view.verifications()).extracting(CaseView.Verification::name).contains("paper-power");
        assertThat(uploads.readable(front, Hall.PROVINCE, paper).id()).isEqualTo(paper);
        int version = view.places().getFirst().version();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.act(front, number, Deed.of("complete", version)))
                .matches(refusal -> refusal.slug().equals("deed-needs-identity"));
        cases.act(front, number, Deed.of("complete", version).because("Surat kuasa bermeterai dan cocok"));
        assertThat(as(front, "/desk/cases/" + number)).bodyText().contains("Surat kuasa");
    }

    @Test
    void aPaperHoldsOnlyWhereItLies() {
        var representative = hall.citizen();
        powers.bring(representative, client(), scope(hall.paper(representative, Hall.PROVINCE), Set.of()));

        assertThat(choices(representative, "/apply/35/research-recommendation")).contains("Pemberi Kuasa");
        assertThat(choices(representative, "/apply/35.17/research-recommendation"))
                .doesNotContain("Pemberi Kuasa");
    }

    private String choices(Actor citizen, String path) {
        var page = http.get()
                .uri(path)
                .with(user("seseorang").authorities(new SimpleGrantedAuthority("KIND_CITIZEN")))
                .requestAttr(Actor.REQUEST_ATTRIBUTE, citizen)
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void somebodyElsesPaperIsNone() {
        var paper = hall.paper(hall.citizen(), Hall.PROVINCE);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> powers.bring(hall.citizen(), client(), scope(paper, Set.of())))
                .matches(refusal -> refusal.slug().equals("power-needs-document"));
    }

    @Test
    void aPartysOwnPeopleShowNoPaper() {
        var citizen = hall.citizen();
        var party = representation.self(citizen).id();

        assertThat(representation.paper(Hall.PROVINCE, citizen.account(), party, "any", today()))
                .isEmpty();
    }

    @Test
    void theFormTellsAllThatIsWrongAndKeepsThePaper() {
        var representative = hall.citizen();
        var wrong = send(representative, "kind", "PERSON", "nik", "123", "from-day", "1", "from-month", "13");

        assertThat(wrong)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Tulis nama pemberi kuasa",
                        "NIK terdiri dari 16 angka",
                        "Tulis hari, bulan, dan tahun",
                        "surat-kuasa.png",
                        "name=\"paper\"");
        assertThat(representation.partiesOf(representative)).noneMatch(acts -> acts.power() != null);

        var until = today().plusYears(1);
        assertThat(send(
                        representative,
                        "kind",
                        "PERSON",
                        "name",
                        "Pemberi Kuasa",
                        "nik",
                        NIK,
                        "from-day",
                        "1",
                        "from-month",
                        "1",
                        "from-year",
                        String.valueOf(today().getYear()),
                        "until-day",
                        String.valueOf(until.getDayOfMonth()),
                        "until-month",
                        String.valueOf(until.getMonthValue()),
                        "until-year",
                        String.valueOf(until.getYear())))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/my/parties");
        assertThat(representation.partiesOf(representative)).anyMatch(acts -> acts.power() != null);
    }

    private MvcTestResult send(Actor actor, String... pairs) {
        var request = http.post()
                .uri("/my/powers/new")
                .multipart()
                .file(new MockMultipartFile("file", "surat-kuasa.png", "image/png", Hall.picture()));
        for (int i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        return request.with(formToken())
                .with(user("seseorang").authorities(new SimpleGrantedAuthority("KIND_CITIZEN")))
                .requestAttr(Actor.REQUEST_ATTRIBUTE, actor)
                .exchange();
    }

    private MvcTestResult as(Actor officer, String path) {
        return http.get()
                .uri(path)
                .with(user("petugas")
                        .authorities(
                                new SimpleGrantedAuthority("KIND_OFFICER"),
                                new SimpleGrantedAuthority("ROLE_" + Roles.FRONT_OFFICER)))
                .requestAttr(Actor.REQUEST_ATTRIBUTE, officer)
                .exchange();
    }

    private Submission forTheClient(Actor representative) {
        var own = hall.researchBy(representative, Hall.researchData());
        var party = representation.partiesOf(representative).stream()
                .filter(acts -> acts.power() != null)
                .findFirst()
                .orElseThrow()
                .party();
        return new Submission(
                own.region(),
                own.service(),
                own.variant(),
                new Applicant(
                        ApplicantKind.PERSON,
                        representative.account(),
                        Optional.of(party.id()),
                        party.name(),
                        NIK,
                        "Jombang",
                        ""),
                own.data(),
                own.documents(),
                Optional.empty());
    }

    private static Party client() {
        return new Party(UUID.randomUUID(), Party.Kind.PERSON, "Pemberi Kuasa", new Nik(NIK), null, null, "Jombang");
    }

    private Powers.Scope scope(UUID paper, Set<String> services) {
        return new Powers.Scope(paper, services, today(), today().plusYears(1));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Jakarta"));
    }
}
