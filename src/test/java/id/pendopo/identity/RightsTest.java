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
import id.pendopo.kernel.Actor.Right;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class RightsTest {

    private static final RegionCode TULUNGAGUNG = RegionCode.of("35.04");

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Delegations delegations;

    @Autowired
    People people;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
    }

    private UUID officer() {
        return accounts.openOfficer(SYSTEM, Somebody.officer(Somebody.email()));
    }

    private Actor actor(UUID account) {
        return accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
    }

    private UUID holding(String role) {
        var account = officer();
        rights.grant(SYSTEM, Somebody.role(account, role, today()), "Surat tugas contoh");
        return account;
    }

    /** Those who come last by name are officers, too. */
    @Test
    void howeverManyOfficersARegionHasEachIsNamed() {
        transactions.write(
                TULUNGAGUNG,
                () -> jdbc.sql("""
                with opened as (
                    insert into identity.account (region, id, kind, name_sealed, created_at)
                    select :region, gen_random_uuid(), 'OFFICER', decode('00', 'hex'), now() from generate_series(1, 600)
                    returning id)
                insert into identity.officer (region, account, name, position)
                select :region, id, 'Petugas Uji', 'petugas' from opened
                """).param("region", TULUNGAGUNG.value()).update());
        var last = accounts.openOfficer(
                Actor.system(TULUNGAGUNG),
                new Accounts.NewOfficer(Somebody.email(), "Zulu Uji", "Petugas", null, Somebody.PASSWORD));

        assertThat(people.officers(TULUNGAGUNG))
                .hasSize(500)
                .noneMatch(one -> one.account().equals(last));
        assertThat(people.officers(TULUNGAGUNG, List.of(last))).singleElement().returns("Zulu Uji", Officer::name);
        assertThat(people.names(TULUNGAGUNG)).hasSizeGreaterThan(600).containsEntry(last, "Zulu Uji");
    }

    @Test
    void aRightHoldsByItsDatesAndEndsWhenRevoked() {
        var account = officer();
        var until =
                new Rights.Grant(account, Roles.FRONT_OFFICER, "DPMPTSP", today().minusDays(9), today().minusDays(1));
        rights.grant(SYSTEM, until, "Surat tugas contoh");
        assertThat(actor(account).rights()).isEmpty();

        var id = rights.grant(SYSTEM, Somebody.role(account, Roles.FRONT_OFFICER, today()), "Surat tugas contoh");
        assertThat(actor(account).holds(Roles.FRONT_OFFICER, "DPMPTSP")).isTrue();

        rights.revoke(SYSTEM, id, "Pindah tugas");
        assertThat(actor(account).rights()).isEmpty();
        assertThat(rights.changesOf(PROVINCE, account))
                .extracting(RightChange::kind)
                .containsExactly(
                        RightChange.Kind.REVOKED,
                        RightChange.Kind.GRANTED,
                        RightChange.Kind.GRANTED,
                        RightChange.Kind.OFFICER_CREATED);
    }

    @Test
    void onlyAnAdministratorGivesRightsAndNotToThemselves() {
        var administrator = actor(holding(Roles.ADMINISTRATOR));
        var front = holding(Roles.FRONT_OFFICER);

        assertThatThrownBy(() -> rights.grant(
                        administrator,
                        Somebody.role(administrator.account(), Roles.AGENCY_HEAD, today()),
                        "Untuk saya sendiri"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rights.grant(
                        actor(front), Somebody.role(front, Roles.AGENCY_HEAD, today()), "Untuk saya sendiri"))
                .isInstanceOf(Refusal.class);
        rights.grant(administrator, Somebody.role(front, Roles.BACK_OFFICER, today()), "Surat tugas contoh");
        assertThat(actor(front).holds(Roles.BACK_OFFICER)).isTrue();
    }

    @Test
    void theRecordOfRightsOnlyGrows() {
        officer();
        assertThatThrownBy(() -> transactions.write(
                        PROVINCE,
                        () -> jdbc.sql("delete from identity.right_change").update()))
                .hasStackTraceContaining("permission denied for table right_change");
    }

    @Test
    void anOfficerOfAnotherRegionIsInvisible() {
        var account = accounts.openOfficer(Actor.system(JOMBANG), Somebody.officer(Somebody.email()));
        assertThat(people.officer(PROVINCE, account)).isEmpty();
        assertThatThrownBy(() -> rights.grant(
                        SYSTEM, Somebody.role(account, Roles.FRONT_OFFICER, today()), "Surat tugas contoh"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aDelegatedRightShowsForWhomAndEndsOnItsDate() {
        var head = holding(Roles.AGENCY_HEAD);
        var secretary = holding(Roles.SECRETARY);
        delegations.give(actor(head), wish(head, secretary, today(), today().plusDays(1)));

        var right = new Right(Roles.AGENCY_HEAD, "DPMPTSP", Optional.of(head));
        assertThat(actor(secretary).rights()).contains(right);
        assertThat(people.holders(PROVINCE, Roles.AGENCY_HEAD, "DPMPTSP")).contains(head, secretary);

        clock.jump(Duration.ofDays(1));
        assertThat(actor(secretary).rights()).contains(right);
        clock.jump(Duration.ofDays(1));
        assertThat(actor(secretary).rights()).doesNotContain(right);
        assertThat(people.holders(PROVINCE, Roles.AGENCY_HEAD, "DPMPTSP"))
                .contains(head)
                .doesNotContain(secretary);
    }

    @Test
    void aDelegationEndsWithTheRightOfItsGiver() {
        var head = officer();
        var role = rights.grant(SYSTEM, Somebody.role(head, Roles.AGENCY_HEAD, today()), "Pelantikan");
        var secretary = holding(Roles.SECRETARY);
        delegations.give(actor(head), wish(head, secretary, today(), today().plusDays(5)));

        rights.revoke(SYSTEM, role, "Purna tugas");

        assertThat(actor(secretary).holds(Roles.AGENCY_HEAD)).isFalse();
    }

    @Test
    void aDelegationThatOverlapsIsRefusedAlsoByTheDatabase() {
        var head = holding(Roles.AGENCY_HEAD);
        var secretary = holding(Roles.SECRETARY);
        var other = holding(Roles.DIVISION_HEAD);
        delegations.give(actor(head), wish(head, secretary, today(), today().plusDays(5)));

        assertThatThrownBy(() ->
                        delegations.give(actor(head), wish(head, other, today().plusDays(5), today().plusDays(9))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("delegation-overlaps"));
        assertThatThrownBy(() -> transactions.write(
                        PROVINCE, () -> jdbc.sql("""
                                insert into identity.delegation (region, id, kind, giver, receiver, role, agency, from_day,
                                    until_day, occasion, created_by, created_at)
                                select region, gen_random_uuid(), kind, giver, receiver, role, agency, until_day, until_day,
                                    occasion, created_by, created_at from identity.delegation where giver = :giver
                                """).param("giver", head).update()))
                .hasMessageContaining("delegated already");
        delegations.give(actor(head), wish(head, other, today().plusDays(6), today().plusDays(9)));
    }

    @Test
    void nobodyDelegatesToThemselvesNorWhatTheyDoNotHoldNorForAnother() {
        var head = holding(Roles.AGENCY_HEAD);
        var secretary = holding(Roles.SECRETARY);
        assertThatThrownBy(() -> delegations.give(actor(head), wish(head, head, today(), today())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> delegations.give(actor(secretary), wish(secretary, head, today(), today())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> delegations.give(actor(secretary), wish(head, secretary, today(), today())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRightStaysInItsAgencyAndNeverGoesToWhoOverseesIt() {
        var head = holding(Roles.AGENCY_HEAD);
        for (var role : List.of(Roles.AUDITOR, Roles.ADMINISTRATOR)) {
            var overseer = holding(role);
            rights.grant(SYSTEM, Somebody.role(overseer, Roles.SECRETARY, today()), "Surat tugas contoh");
            assertRefused("delegation-to-overseer", head, overseer);
        }
        assertRefused("delegation-outside-agency", head, holding(Roles.SECRETARY, "DINKES"));
        assertRefused("delegation-outside-agency", head, officer());

        delegations.give(actor(head), wish(head, holding(Roles.SECRETARY, "GUBERNUR"), today(), today()));
    }

    @Test
    void onlyTheHeadsRightGoesToTheAgencyAbove() {
        var front = holding(Roles.FRONT_OFFICER);
        var above = holding(Roles.SECRETARY, "GUBERNUR");
        assertThatThrownBy(() -> delegations.give(
                        actor(front),
                        new Delegations.Wish(
                                Delegation.Kind.MANDAT,
                                front,
                                above,
                                Roles.FRONT_OFFICER,
                                "DPMPTSP",
                                today(),
                                today(),
                                "Cuti tahunan, surat contoh")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("delegation-outside-agency"));
    }

    @Test
    void whoWouldCheckAndDecideIsTold() {
        var head = actor(holding(Roles.AGENCY_HEAD));
        assertThat(delegations.checksAndDecides(head, holding(Roles.FRONT_OFFICER), Roles.AGENCY_HEAD))
                .containsExactly(Roles.FRONT_OFFICER);
        assertThat(delegations.checksAndDecides(head, holding(Roles.AGENCY_HEAD), Roles.AGENCY_HEAD))
                .isEmpty();
        var auditor = holding(Roles.AUDITOR);
        var secretary = holding(Roles.SECRETARY);
        assertThat(delegations.receivers(head, Roles.AGENCY_HEAD, "DPMPTSP"))
                .contains(secretary)
                .doesNotContain(auditor, head.account());
    }

    private UUID holding(String role, String agency) {
        var account = officer();
        rights.grant(SYSTEM, new Rights.Grant(account, role, agency, today(), null), "Surat tugas contoh");
        return account;
    }

    private void assertRefused(String slug, UUID giver, UUID receiver) {
        assertThatThrownBy(() -> delegations.give(actor(giver), wish(giver, receiver, today(), today())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }

    private static Delegations.Wish wish(UUID giver, UUID receiver, LocalDate from, LocalDate until) {
        return new Delegations.Wish(
                Delegation.Kind.MANDAT,
                giver,
                receiver,
                Roles.AGENCY_HEAD,
                "DPMPTSP",
                from,
                until,
                "Cuti tahunan, surat contoh");
    }
}
