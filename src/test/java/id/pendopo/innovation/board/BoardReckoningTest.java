package id.pendopo.innovation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.database.CannotStart;
import id.pendopo.innovation.board.BoardReckoning.Elsewhere;
import id.pendopo.innovation.records.BirthCounts.Born;
import id.pendopo.innovation.records.BirthCounts.Column;
import id.pendopo.innovation.records.BoardTally.Births;
import id.pendopo.innovation.records.BoardTally.Honours;
import id.pendopo.innovation.records.State;
import id.pendopo.kernel.RegionCode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoardReckoningTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final RegionCode JOMBANG = RegionCode.of("35.17");
    private static final DutyRule FIRST = rule(2013, EnumSet.of(State.TRIAL, State.RUNNING, State.UNKNOWN), Set.of());

    @Test
    void aBirthStandsInTheColumnOfItsState() {
        var row = row(
                2024,
                agency("DISHUB"),
                born("DISHUB", 2024, State.IDEA, 3),
                born("DISHUB", 2024, State.TRIAL, 2),
                born("DISHUB", 2024, State.UNKNOWN, 1),
                born("DISHUB", 2025, State.RUNNING, 9));
        assertThat(row.count(Column.IDEA)).isEqualTo(3);
        assertThat(row.count(Column.PROPOSAL)).isEqualTo(2);
        assertThat(row.count(Column.RUNNING)).isEqualTo(1);
        assertThat(row.counted()).as("an idea alone does not count").isEqualTo(3);
        assertThat(row.duty()).isEqualTo(BoardDuty.MET);
    }

    @Test
    void whoHasNoneIsToldSinceWhen() {
        var since = row(2026, agency("DLH"), born("DLH", 2019, State.RUNNING, 1), born("DLH", 2023, State.RUNNING, 1));
        assertThat(since.duty()).isEqualTo(BoardDuty.NONE);
        assertThat(since.last()).contains(2023);
        assertThat(since.met()).containsExactly(2019, 2023);

        var never = row(2026, agency("DLH"), born("DLH", 2025, State.IDEA, 4));
        assertThat(never.duty()).isEqualTo(BoardDuty.NONE);
        assertThat(never.last()).isEmpty();
    }

    @Test
    void aRegencyCountsWithAllItsOffices() {
        var region = new BoardSubject(BoardKind.REGION, JOMBANG, "", "Kabupaten Jombang", false, true);
        var rows = new BoardReckoning(new DutyRules(List.of(FIRST)), 2024, BoardPlace::of)
                .births(List.of(
                        new Births(JOMBANG, "DINKES", "Dinas", "", 2024, State.RUNNING, 1),
                        new Births(JOMBANG, "PEMDA", "Pemkab", "", 2024, State.TRIAL, 2)))
                .rows(List.of(region));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().counted()).isEqualTo(3);
    }

    @Test
    void whoIsInNoListStandsBelowItAndOwesNothing() {
        var rows = new BoardReckoning(new DutyRules(List.of(FIRST)), 2024, BoardPlace::of)
                .births(List.of(new Births(PROVINCE, "DPMD", "Dinas Lama", "", 2020, State.UNKNOWN, 1)))
                .rows(List.of(agency("DLH"), closed("TUA")));
        assertThat(rows).extracting(BoardRow::agency).containsExactly("DLH", "DPMD");
        assertThat(rows.getLast().kind()).isEqualTo(BoardKind.OTHER);
        assertThat(rows.getLast().name()).isEqualTo("Dinas Lama");
        assertThat(rows.getLast().duty()).isEqualTo(BoardDuty.NOT_OWED);
    }

    @Test
    void whatOtherRoomsCountMeetsTheDutyOnlyWhereTheRuleSaysSo() {
        var elsewhere = List.of(new Elsewhere(PROVINCE, new Born("DLH", Optional.empty(), Column.PROPOSAL, 2)));
        var strict = new BoardReckoning(new DutyRules(List.of(FIRST)), 2024, BoardPlace::of)
                .elsewhere(2024, elsewhere)
                .rows(List.of(agency("DLH")))
                .getFirst();
        assertThat(strict.count(Column.PROPOSAL)).isEqualTo(2);
        assertThat(strict.duty()).isEqualTo(BoardDuty.NONE);

        var mild = new DutyRules(List.of(FIRST, rule(2024, Set.of(State.RUNNING), Set.of(Column.PROPOSAL))));
        assertThat(new BoardReckoning(mild, 2024, BoardPlace::of)
                        .elsewhere(2024, elsewhere)
                        .rows(List.of(agency("DLH")))
                        .getFirst()
                        .duty())
                .isEqualTo(BoardDuty.MET);
        assertThat(new BoardReckoning(mild, 2025, BoardPlace::of)
                        .elsewhere(2024, elsewhere)
                        .rows(List.of(agency("DLH")))
                        .getFirst()
                        .last())
                .as("a year before counts by its own rule")
                .contains(2024);
    }

    @Test
    void anHonourIsCountedAndIsNoBirth() {
        var row = new BoardReckoning(new DutyRules(List.of(FIRST)), 2024, BoardPlace::of)
                .honours(List.of(new Honours(PROVINCE, "DLH", "", 2)))
                .rows(List.of(agency("DLH")))
                .getFirst();
        assertThat(row.count(Column.JUDGED)).isEqualTo(2);
        assertThat(row.duty()).isEqualTo(BoardDuty.NONE);
    }

    @Test
    void aYearWithoutAFileFollowsTheLastBeforeIt() throws IOException {
        var rules = DutyRules.shipped();
        assertThat(rules.firstYear()).isEqualTo(2013);
        assertThat(rules.of(2017).year()).isEqualTo(2013);
        assertThat(rules.of(2010).year()).isEqualTo(2013);
        assertThat(rules.of(2031).year()).isEqualTo(2026);
        assertThat(rules.of(2026).example()).isTrue();
    }

    @Test
    void aWrongRuleStopsTheStart() {
        var good = """
                year: 2030
                example: true
                atLeast: 1
                states: [RUNNING]
                columns: []
                owed: [AGENCY]
                source: x
                address: ""
                """;
        assertThat(DutyRules.read("2030.yaml", good).year()).isEqualTo(2030);
        for (var wrong : List.of(
                good.replace("atLeast: 1", "atLeast: 0"),
                good.replace("RUNNING", "WALKING"),
                good.replace("states: [RUNNING]", "states: []"),
                good.replace("source: x\n", ""),
                good + "more: 1\n",
                good + "year: 2031\n",
                "- 1")) {
            assertThatThrownBy(() -> DutyRules.read("2030.yaml", wrong))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("2030.yaml");
        }
    }

    @Test
    void onlyTheLastDayOfRemindingThatHasComeCounts() {
        var days = List.of(MonthDay.of(7, 1), MonthDay.of(10, 1));
        assertThat(DutyReminding.due(LocalDate.of(2026, 6, 30), days)).isEmpty();
        assertThat(DutyReminding.due(LocalDate.of(2026, 7, 1), days)).contains(LocalDate.of(2026, 7, 1));
        assertThat(DutyReminding.due(LocalDate.of(2026, 12, 31), days)).contains(LocalDate.of(2026, 10, 1));
    }

    private static DutyRule rule(int year, Set<State> states, Set<Column> columns) {
        return new DutyRule(year, true, 1, states, columns, Set.of(BoardKind.AGENCY, BoardKind.REGION), "sumber", "");
    }

    private static BoardSubject agency(String code) {
        return new BoardSubject(BoardKind.AGENCY, PROVINCE, code, "Dinas " + code, false, true);
    }

    private static BoardSubject closed(String code) {
        return new BoardSubject(BoardKind.AGENCY, PROVINCE, code, "Dinas " + code, false, false);
    }

    private static Births born(String agency, int year, State state, int count) {
        return new Births(PROVINCE, agency, "Dinas " + agency, "", year, state, count);
    }

    private static BoardRow row(int year, BoardSubject subject, Births... births) {
        return new BoardReckoning(new DutyRules(List.of(FIRST)), year, BoardPlace::of)
                .births(Stream.of(births).toList())
                .rows(List.of(subject))
                .getFirst();
    }
}
