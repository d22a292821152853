package id.pendopo.cases;

import static id.pendopo.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.pendopo.PendopoTest;
import id.pendopo.browser.Browser;
import id.pendopo.browser.Visitor;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an applicant is given lets them find each act on their case in the open log by themselves. */
@PendopoTest
class ProofsTest {

    @Autowired
    Hall hall;

    @Autowired
    Citizens people;

    @Autowired
    Walker walker;

    @Autowired
    Proofs proofs;

    @Autowired
    MockMvcTester http;

    @LocalServerPort
    int port;

    @Test
    void eachActOfOnesOwnCaseIsFoundInTheLog() {
        var citizen = hall.citizen();
        var number = granted(citizen);

        var all = proofs.of(citizen, number);

        assertThat(all).extracting(Proofs.Proof::act).contains("SUBMIT", "COMPLETE", "SIGN", "SIGNED", "ISSUED");
        assertThat(all).allSatisfy(proof -> {
            var again = Commitment.of(HexFormat.of().parseHex(proof.salt()), proof.content());
            assertThat(again).hasToString(proof.digest());
            assertThat(http.get().uri("/log?digest=" + again))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Ada di dalam log");
        });
    }

    @Test
    void theLogComputesItAgainFromSaltAndContent() {
        var citizen = hall.citizen();
        var proof = proofs.of(citizen, granted(citizen)).getLast();

        assertThat(http.post()
                        .uri("/log/check")
                        .with(formToken())
                        .param("salt", proof.salt())
                        .param("content", proof.content()))
                .hasStatus(302)
                .hasRedirectedUrl("/log?digest=" + proof.digest() + "#answer");
        assertThat(http.post()
                        .uri("/log/check")
                        .with(formToken())
                        .param("salt", proof.salt())
                        .param("content", proof.content().replace('0', '1')))
                .hasStatus(302)
                .doesNotHaveToString("/log?digest=" + proof.digest() + "#answer");
    }

    @Test
    void theFileToKeepHoldsTheSame() {
        var citizen = hall.citizen();
        var number = granted(citizen);
        var first = proofs.of(citizen, number).getFirst();

        assertThat(http.get()
                        .uri("/my/cases/" + number + "/proofs.txt")
                        .with(user("pemohon").authorities(new SimpleGrantedAuthority("KIND_CITIZEN")))
                        .requestAttr(Actor.REQUEST_ATTRIBUTE, citizen))
                .hasStatusOk()
                .bodyText()
                .contains(first.salt(), first.content(), first.digest(), "sha256sum");
    }

    @Test
    void nobodyElseIsGivenThem() {
        var number = granted(hall.citizen());
        var officer = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");

        for (var other : java.util.List.of(hall.citizen(), officer, Actor.anonymous(Hall.PROVINCE))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> proofs.of(other, number))
                    .matches(refusal -> refusal.slug().equals("case-unknown"));
        }
    }

    @Test
    void thePageFitsAPhoneAndLeadsToTheLog() {
        Browser.atBothWidths(port).forEach(this::look);
    }

    private void look(Visitor visitor) {
        try (visitor) {
            var citizen = people.enter(visitor, port);
            var number = granted(citizen);
            visitor.open("/my/cases/" + number);
            visitor.page().getByText("Bukti di log terbuka").click();
            visitor.fitsTheScreen().shot("proofs");
            visitor.page().getByText("Hitung ulang dan cari di log").first().click();
            visitor.finds("Ada di dalam log");
        }
    }

    private CaseNumber granted(Actor citizen) {
        return walker.walk(
                citizen,
                Walker.Script.read(Path.of("services", "35", "research-recommendation", "tests", "granted.yaml")));
    }
}
