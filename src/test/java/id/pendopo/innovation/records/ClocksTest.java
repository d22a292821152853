package id.pendopo.innovation.records;

import static id.pendopo.innovation.records.InnovationsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.database.Transactions;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.innovation.index.Colleagues;
import id.pendopo.innovation.records.Handover.Item;
import id.pendopo.innovation.records.Signal.Kind;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class ClocksTest {

    /** A regency of its own, so that no other test begins a hand-over in it. */
    private static final RegionCode REGENCY = RegionCode.of("35.29");

    @Autowired
    Innovations innovations;

    @Autowired
    Clocks clocks;

    @Autowired
    Ticking ticking;

    @Autowired
    Handovers handovers;

    @Autowired
    HeadWatch heads;

    @Autowired
    Caring caring;

    @Autowired
    Behind behind;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Rights rights;

    @Autowired
    Accounts accounts;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void aClockIsReadAtOnceAndEachTurnIsKept() {
        var keeper = colleagues.officer(Keepers.PROVINCE, "DISHUB");
        var code = running(keeper, Keepers.PROVINCE, "DISHUB", "Jam yang dibaca");
        var reading = reading(code);
        assertThat(reading.light()).isEqualTo(Light.AMBER); // no regulation
        assertThat(slug(reading, Kind.OWNER)).isEqualTo("kept");

        innovations.look(keeper, code, "tinggal seorang pun tidak", Optional.of(0));
        assertThat(reading(code).light()).isEqualTo(Light.RED);
        assertThat(slug(reading(code), Kind.PEOPLE)).isEqualTo("nobody");
        innovations.look(keeper, code, "kembali bertiga", Optional.of(3));

        assertThat(clocks.turns(code))
                .extracting(turn -> turn.clock().light())
                .containsExactly(Light.AMBER, Light.RED, Light.AMBER);
        ticking.tick(innovations.get(code));
        assertThat(clocks.turns(code)).as("a reading that turns nothing").hasSize(3);
        assertThat(told(keeper, "records.message.RED")).isOne();
    }

    @Test
    void redForSixMonthsIsAsleepInPublicUntilItIsCured() {
        var keeper = colleagues.officer(Keepers.PROVINCE, "DISPERINDAG");
        var code = running(keeper, Keepers.PROVINCE, "DISPERINDAG", "Yang tertidur");
        innovations.look(keeper, code, "", Optional.of(0));
        clock.jump(Duration.ofDays(150));
        ticking.tick(innovations.get(code));
        assertThat(clocks.asleep()).doesNotContain(code);
        clock.jump(Duration.ofDays(40));
        ticking.tick(innovations.get(code));
        ticking.tick(innovations.get(code));
        assertThat(clocks.asleep()).contains(code);
        assertThat(clocks.sleeps(code)).extracting(Sleep::fell).containsExactly(true);
        assertThat(told(keeper, "records.message.asleep")).isOne();

        var sheet = innovations.get(code).sheet();
        var year = innovations.today(Keepers.PROVINCE).getYear();
        innovations.change(
                keeper,
                code,
                1,
                State.RUNNING,
                Keepers.on(sheet.story().title(), Optional.empty(), years(year), 3),
                "anggaran tahun ini");
        innovations.look(keeper, code, "bertiga lagi", Optional.of(3));
        assertThat(clocks.asleep()).doesNotContain(code);
        assertThat(clocks.sleeps(code)).extracting(Sleep::fell).containsExactly(false, true);
        assertThat(disclosed("innovation.asleep", code)).isTrue();
        assertThat(disclosed("innovation.woken", code)).isTrue();
    }

    @Test
    void aReadingThatNoMorningRenewedIsNotShownAsTodays() {
        var keeper = colleagues.officer(Keepers.PROVINCE, "DISPERINDAG");
        var code = running(keeper, Keepers.PROVINCE, "DISPERINDAG", "Lama tak dibaca");
        innovations.look(keeper, code, "benar semua", Optional.of(3));
        assertThat(slug(reading(code), Kind.LOOK)).isEqualTo("fresh");
        var turns = clocks.turns(code);

        clock.jump(Duration.ofDays(400));

        assertThat(reading(code).readOn()).isEqualTo(innovations.today(Keepers.PROVINCE));
        assertThat(reading(code).clock().signals())
                .filteredOn(signal -> signal.kind() == Kind.LOOK)
                .noneMatch(signal -> signal.light() == Light.GREEN);
        assertThat(clocks.turns(code)).isEqualTo(turns);
    }

    @Test
    void aKeeperWhoMovedOrLeftIsNoticedAndTheCareIsGivenOn() {
        var gone = colleagues.officer(Keepers.PROVINCE, "DISBUDPAR");
        var next = colleagues.officer(Keepers.PROVINCE, "DISBUDPAR");
        var stranger = colleagues.officer(Keepers.PROVINCE, "DINKES");
        var code = running(gone, Keepers.PROVINCE, "DISBUDPAR", "Pengelola pindah");
        var system = Actor.system(Keepers.PROVINCE);
        var right = rights.of(Keepers.PROVINCE, gone.account()).getFirst();
        rights.revoke(system, right.id(), "pindah");
        rights.grant(
                system,
                new Rights.Grant(gone.account(), Roles.INNOVATION_OFFICER, "DINKES", LocalDate.of(2020, 1, 1), null),
                "pindah");
        ticking.tick(innovations.get(code));
        assertThat(slug(reading(code), Kind.OWNER)).isEqualTo("moved");

        refused("innovation-keeper", () -> caring.give(next, code, stranger.account(), "keliru"));
        refused("innovation-not-yours", () -> caring.give(stranger, code, stranger.account(), "merebut"));
        caring.give(next, code, next.account(), "menggantikan");
        assertThat(slug(reading(code), Kind.OWNER)).isEqualTo("kept");
        assertThat(innovations.seen(code)).first().satisfies(seen -> {
            assertThat(seen.kind()).isEqualTo(Seen.Kind.GIVEN);
            assertThat(seen.keeper()).contains(next.account());
        });
    }

    @Test
    void aNewHeadIsNoticedAndEachRunningInnovationIsHandedOver() {
        var keeper = colleagues.officer(REGENCY, Owner.GOVERNMENT);
        var code = running(keeper, REGENCY, Owner.GOVERNMENT, "Serah terima kabupaten");
        var today = innovations.today(REGENCY);
        var secretary = colleagues.somebody(REGENCY, Roles.INNOVATION_SECRETARIAT, Owner.GOVERNMENT);
        refused(
                "innovation-secretariat-only",
                () -> handovers.start(keeper, REGENCY, Owner.GOVERNMENT, today, "diri sendiri"));
        refused(
                "handover-day",
                () -> handovers.start(secretary, REGENCY, Owner.GOVERNMENT, today.plusDays(1), "belum"));
        assertThat(handovers.start(secretary, REGENCY, Owner.GOVERNMENT, today, "Bupati baru dilantik"))
                .isPositive();
        assertThat(handovers.start(secretary, REGENCY, Owner.GOVERNMENT, today, "sekali lagi"))
                .isZero();
        var handover = handovers.of(code).getFirst();
        assertThat(slug(reading(code), Kind.HANDOVER)).isEqualTo("open");

        clock.jump(Duration.ofDays(61));
        ticking.tick(innovations.get(code));
        assertThat(slug(reading(code), Kind.HANDOVER)).isEqualTo("overdue");
        Arrays.stream(Item.values()).forEach(item -> handovers.done(keeper, code, handover.id(), item));
        handovers.done(keeper, code, handover.id(), Item.MEETING);
        assertThat(handovers.of(code).getFirst().isDone()).isTrue();
        assertThat(reading(code).clock().signals()).extracting(Signal::kind).doesNotContain(Kind.HANDOVER);
    }

    @Test
    void whoHeadsAnAgencyIsComparedEachMorning() {
        var keeper = colleagues.officer(Keepers.PROVINCE, "DISKOMINFO");
        var code = running(keeper, Keepers.PROVINCE, "DISKOMINFO", "Kepala dinas berganti");
        var first = colleagues.somebody(Keepers.PROVINCE, Roles.AGENCY_HEAD, "DISKOMINFO");
        heads.look(Keepers.PROVINCE, innovations.today(Keepers.PROVINCE));
        assertThat(handovers.of(code)).as("seen for the first time").isEmpty();
        heads.look(Keepers.PROVINCE, innovations.today(Keepers.PROVINCE));
        assertThat(handovers.of(code)).isEmpty();

        rights.revoke(
                Actor.system(Keepers.PROVINCE),
                rights.of(Keepers.PROVINCE, first.account()).getFirst().id(),
                "pensiun");
        heads.look(Keepers.PROVINCE, innovations.today(Keepers.PROVINCE));
        assertThat(handovers.of(code)).as("an empty chair").isEmpty();
        colleagues.somebody(Keepers.PROVINCE, Roles.AGENCY_HEAD, "DISKOMINFO");
        heads.look(Keepers.PROVINCE, innovations.today(Keepers.PROVINCE));
        heads.look(Keepers.PROVINCE, innovations.today(Keepers.PROVINCE));
        assertThat(handovers.of(code))
                .singleElement()
                .satisfies(handover -> assertThat(handover.agency()).isEqualTo("DISKOMINFO"));
    }

    @Test
    void aNameIsShownOnlyWithTheConsentOfWhoseItIs() {
        var keeper = colleagues.officer(Keepers.PROVINCE, "DISNAKER");
        var other = colleagues.officer(Keepers.PROVINCE, "DINKES");
        var code = running(keeper, Keepers.PROVINCE, "DISNAKER", "Siapa di baliknya");
        refused("innovation-not-yours", () -> behind.name(other, code, other.account(), "merebut"));
        behind.name(keeper, code, other.account(), "penggagas");
        refused("innovation-officer-named", () -> behind.name(keeper, code, other.account(), "lagi"));
        assertThat(behind.shown(innovations.get(code))).isEmpty();
        refused("innovation-not-named", () -> behind.agree(keeper, code));

        behind.agree(other, code);
        assertThat(behind.shown(innovations.get(code)))
                .extracting(Behind.Person::part)
                .containsExactly("penggagas");
        assertThatThrownBy(() -> transactions.write(
                        Keepers.PROVINCE,
                        () -> jdbc.sql("""
                        insert into innovation.record_officer (region, code, account, step, act, part, by, at)
                        values ('35', :code, :account, 9, 'AGREED', '', :by, now())
                        """)
                                .param("code", code)
                                .param("account", keeper.account())
                                .param("by", other.account())
                                .update()))
                .as("a consent that somebody else gives, straight in the database")
                .isInstanceOf(DataAccessException.class);
        behind.hide(other, code);
        assertThat(behind.shown(innovations.get(code))).isEmpty();
        refused("innovation-hidden", () -> behind.agree(other, code));
    }

    @Test
    void theDatabaseKeepsTurnsSleepAndHandOvers() {
        var keeper = colleagues.officer(Keepers.PROVINCE, "DISHUB");
        var code = running(keeper, Keepers.PROVINCE, "DISHUB", "Sejarah jam dijaga");
        for (var change : List.of(
                "update innovation.record_turn set light = 'GREEN' where code = :code",
                "delete from innovation.record_turn where code = :code",
                "update innovation.record_look set note = 'x' where code = :code",
                "delete from innovation.record_sleep where code = :code",
                "update innovation.handover set reason = 'x' where code = :code")) {
            assertThatThrownBy(() -> transactions.write(
                            Keepers.PROVINCE,
                            () -> jdbc.sql(change).param("code", code).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        int changed = transactions.write(
                Keepers.JOMBANG,
                () -> jdbc.sql("update innovation.record_clock set light = 'GREEN' where code = :code")
                        .param("code", code)
                        .update());
        assertThat(changed).as("from another region").isZero();
    }

    private String running(Actor keeper, RegionCode region, String agency, String title) {
        var year = innovations.today(region).getYear();
        return innovations.bear(
                keeper,
                new NewInnovation(
                        Keepers.owner(region, agency),
                        State.RUNNING,
                        Keepers.on(title, Optional.empty(), years(year), 3),
                        "lahir dalam uji"));
    }

    private static java.util.SortedSet<Integer> years(int year) {
        return new java.util.TreeSet<>(List.of(year, year + 1));
    }

    private Reading reading(String code) {
        return clocks.of(innovations.get(code)).orElseThrow();
    }

    private static String slug(Reading reading, Kind kind) {
        return reading.clock().signals().stream()
                .filter(signal -> signal.kind() == kind)
                .map(Signal::slug)
                .findFirst()
                .orElse("");
    }

    /** How many messages of this text the account has been sent. */
    private long told(Actor actor, String text) {
        return transactions.read(
                actor.region(),
                () -> jdbc.sql("select count(*) from notify.message where region = :region and text_key = :text "
                                + "and account = :account")
                        .param("region", actor.region().value())
                        .param("text", text)
                        .param("account", actor.account())
                        .query(Long.class)
                        .single());
    }

    private boolean disclosed(String kind, String code) {
        var salts = transactions.withoutRegion(() -> jdbc.sql("""
                        select act, day, salt from innovation.record_sleep where code = :code
                        """)
                .param("code", code)
                .query((rs, _) -> id.pendopo.kernel.Commitment.of(
                        rs.getBytes("salt"),
                        SleepTold.promised(
                                code,
                                new Sleep(rs.getString("act").equals("ASLEEP"), rs.getObject("day", LocalDate.class)))))
                .list());
        return salts.stream()
                .anyMatch(promise -> transactions.withoutRegion(() -> jdbc.sql(
                                        "select count(*) from transparency.commitment where kind = :kind and digest = :digest")
                                .param("kind", kind)
                                .param("digest", promise.digest())
                                .query(Long.class)
                                .single())
                        == 1);
    }
}
