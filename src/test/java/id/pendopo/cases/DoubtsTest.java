package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.database.Transactions;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Party;
import id.pendopo.identity.Profile;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who knows somebody's number is not that somebody. */
@PendopoTest
class DoubtsTest {

    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Accounts accounts;

    @Autowired
    Representation representation;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Permits permits;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DoubtBook book;

    @Test
    void aStrangerWithTheNumberOfTheHolderIsLookedAtBeforeTheFileIsComplete() {
        var victim = hall.citizen();
        var permit = permits.ofCase(walker.walk(victim, script("fishing-business-licence", "granted")))
                .getFirst();
        var stranger = citizen(
                "Orang Lain", Objects.requireNonNull(accounts.profile(victim).nik()), null);
        var front = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");

        var number = walker.submitAbout(
                stranger, script("fishing-business-licence", "duplicate"), Optional.of(permit.number()));

        assertThat(doubts(front, number)).containsExactly("other-account", "shared-number");
        assertThat(doubts(stranger, number)).isEmpty();
        assertThat(told(victim)).contains("cases.notice.asked-by-other");
        int version = files.view(front, number).places().getFirst().version();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.act(front, number, Deed.of("complete", version)))
                .matches(refusal -> refusal.slug().equals("deed-needs-identity"));
        cases.act(front, number, Deed.of("complete", version).because("KTP asli diperiksa di loket"));
        assertThat(files.view(front, number).history().getLast().note())
                .containsEntry("reason", "KTP asli diperiksa di loket");
        assertThat(book.of(hall.officer(Roles.AUDITOR, "INSPEKTORAT")))
                .filteredOn(doubtful -> doubtful.number().equals(number))
                .singleElement()
                .satisfies(doubtful -> assertThat(doubtful.reasons())
                        .containsExactlyInAnyOrder("cases.check.other-account", "cases.check.shared-number"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> book.of(front));
    }

    @Test
    void theHolderIsNotDoubted() {
        var citizen = hall.citizen();
        walker.walk(citizen, script("fishing-business-licence", "granted"));
        var number = walker.submit(citizen, script("fishing-business-licence", "duplicate"));

        assertThat(doubts(hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP"), number))
                .isEmpty();
    }

    @Test
    void aFirmThatIsEnteredOnceMoreByAStrangerIsDoubtedAndItsOwnPeopleAreNot() {
        var nib = "91%011d".formatted(SERIAL.getAndIncrement());
        var owner = hall.citizen();
        var firm = firm(owner, nib);
        var permit = permits.ofCase(walk(owner, firm, nib)).getFirst();
        var front = hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP");

        var stranger = hall.citizen();
        var copy = firm(stranger, nib);
        var taken = about(stranger, copy, nib, permit.number());
        assertThat(doubts(front, taken)).containsExactly("other-account", "shared-number");
        cases.act(
                stranger,
                taken,
                Deed.of(
                                "withdraw",
                                files.view(stranger, taken).places().getFirst().version())
                        .because("ditarik"));

        var own = about(owner, firm, nib, permit.number());
        assertThat(doubts(front, own)).containsExactly("shared-number");
    }

    @Test
    void theRegisterIsAskedForTheNameAndTheBirthDateAndADifferenceIsAWarning() {
        var other = citizen("Nama Lain", new Nik("351704010285%04d".formatted(9998)), LocalDate.of(1985, 2, 1));

        var number = hall.research(other).number();

        var check =
                files.view(hall.desk(Hall.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP"), number).verifications().stream()
                        .filter(one -> one.name().equals("population-register"))
                        .findFirst()
                        .orElseThrow();
        assertThat(check.answer()).isEqualTo("DIFFERS");
        assertThat(check.evidence()).isEqualTo("partners.population.otherName");
        assertThat(check.again()).isEmpty();
    }

    private Actor citizen(String name, Nik nik, @org.jspecify.annotations.Nullable LocalDate born) {
        var account = accounts.openCitizen(
                Hall.PROVINCE,
                new Accounts.NewCitizen(
                        "orang-" + UUID.randomUUID() + "@contoh.id",
                        new Profile(name, null, null, nik, born, null, "Jombang"),
                        null));
        return accounts.actor(Hall.PROVINCE, account, Actor.Channel.WEB).orElseThrow();
    }

    private Party firm(Actor by, String nib) {
        return representation.register(
                by,
                new Party(
                        UUID.randomUUID(),
                        Party.Kind.COMPANY,
                        "PT Uji Samudra",
                        null,
                        null,
                        Nib.of(nib),
                        "Jl. Contoh"));
    }

    private CaseNumber walk(Actor by, Party firm, String nib) {
        var script = script("fishing-business-licence", "granted-company");
        var number = walker.submitFor(by, script, applicant(by, firm, nib));
        script.path().forEach(at -> walker.step(by, number, at));
        return number;
    }

    private CaseNumber about(Actor by, Party firm, String nib, String permit) {
        var script = script("fishing-business-licence", "duplicate").by("COMPANY");
        return walker.submitFor(by, script, applicant(by, firm, nib), Optional.of(permit));
    }

    private static Applicant applicant(Actor by, Party firm, String nib) {
        return new Applicant(
                ApplicantKind.COMPANY, by.account(), Optional.of(firm.id()), firm.name(), nib, "Jl. Contoh", "");
    }

    private List<String> doubts(Actor actor, CaseNumber number) {
        return files.view(actor, number).verifications().stream()
                .map(CaseView.Verification::name)
                .filter(Doubts::isOne)
                .toList();
    }

    private List<String> told(Actor actor) {
        return transactions.read(
                Hall.PROVINCE,
                () -> jdbc.sql("select text_key from notify.message where account = :account")
                        .param("account", actor.account())
                        .query((rs, _) -> rs.getString(1))
                        .list());
    }

    private static Walker.Script script(String service, String test) {
        return Walker.Script.read(Path.of("services/35", service, "tests", test + ".yaml"));
    }
}
