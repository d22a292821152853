package id.pendopo.innovation.records;

import id.pendopo.kernel.Commitment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of clocks: how each was last read, when it turned, and when its innovation fell asleep and woke. */
@Repository
class ClockStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps two readings of one clock apart. False where the record is not of this region. */
    boolean lock(Innovation record) {
        return jdbc.sql("select code from innovation.record where code = :code and region = :region for update")
                .param("code", record.code())
                .param("region", record.region().value())
                .query((rs, _) -> rs.getString("code"))
                .optional()
                .isPresent();
    }

    Optional<Reading> find(String code) {
        return jdbc.sql("select code, light, since, signals, read_on from innovation.record_clock where code = :code")
                .param("code", code)
                .query((rs, _) -> reading(rs))
                .optional();
    }

    /** Of running innovations, by code; all regions where none is named. */
    List<Reading> running(String region) {
        return jdbc.sql("""
                select c.code, c.light, c.since, c.signals, c.read_on
                from innovation.record_clock c
                join innovation.record r on r.code = c.code and r.state = 'RUNNING'
                where :region = '' or c.region = :region
                order by c.code
                """)
                .param("region", region)
                .query((rs, _) -> reading(rs))
                .list();
    }

    private static Reading reading(ResultSet rs) throws SQLException {
        return new Reading(
                rs.getString("code"),
                JSON.readValue(rs.getString("signals"), Clock.class),
                rs.getObject("since", LocalDate.class),
                rs.getObject("read_on", LocalDate.class));
    }

    void put(Innovation record, Reading reading) {
        jdbc.sql("""
                insert into innovation.record_clock as c (code, region, light, since, signals, read_on)
                values (:code, :region, :light, :since, cast(:signals as jsonb), :read)
                on conflict (code) do update
                set light = excluded.light, since = excluded.since, signals = excluded.signals, read_on = excluded.read_on
                where c.region = excluded.region
                """)
                .param("code", record.code())
                .param("region", record.region().value())
                .param("light", reading.clock().light().name())
                .param("since", reading.since())
                .param("signals", JSON.writeValueAsString(reading.clock()))
                .param("read", reading.readOn())
                .update();
    }

    void turn(Innovation record, Clock clock, LocalDate day, Instant at) {
        jdbc.sql("""
                insert into innovation.record_turn (region, code, step, light, day, signals, at)
                select :region, :code, coalesce(max(step), 0) + 1, :light, :day, cast(:signals as jsonb), :at
                from innovation.record_turn where code = :code
                """)
                .param("region", record.region().value())
                .param("code", record.code())
                .param("light", clock.light().name())
                .param("day", day)
                .param("signals", JSON.writeValueAsString(clock))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<Turn> turns(String code) {
        return jdbc.sql("select day, signals from innovation.record_turn where code = :code order by step desc")
                .param("code", code)
                .query((rs, _) -> new Turn(
                        rs.getObject("day", LocalDate.class), JSON.readValue(rs.getString("signals"), Clock.class)))
                .list();
    }

    boolean isAsleep(String code) {
        return asleep(code).contains(code);
    }

    /** Codes of what sleeps: that one, or all where none is named. */
    Set<String> asleep(String code) {
        return Set.copyOf(jdbc.sql("""
                select code from innovation.record_sleep where :code = '' or code = :code
                group by code having max(step) % 2 = 1
                """)
                .param("code", code)
                .query((rs, _) -> rs.getString("code"))
                .list());
    }

    /** Since when it sleeps, or when it last woke; newest first. */
    List<Sleep> sleeps(String code) {
        return jdbc.sql("select act, day from innovation.record_sleep where code = :code order by step desc")
                .param("code", code)
                .query((rs, _) -> new Sleep(rs.getString("act").equals("ASLEEP"), rs.getObject("day", LocalDate.class)))
                .list();
    }

    void sleep(Innovation record, Sleep sleep, Commitment commitment, Instant at) {
        jdbc.sql("""
                insert into innovation.record_sleep (region, code, step, act, day, salt, at)
                select :region, :code, coalesce(max(step), 0) + 1, :act, :day, :salt, :at
                from innovation.record_sleep where code = :code
                """)
                .param("region", record.region().value())
                .param("code", record.code())
                .param("act", sleep.fell() ? "ASLEEP" : "WOKEN")
                .param("day", sleep.day())
                .param("salt", commitment.salt())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
