package id.pendopo.identity;

import static id.pendopo.identity.Somebody.JOMBANG;
import static id.pendopo.identity.Somebody.PROVINCE;
import static id.pendopo.identity.Somebody.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Nib;
import id.pendopo.kernel.Nik;
import id.pendopo.kernel.Npwp;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.Roles;
import id.pendopo.kernel.Sex;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class ActingForTest {

    private static final String SERVICE = "ground-water-licence";

    @Autowired
    Accounts accounts;

    @Autowired
    Representation representation;

    @Autowired
    Powers powers;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Looks looks;

    @Autowired
    Rights rights;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
    }

    private Actor citizen(String login) {
        var account = accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        return accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
    }

    private Actor officer(String role) {
        var account = accounts.openOfficer(SYSTEM, Somebody.officer(Somebody.email()));
        rights.grant(SYSTEM, Somebody.role(account, role, today()), "Surat tugas contoh");
        return accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
    }

    private static Party company(String nib) {
        return new Party(
                UUID.randomUUID(), Party.Kind.COMPANY, "PT Contoh Bahari", null, null, Nib.of(nib), "Jl. Contoh 1");
    }

    @Test
    void aCitizenActsForThemselvesOnceTheirNikIsKnown() {
        var actor = citizen(Somebody.email());
        assertThatThrownBy(() -> representation.self(actor)).isInstanceOf(Refusal.class);

        accounts.update(actor, profile("3517201203900001"));
        var self = representation.self(actor);

        assertThat(representation.self(actor)).isEqualTo(self);
        assertThat(representation.mayActFor(PROVINCE, actor.account(), self.id(), SERVICE, today()))
                .isTrue();
        accounts.update(actor, profile("3517201203900002"));
        assertThat(representation.self(actor).id()).isNotEqualTo(self.id());
    }

    @Test
    void aRepresentativeActsWithinTheScopeAndTheDaysOfThePower() {
        var owner = citizen(Somebody.email());
        var login = Somebody.email();
        var representative = citizen(login);
        var company = representation.register(owner, company("9120001234567"));
        powers.entrust(owner, company.id(), login, scope(Set.of(SERVICE)));

        assertThat(mayAct(representative, company, SERVICE, today())).isTrue();
        assertThat(mayAct(representative, company, "fishing-business-licence", today()))
                .isFalse();
        assertThat(mayAct(representative, company, SERVICE, today().plusDays(31)))
                .isFalse();
        assertThat(mayAct(citizen(Somebody.email()), company, SERVICE, today())).isFalse();

        powers.revoke(owner, powers.givenFor(owner, company.id()).getFirst().id());
        assertThat(mayAct(representative, company, SERVICE, today())).isFalse();
    }

    @Test
    void nobodyLearnsWhetherANameHasAnAccountAndNobodyGivesPowerForAnothersCompany() {
        var owner = citizen(Somebody.email());
        var company = representation.register(owner, company("9120001234568"));
        powers.entrust(owner, company.id(), Somebody.email(), scope(Set.of()));
        assertThat(powers.givenFor(owner, company.id())).isEmpty();

        var stranger = citizen(Somebody.email());
        assertThatThrownBy(() -> powers.entrust(stranger, company.id(), Somebody.email(), scope(Set.of())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aPowerOnPaperNeedsItsPaper() {
        var representative = citizen(Somebody.email());
        var client = new Party(
                UUID.randomUUID(), Party.Kind.PERSON, "Pemberi Kuasa", Nik.of("3517201203900003"), null, null, null);
        assertThatThrownBy(() -> representation.claim(representative, client, scope(Set.of())))
                .isInstanceOf(Refusal.class);
        var paper = new Powers.Scope(UUID.randomUUID(), Set.of(), today(), today().plusDays(30));
        var power = representation.claim(representative, client, paper);
        assertThat(representation.mayActFor(PROVINCE, representative.account(), power.party(), SERVICE, today()))
                .isTrue();
    }

    @Test
    void aRepresentativeWithVeryManyClientsShows() {
        var busy = citizen(Somebody.email());
        for (int i = 0; i < 21; i++) {
            var nik = Nik.of("351720120390%04d".formatted(100 + i));
            var client = new Party(UUID.randomUUID(), Party.Kind.PERSON, "Klien Contoh", nik, null, null, null);
            representation.claim(
                    busy, client, new Powers.Scope(UUID.randomUUID(), Set.of(), today(), today().plusDays(30)));
        }
        assertThat(representation.withManyClients(PROVINCE))
                .contains(new Representation.ManyClients(busy.account(), 21));
    }

    @Test
    void aDeclaredRelationMeetsTheApplicant() {
        var officer = officer(Roles.TECHNICAL_REVIEWER);
        conflicts.declare(officer, Relation.Kind.OWN_NIK, "3517 2012 0390 0007");
        conflicts.declare(officer, Relation.Kind.FAMILY_CARD, "3517200101100001");
        var nib = conflicts.declare(officer, Relation.Kind.COMPANY_NIB, "9120001234599");

        assertThat(between(officer, Set.of(), Set.of(Npwp.of("3517201203900007"))))
                .containsExactly(Relation.Kind.OWN_NIK);
        assertThat(between(officer, Set.of("3517200101100001"), Set.of())).containsExactly(Relation.Kind.FAMILY_CARD);
        assertThat(conflicts.between(PROVINCE, officer.account(), Conflicts.Keys.of(company("9120001234599"))))
                .hasSize(1);
        assertThat(conflicts.between(PROVINCE, officer.account(), Conflicts.Keys.of(company("9120001234598"))))
                .isEmpty();

        conflicts.end(officer, nib);
        assertThat(conflicts.between(PROVINCE, officer.account(), Conflicts.Keys.of(company("9120001234599"))))
                .hasSize(1);
        assertThat(conflicts.hasDeclared(PROVINCE, officer.account())).isTrue();
        assertThat(conflicts.declaredBy(officer)).hasSize(3);
    }

    @Test
    void anAuditorSeesPersonalDataOnlyAfterGivingAReason() {
        var auditor = officer(Roles.AUDITOR);
        var subject = Look.Subject.account(citizen(Somebody.email()).account());
        assertThat(looks.mayUnmask(auditor, subject)).isFalse();
        assertThatThrownBy(() -> looks.record(auditor, PROVINCE, subject, "/audit/people", "audit", null))
                .isInstanceOf(Refusal.class);

        looks.giveReason(auditor, subject, "Pemeriksaan atas laporan nomor 12");
        looks.record(auditor, PROVINCE, subject, "/audit/people", "audit", null);

        assertThat(looks.mayUnmask(auditor, subject)).isTrue();
        assertThat(looks.at(PROVINCE, subject))
                .hasSize(1)
                .first()
                .satisfies(look -> assertThat(look.reason()).isEqualTo("Pemeriksaan atas laporan nomor 12"));
        assertThat(looks.at(JOMBANG, subject)).isEmpty();
    }

    @Test
    void noColumnHoldsPersonalDataInPlain() {
        var login = "tersembunyi-" + UUID.randomUUID().toString().substring(0, 8) + "@contoh.id";
        var actor = citizen(login);
        accounts.update(
                actor,
                new Profile(
                        "Nama Rahasia Sekali",
                        null,
                        "0812 9999 8888",
                        Nik.of("3517201203900042"),
                        LocalDate.of(1990, 3, 12),
                        Sex.MALE,
                        "Jalan Rahasia 42"));
        representation.self(actor);
        var tables = jdbc.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
                        from information_schema.tables where table_schema = 'identity'
                        and table_name not like 'flyway%'
                        """).query((rs, _) -> rs.getString("name")).list();
        assertThat(tables).hasSizeGreaterThan(10);
        for (var table : tables) {
            var rows = transactions.read(
                    PROVINCE,
                    () -> jdbc.sql("select t::text as line from " + table + " t")
                            .query((rs, _) -> rs.getString("line"))
                            .list());
            assertThat(String.join("\n", rows))
                    .as(table)
                    .doesNotContain(login, "Rahasia", "3517201203900042", "1990-03-12", "81299998888", "tersembunyi");
        }
    }

    private java.util.List<Relation.Kind> between(Actor officer, Set<String> cards, Set<Npwp> taxpayers) {
        var keys = new Conflicts.Keys(Set.of(), cards, Set.of(), taxpayers);
        return conflicts.between(PROVINCE, officer.account(), keys).stream()
                .map(Conflicts.Hit::kind)
                .toList();
    }

    private boolean mayAct(Actor actor, Party party, String service, LocalDate day) {
        return representation.mayActFor(PROVINCE, actor.account(), party.id(), service, day);
    }

    private Powers.Scope scope(Set<String> services) {
        return new Powers.Scope(null, services, today(), today().plusDays(30));
    }

    private static Profile profile(String nik) {
        return new Profile(
                "Pemohon Contoh", null, null, Nik.of(nik), LocalDate.of(1990, 3, 12), Sex.MALE, "Jalan Contoh 1");
    }
}
