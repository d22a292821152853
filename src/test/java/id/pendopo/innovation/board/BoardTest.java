package id.pendopo.innovation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.identity.People;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.records.BirthCounts.Column;
import id.pendopo.innovation.records.Keepers;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.notify.Messages;
import id.pendopo.regions.Agency;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class BoardTest {

    @Autowired
    Board board;

    @Autowired
    BoardHeads heads;

    @Autowired
    BoardSubjects subjects;

    @Autowired
    BoardReminderStore reminders;

    @Autowired
    DutyReminding.Desk desk;

    @Autowired
    People people;

    @Autowired
    Founding founding;

    @Autowired
    Contest contest;

    @Autowired
    Messages messages;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theUnitOfJombangBoreJudesWhichWasHonouredIn2017() {
        assertThat(board.entry(Keepers.PROVINCE, "BAPENDA", 2015).row().duty()).isEqualTo(BoardDuty.MET);
        var entry = board.entry(Keepers.PROVINCE, "BAPENDA", 2017);
        assertThat(entry.row().last()).contains(2015);
        assertThat(entry.parts())
                .filteredOn(part -> part.name().equals("UPT Bapenda Jombang"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.count(Column.RUNNING)).isZero();
                    assertThat(part.count(Column.JUDGED)).isEqualTo(1);
                    assertThat(part.last()).contains(2015);
                });
        assertThat(entry.births()).anySatisfy(birth -> assertThat(birth.code()).isEqualTo("samsat-judes"));
    }

    @Test
    void theBoardHoldsAgenciesRegionsAndCompanies() {
        var rows = board.rows(2017);
        assertThat(rows).filteredOn(row -> row.kind() == BoardKind.REGION).hasSize(38);
        assertThat(rows)
                .filteredOn(row -> row.kind() == BoardKind.COMPANY)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(row -> assertThat(row.example()).isTrue());
        assertThat(rows)
                .filteredOn(row -> row.kind() == BoardKind.AGENCY)
                .extracting(BoardRow::agency)
                .contains("BAPENDA", "DISHUB")
                .doesNotContain("GUBERNUR");
        assertThat(rows)
                .filteredOn(row -> row.region().equals(RegionCode.of("35.78")))
                .singleElement()
                .satisfies(row -> assertThat(row.last()).isPresent());
        assertThatThrownBy(() -> board.rows(2012))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo("board-year"));
        assertThatThrownBy(() -> board.entry(Keepers.PROVINCE, "TIDAKADA", 2017))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aHeadIsRemindedOnceAndTheBoardTurnsWithABirth() {
        int year = board.thisYear();
        var agency = founding.agency("Dinas Uji Papan");
        founding.bear(Keepers.PROVINCE, agency.code(), agency.name(), "UPT Uji", 2023, State.RUNNING);
        var head = person(Roles.AGENCY_HEAD, agency);
        var keeper = person(Roles.INNOVATION_OFFICER, agency);
        assertThat(row(agency, year).duty()).isEqualTo(BoardDuty.NONE);
        assertThat(row(agency, year).last()).contains(2023);

        var reminding = reminding();
        assertThat(reminding.morning()).isPositive();
        reminding.morning();

        assertThat(row(agency, year).reminded()).isPresent();
        assertThat(board.entry(Keepers.PROVINCE, agency.code(), year).reminders())
                .singleElement()
                .satisfies(told -> assertThat(told.told()).isEqualTo(2));
        for (var told : List.of(head, keeper)) {
            assertThat(messages.of(told, Locale.of("id"))).singleElement().satisfies(message -> {
                assertThat(message.subject()).isEqualTo("Belum ada inovasi tahun " + year);
                assertThat(message.body()).contains("Dinas Uji Papan", "2023");
                assertThat(message.link()).isEqualTo("/hub/duty");
            });
        }

        founding.bear(keeper, Keepers.owner(Keepers.PROVINCE, agency.code()), year, State.TRIAL);
        assertThat(row(agency, year).duty()).isEqualTo(BoardDuty.MET);
        assertThat(row(agency, year).count(Column.PROPOSAL)).isEqualTo(1);
        assertThat(row(agency, 2024).last()).contains(2023);
    }

    @Test
    void whereNobodyHoldsTheRoleNobodyIsReminded() {
        var agency = founding.agency("Dinas Tanpa Kepala");
        reminding().morning();
        assertThat(row(agency, board.thisYear()).reminded()).isEmpty();

        var head = person(Roles.AGENCY_HEAD, agency);
        reminding().morning();
        assertThat(messages.of(head, Locale.ENGLISH))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("none is on record"));
    }

    @Test
    void whoBoreOneIsNotReminded() {
        int year = board.thisYear();
        var agency = founding.agency("Dinas Rajin");
        var head = person(Roles.AGENCY_HEAD, agency);
        founding.bear(Keepers.PROVINCE, agency.code(), agency.name(), "", year, State.RUNNING);
        reminding().morning();
        assertThat(messages.of(head, Locale.of("id"))).isEmpty();
    }

    @Test
    void aHeadOfRegionIsRemindedForTheWholeRegion() {
        var regent = contest.person(Keepers.JOMBANG, Roles.AGENCY_HEAD, "BUPATI", "Bupati Uji")
                .actor();
        var row = rowOf(Keepers.JOMBANG, "");
        if (row.duty() == BoardDuty.NONE) {
            reminding().morning();
            assertThat(messages.of(regent, Locale.of("id"))).hasSize(1);
        }
        assertThat(heads.rows(regent, board.thisYear()))
                .extracting(BoardRow::agency)
                .contains("", "DINKES", "DPMPTSP");
    }

    @Test
    void aHeadAnswersForTheOwnOfficeAndAllBelow() {
        int year = board.thisYear();
        var one = founding.agency("Dinas Satu");
        var other = founding.agency("Dinas Dua");
        var below = person(Roles.AGENCY_HEAD, one);
        assertThat(heads.rows(below, year)).extracting(BoardRow::agency).containsExactly(one.code());
        assertThat(heads.rows(person(Roles.INNOVATION_OFFICER, other), year))
                .extracting(BoardRow::agency)
                .containsExactly(other.code());

        var governor = Keepers.with(Keepers.PROVINCE, Roles.AGENCY_HEAD, "GUBERNUR");
        assertThat(heads.rows(governor, year))
                .extracting(BoardRow::agency)
                .contains(one.code(), other.code(), "BANKJATIM", "");
        assertThat(heads.rows(Keepers.with(Keepers.PROVINCE, Roles.FRONT_OFFICER, one.code()), year))
                .isEmpty();
    }

    @Test
    void theDatabaseRefusesAReminderOfAnotherRegionAndAChangedOne() {
        assertThatThrownBy(() ->
                        transactions.write(Keepers.JOMBANG, () -> jdbc.sql("""
                                insert into innovation.board_reminder values ('35', 'DLH', '2026-07-01', '2026-07-01', 1)
                                """).update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transactions.write(
                        Keepers.PROVINCE,
                        () -> jdbc.sql("update innovation.board_reminder set told = 9")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    /** Reminds from the first day of the year on, whatever day the tests run. */
    private DutyReminding reminding() {
        return new DutyReminding(
                board, subjects, reminders, new BoardSettings(List.of("01-01"), Duration.ZERO), people, desk);
    }

    private Actor person(String role, Agency agency) {
        return contest.officer(role, agency.code());
    }

    private BoardRow row(Agency agency, int year) {
        return board.rows(year).stream()
                .filter(row -> row.agency().equals(agency.code()))
                .findFirst()
                .orElseThrow();
    }

    private BoardRow rowOf(RegionCode region, String agency) {
        return board.rows(board.thisYear()).stream()
                .filter(row -> row.region().equals(region) && row.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }
}
