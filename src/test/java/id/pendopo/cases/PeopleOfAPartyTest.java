package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Party;
import id.pendopo.identity.Powers;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company's cases belong to its people, not to the account that pressed the button. */
@PendopoTest
class PeopleOfAPartyTest {

    private static final Walker.Script SCRIPT = Walker.Script.read(
            java.nio.file.Path.of("services/35/fishing-business-licence/tests/granted-company.yaml"));

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Accounts accounts;

    @Autowired
    Representation representation;

    @Autowired
    Powers powers;

    @Autowired
    CaseFiles files;

    @Autowired
    OwnCases own;

    @Autowired
    Permits permits;

    @Autowired
    TestClock clock;

    private Actor owner;
    private Actor agent;
    private String login;
    private Party company;

    @BeforeEach
    void aCompany() {
        owner = hall.citizen();
        login = "kuasa-" + UUID.randomUUID() + "@contoh.id";
        var account = accounts.openCitizen(
                Hall.PROVINCE,
                new Accounts.NewCitizen(
                        login, new Profile("Kuasa Uji", null, null, null, null, null, "Jombang"), null));
        agent = accounts.actor(Hall.PROVINCE, account, Actor.Channel.WEB).orElseThrow();
        company = representation.register(
                owner,
                new Party(
                        UUID.randomUUID(),
                        Party.Kind.COMPANY,
                        "PT Uji Bahari",
                        null,
                        null,
                        Nib.of("9120001234567"),
                        "Jl. Contoh 1"));
    }

    @Test
    void aMemberSeesWhatTheRepresentativeHandedInUntilThePowerEndsAndNotTheOtherWayRound() {
        powers.entrust(owner, company.id(), login, scope(Set.of()));
        var number = handedIn(agent);

        assertThat(files.view(owner, number).personal()).isPresent();
        assertThat(files.view(agent, number).personal()).isPresent();
        assertThat(own.of(owner)).extracting(OwnCases.Line::number).contains(number);
        SCRIPT.path().forEach(at -> walker.step(owner, number, at));
        assertThat(permits.of(owner)).extracting(Permit::caseNumber).contains(number);
        assertThat(permits.of(agent)).extracting(Permit::caseNumber).contains(number);

        powers.revoke(owner, powers.givenFor(owner, company.id()).getFirst().id());

        hidden(agent, number);
        assertThat(own.of(agent)).isEmpty();
        assertThat(permits.of(agent)).isEmpty();
        assertThat(files.view(owner, number).personal()).isPresent();
    }

    @Test
    void aPowerForOtherServicesShowsNothing() {
        powers.entrust(owner, company.id(), login, scope(Set.of("ground-water-licence")));
        var number = handedIn(owner);

        hidden(agent, number);
        hidden(hall.citizen(), number);
        assertThat(own.of(agent)).isEmpty();
    }

    private void hidden(Actor actor, CaseNumber number) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> files.view(actor, number))
                .matches(refusal -> refusal.slug().equals("case-unknown"));
    }

    private CaseNumber handedIn(Actor by) {
        return walker.submitFor(
                by,
                SCRIPT,
                new Applicant(
                        ApplicantKind.COMPANY,
                        by.account(),
                        Optional.of(company.id()),
                        company.name(),
                        "9120001234567",
                        "Jl. Contoh 1",
                        ""));
    }

    private Powers.Scope scope(Set<String> services) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
        return new Powers.Scope(null, services, today, today.plusDays(30));
    }
}
