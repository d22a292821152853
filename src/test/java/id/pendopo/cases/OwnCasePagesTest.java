package id.pendopo.cases;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The page of one's own case, when the case takes a turn that nobody wished for. */
@PendopoTest
class OwnCasePagesTest {

    private static final Path WELLS = Path.of("services/35/ground-water-licence/tests/granted.yaml");

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester http;

    @Test
    void whatWasSentAMomentAgoCanBeWithdrawn() {
        var citizen = hall.citizen();
        var handed = hall.research(citizen);
        var path = "/my/cases/" + handed.number();

        assertThat(as(citizen, http.get().uri(path))).bodyText().contains(path + "/withdraw");
        assertThat(as(citizen, http.post().uri(path + "/withdraw"))).hasStatus3xxRedirection();

        assertThat(files.view(citizen, handed.number()).state()).isEqualTo(CaseState.WITHDRAWN);
        var officer = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.act(officer, handed.number(), Deed.of("complete", handed.version())))
                .matches(refusal -> refusal.slug().equals("step-taken"));
    }

    @Test
    void nobodyElseWithdrawsIt() {
        var handed = hall.research(hall.citizen());

        for (var other : List.of(hall.citizen(), hall.officer(Roles.FRONT_OFFICER, "DPMPTSP"))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> cases.act(other, handed.number(), Deed.of("withdraw", handed.version())));
        }
        assertThat(files.view(hall.officer(Roles.FRONT_OFFICER, "DPMPTSP"), handed.number())
                        .actions())
                .extracting(CaseView.Offer::action)
                .doesNotContain("withdraw");
    }

    @Test
    void whileAgenciesReviewItSideBySideItIsWithdrawnWhole() {
        var citizen = hall.citizen();
        var number = walker.submit(citizen, Walker.Script.read(WELLS));
        walker.step(citizen, number, new Walker.Script.At("intake", "complete"));
        var offers = files.view(citizen, number).actions().stream()
                .filter(offer -> offer.action().equals("withdraw"))
                .toList();
        assertThat(offers).hasSizeGreaterThan(1);

        cases.act(citizen, number, Deed.of("withdraw", offers.getLast().version()));

        assertThat(files.view(citizen, number).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(files.view(citizen, number).places()).isEmpty();
    }

    @Test
    void whatIsDecidedIsWithdrawnNoMore() {
        var citizen = hall.citizen();
        var number = walker.walk(
                citizen, Walker.Script.read(Path.of("services/35/research-recommendation/tests/granted.yaml")));

        assertThat(as(citizen, http.post().uri("/my/cases/" + number + "/withdraw")))
                .hasStatus(409);
    }

    @Test
    void aWithdrawnCaseAsksForNothingAnyMore() {
        var citizen = hall.citizen();
        var handed = hall.research(citizen);
        var front = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        var faults = List.of(Map.of("part", "title", "message", "Judul belum jelas"));
        cases.act(front, handed.number(), Deed.of("return", handed.version()).with(Map.of("faults", faults)));
        var path = "/my/cases/" + handed.number();
        assertThat(as(citizen, http.get().uri(path))).bodyText().contains("Judul belum jelas");

        as(citizen, http.post().uri(path + "/withdraw")).exchange();

        assertThat(as(citizen, http.get().uri(path)))
                .bodyText()
                .contains("Permohonan ditarik")
                .doesNotContain("Judul belum jelas");
    }

    @Test
    void aRefusalSaysWhyAndUntilWhenItCanBeFought() {
        var citizen = hall.citizen();
        var handed = hall.research(citizen);
        var front = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");
        var head = hall.desk(Hall.PROVINCE, Roles.AGENCY_HEAD, "DPMPTSP");
        cases.act(
                front,
                handed.number(),
                Deed.of("refuse", handed.version())
                        .because("Lokasi di luar wewenang provinsi")
                        .with(Map.of("law", "Permendagri 3/2018 Pasal 5")));
        int version = files.view(head, handed.number()).places().getFirst().version();
        cases.sign(head, handed.number(), Deed.of("sign", version), Hall.PASSPHRASE.toCharArray());
        var path = "/my/cases/" + handed.number();

        assertThat(as(citizen, http.get().uri(path)))
                .bodyText()
                .contains(
                        "Lokasi di luar wewenang provinsi",
                        "Permendagri 3/2018 Pasal 5",
                        "paling lambat",
                        path + "/objection");

        clock.jump(Duration.ofDays(60));

        assertThat(as(citizen, http.get().uri(path)))
                .bodyText()
                .contains("waktu itu sudah lewat")
                .doesNotContain(path + "/objection");
    }

    private static MockMvcRequestBuilder as(Actor citizen, MockMvcRequestBuilder request) {
        return request.with(formToken())
                .with(user("pemohon").authorities(new SimpleGrantedAuthority("KIND_CITIZEN")))
                .requestAttr(Actor.REQUEST_ATTRIBUTE, citizen);
    }
}
