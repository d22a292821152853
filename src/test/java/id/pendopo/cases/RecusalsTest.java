package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.database.Transactions;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Conflicts;
import id.pendopo.identity.Party;
import id.pendopo.identity.Relation;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Npwp;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer with an interest is taken off the case, by whichever number the interest goes. */
@PendopoTest
class RecusalsTest {

    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    @Autowired
    Hall hall;

    @Autowired
    Walker walker;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Inbox inbox;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Accounts accounts;

    @Autowired
    Representation representation;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private Actor front;

    @BeforeEach
    void anOfficer() {
        hall.desk(Hall.PROVINCE, Roles.SECTION_HEAD, "DPMPTSP");
        front = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
    }

    @Test
    void aFirmIsMetByItsTaxNumberThoughItAsksUnderItsBusinessNumber() {
        var npwp = "0%015d".formatted(SERIAL.getAndIncrement());
        var owner = hall.citizen();
        var number = ofFirm(owner, npwp);

        conflicts.declare(front, Relation.Kind.COMPANY_NPWP, npwp);

        recused(number);
    }

    @Test
    void whoHandedItInIsMetToo() {
        var owner = hall.citizen();
        var number = ofFirm(owner, "0%015d".formatted(SERIAL.getAndIncrement()));

        conflicts.declare(
                front,
                Relation.Kind.RELATIVE,
                Objects.requireNonNull(accounts.profile(owner).nik()).value());

        recused(number);
    }

    @Test
    void aNumberThatTheFormNamesIsMet() {
        var citizen = hall.citizen();
        var data = new HashMap<>(Hall.researchData());
        var card = "35170101010%05d".formatted(SERIAL.getAndIncrement());
        data.put("institution", card);
        var number = walker.submit(citizen, script("research-recommendation", "granted", data));

        conflicts.declare(front, Relation.Kind.FAMILY_CARD, card);

        recused(number);
    }

    @Test
    void aRelationThatHasJustEndedStillBindsAndNotForEver() {
        var citizen = hall.citizen();
        var relation = conflicts.declare(
                front, Relation.Kind.RELATIVE, hall.applicant(citizen).identifier());
        conflicts.end(front, relation);

        recused(hall.research(citizen).number());

        transactions.write(
                Hall.PROVINCE,
                () -> jdbc.sql("update identity.relation set ended_at = ended_at - interval '366 days' where id = :id")
                        .param("id", relation)
                        .update());
        var later = hall.research(citizen);
        cases.act(front, later.number(), Deed.of("complete", later.version()));
    }

    @Test
    void nobodyDeclaresOnAFileThatAColleagueHasTaken() {
        var colleague = hall.officer(Roles.FRONT_OFFICER, "DPMPTSP");
        var number = hall.research(hall.citizen()).number();
        inbox.claim(colleague, number, version(number), Optional.of("uji"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.declareConflict(front, number, version(number), "Kerabat pemohon"))
                .matches(refusal -> refusal.slug().equals("step-not-allowed-claimed"));

        assertThat(role(number)).isEqualTo(Roles.FRONT_OFFICER);
        cases.declareConflict(colleague, number, version(number), "Kerabat pemohon");
        assertThat(role(number)).isEqualTo(Roles.SECTION_HEAD);
    }

    private void recused(CaseNumber number) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.act(front, number, Deed.of("complete", version(number))))
                .matches(refusal -> refusal.slug().equals("step-not-allowed-conflict"));
        assertThat(role(number)).isEqualTo(Roles.SECTION_HEAD);
    }

    private int version(CaseNumber number) {
        return files.view(Actor.system(Hall.PROVINCE), number)
                .places()
                .getFirst()
                .version();
    }

    private String role(CaseNumber number) {
        return files.view(Actor.system(Hall.PROVINCE), number)
                .places()
                .getFirst()
                .role();
    }

    private CaseNumber ofFirm(Actor owner, String npwp) {
        var nib = "92%011d".formatted(SERIAL.getAndIncrement());
        var firm = representation.register(
                owner,
                new Party(
                        UUID.randomUUID(),
                        Party.Kind.COMPANY,
                        "CV Uji Kerabat",
                        null,
                        Npwp.of(npwp),
                        Nib.of(nib),
                        "Jl. Contoh"));
        return walker.submitFor(
                owner,
                Walker.Script.read(Path.of("services/35/fishing-business-licence/tests/granted-company.yaml")),
                new Applicant(
                        ApplicantKind.COMPANY,
                        owner.account(),
                        Optional.of(firm.id()),
                        firm.name(),
                        nib,
                        "Jl. Contoh",
                        ""));
    }

    private static Walker.Script script(String service, String test, Map<String, Object> data) {
        var plain = Walker.Script.read(Path.of("services/35", service, "tests", test + ".yaml"));
        return new Walker.Script(
                plain.region(), plain.service(), plain.variant(), plain.applicant(), data, plain.path(), plain.ends());
    }
}
