package id.pendopo.regions;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the official calendar, which only grow: the newest of a scope and day holds. */
@Repository
class CalendarStore {

    private static final String NATIONAL = "national";

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days that are free now, in order. */
    List<FreeDay> holding() {
        return jdbc.sql("""
                select scope, day, kind, name, decree, confirmed, source, recorded_by, recorded_at
                from (select distinct on (scope, day) * from regions.free_day order by scope, day, id desc) newest
                where change = 'ADDED'
                order by day, scope
                """).query((rs, _) -> freeDay(rs)).list();
    }

    /** Everything that was ever recorded about days of a year, newest first. */
    List<CalendarEntry> history(int year) {
        return jdbc.sql("""
                select scope, day, change, kind, name, decree, confirmed, source, reason, recorded_by, recorded_at
                from regions.free_day
                where day between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                order by id desc
                """)
                .param("year", year)
                .query((rs, _) -> new CalendarEntry(
                        freeDay(rs), rs.getString("change").equals("REMOVED"), rs.getString("reason")))
                .list();
    }

    Set<Integer> years() {
        return new HashSet<>(jdbc.sql("select year from regions.calendar_year")
                .query(Integer.class)
                .list());
    }

    private static FreeDay freeDay(ResultSet rs) throws SQLException {
        return new FreeDay(
                scope(rs.getString("scope")),
                rs.getObject("day", LocalDate.class),
                FreeDay.Kind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getString("decree"),
                rs.getBoolean("confirmed"),
                rs.getString("source"),
                rs.getObject("recorded_by", UUID.class),
                rs.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<RegionCode> scope(String text) {
        return text.equals(NATIONAL) ? Optional.empty() : Optional.of(RegionCode.of(text));
    }

    void append(FreeDay day, boolean removed, String reason) {
        insert(day, removed, reason, "");
    }

    /** Only where nothing was ever recorded about this scope and day: what a person changed stays changed. */
    void appendFirst(FreeDay day, String reason) {
        insert(day, false, reason, """
                where not exists (select from regions.free_day where scope = :scope and day = :day)
                """);
    }

    private void insert(FreeDay day, boolean removed, String reason, String condition) {
        jdbc.sql("""
                insert into regions.free_day
                    (scope, day, change, kind, name, decree, confirmed, source, reason, recorded_by, recorded_at)
                select :scope, :day, :change, :kind, :name, :decree, :confirmed, :source, :reason, :by, :at
                """ + condition)
                .param("scope", day.region().map(RegionCode::value).orElse(NATIONAL))
                .param("day", day.day())
                .param("change", removed ? "REMOVED" : "ADDED")
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("decree", day.decree())
                .param("confirmed", day.confirmed())
                .param("source", day.source())
                .param("reason", reason)
                .param("by", day.recordedBy())
                .param("at", day.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false when the year was decreed before */
    boolean decree(int year, String decree, boolean confirmed, String source, UUID by, OffsetDateTime at) {
        return jdbc.sql("""
                insert into regions.calendar_year (year, decree, confirmed, source, recorded_by, recorded_at)
                values (:year, :decree, :confirmed, :source, :by, :at)
                on conflict do nothing
                """)
                        .param("year", year)
                        .param("decree", decree)
                        .param("confirmed", confirmed)
                        .param("source", source)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Serialises those who change the calendar, so that each sees what the other did. */
    void lock() {
        jdbc.sql("select number from regions.edition for update")
                .query(Long.class)
                .single();
    }
}
