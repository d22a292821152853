package id.pendopo.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Actor.Right;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PendopoTest
class CalendarTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final RegionCode MAGETAN = RegionCode.of("35.20");

    @Autowired
    Calendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstYearsAreThere() {
        assertThat(calendar.decreedYears()).contains(2025, 2026);
        assertThat(calendar.due(PROVINCE, LocalDate.of(2026, 3, 17), 5).day()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(calendar.freeDays(PROVINCE, 2026)).hasSize(25).noneMatch(FreeDay::confirmed);
    }

    @Test
    void anAmendedCalendarMovesDueDatesAndIsRememberedWithItsReason() {
        var day = LocalDate.of(2031, 3, 5);
        var from = LocalDate.of(2031, 3, 3);
        var add = new CalendarChange.Add(
                Optional.of(MAGETAN), day, FreeDay.Kind.HOLIDAY, "Pemilihan kepala desa", "SK 7/2031", "new decree");
        assertThat(calendar.due(MAGETAN, from, 5).day()).isEqualTo(LocalDate.of(2031, 3, 10));
        assertThat(effect(add)).isEqualTo(5);

        calendar.amend(administrator(PROVINCE), add);
        assertThat(calendar.due(MAGETAN, from, 5).day()).isEqualTo(LocalDate.of(2031, 3, 11));
        assertThat(calendar.due(PROVINCE, from, 5).day()).isEqualTo(LocalDate.of(2031, 3, 10));
        assertThatThrownBy(() -> calendar.amend(administrator(PROVINCE), add))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.slug()).isEqualTo("day-already-free"));

        calendar.amend(
                administrator(MAGETAN),
                new CalendarChange.Remove(Optional.of(MAGETAN), day, "SK 8/2031", "decree withdrawn"));
        assertThat(calendar.due(MAGETAN, from, 5).day()).isEqualTo(LocalDate.of(2031, 3, 10));
        assertThat(calendar.history(2031))
                .extracting(CalendarEntry::reason)
                .containsSubsequence("decree withdrawn", "new decree");
    }

    private int effect(CalendarChange change) {
        return calendar.effect(change);
    }

    @Test
    void onlyAnAdministratorOfTheRegionChangesItsCalendar() {
        var national = new CalendarChange.Add(
                Optional.empty(), LocalDate.of(2031, 5, 6), FreeDay.Kind.JOINT_LEAVE, "Cuti", "SKB", "why");
        var auditor = new Actor(
                Actor.Kind.OFFICER,
                UUID.randomUUID(),
                PROVINCE,
                Set.of(Right.own(Roles.AUDITOR, "INSPEKTORAT")),
                Actor.Channel.WEB);
        for (var actor : new Actor[] {administrator(MAGETAN), auditor, Actor.anonymous(PROVINCE)}) {
            assertThatThrownBy(() -> calendar.amend(actor, national))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        }
    }

    @Test
    void whatWasDecreedCannotBeRewrittenInTheDatabase() {
        assertThatThrownBy(
                        () -> jdbc.sql("update regions.free_day set name = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from regions.free_day").update())
                .isInstanceOf(DataAccessException.class);
    }

    static Actor administrator(RegionCode region) {
        return new Actor(
                Actor.Kind.OFFICER,
                UUID.randomUUID(),
                region,
                Set.of(Right.own(Roles.ADMINISTRATOR, "DPMPTSP")),
                Actor.Channel.WEB);
    }
}
