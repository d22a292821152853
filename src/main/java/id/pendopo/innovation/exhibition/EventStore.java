package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of events. */
@Repository
class EventStore {

    private static final String ALL = """
            select code, region, name, place, about, starts_on, ends_on, gates, capacity, registration_until, voting_until,
                   state, choice, version
            from innovation.event
            """;

    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    Optional<Event> find(String code) {
        return jdbc.sql(ALL + " where code = :code")
                .param("code", code)
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * Holds it until the transaction ends, so that what depends on its state is decided one after the other. Its key is not
     * held: rows that only name the event, such as a gate's scans, do not wait.
     */
    Event lock(String code) {
        return jdbc.sql(ALL + " where code = :code for no key update")
                .param("code", code)
                .query((row, _) -> read(row))
                .single();
    }

    /** Lets others read and hold it, too, and nobody change it before the transaction ends. */
    Event hold(String code) {
        return jdbc.sql(ALL + " where code = :code for share")
                .param("code", code)
                .query((row, _) -> read(row))
                .single();
    }

    List<Event> all() {
        return jdbc.sql(ALL + " order by starts_on desc, code limit 500")
                .query((row, _) -> read(row))
                .list();
    }

    private static Event read(ResultSet row) throws SQLException {
        return new Event(
                row.getString("code"),
                RegionCode.of(row.getString("region")),
                row.getString("name"),
                row.getString("place"),
                row.getString("about"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                texts(row, "gates"),
                row.getInt("capacity"),
                instant(row, "registration_until"),
                instant(row, "voting_until"),
                Event.State.valueOf(row.getString("state")),
                Event.Choice.valueOf(row.getString("choice")),
                row.getInt("version"));
    }

    /** @return false when the code is taken */
    boolean insert(Event event, UUID by, Instant at) {
        return fields(jdbc.sql("""
                insert into innovation.event (code, region, name, place, about, starts_on, ends_on, gates, capacity,
                    registration_until, voting_until, state, choice, version, created_by, changed_at)
                values (:code, :region, :name, :place, :about, :starts, :ends, :gates, :capacity, :registration, :voting,
                    :state, :choice, 1, :by, :at)
                on conflict do nothing
                """), event)
                        .param("state", event.state().name())
                        .param("choice", event.choice().name())
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** @return false when somebody changed it since {@code version} */
    boolean update(Event event, int version, Instant at) {
        return fields(jdbc.sql("""
                update innovation.event
                set name = :name, place = :place, about = :about, starts_on = :starts, ends_on = :ends, gates = :gates,
                    capacity = :capacity, registration_until = :registration, voting_until = :voting,
                    version = version + 1, changed_at = :at
                where code = :code and region = :region and version = :version
                """), event)
                        .param("version", version)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec fields(JdbcClient.StatementSpec statement, Event event) {
        return statement
                .param("code", event.code())
                .param("region", event.region().value())
                .param("name", event.name())
                .param("place", event.place())
                .param("about", event.about())
                .param("starts", event.startsOn())
                .param("ends", event.endsOn())
                .param("gates", event.gates().toArray(String[]::new))
                .param("capacity", event.capacity())
                .param("registration", utc(event.registrationUntil()))
                .param("voting", utc(event.votingUntil()));
    }

    /** @return false when it is no more in that state */
    boolean move(Event event, Event.State to, Instant at) {
        return jdbc.sql("""
                update innovation.event set state = :to, version = version + 1, changed_at = :at
                where code = :code and region = :region and state = :from
                """)
                        .param("code", event.code())
                        .param("region", event.region().value())
                        .param("from", event.state().name())
                        .param("to", to.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean move(Event event, Event.Choice from, Event.Choice to, Instant at) {
        return jdbc.sql("""
                update innovation.event set choice = :to, version = version + 1, changed_at = :at
                where code = :code and region = :region and choice = :from
                """)
                        .param("code", event.code())
                        .param("region", event.region().value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Opens the choice among these. */
    boolean open(Event event, List<String> candidates, Instant at) {
        return jdbc.sql("""
                update innovation.event
                set choice = 'OPEN', candidates = :candidates, version = version + 1, changed_at = :at
                where code = :code and region = :region and choice = 'NONE'
                """)
                        .param("code", event.code())
                        .param("region", event.region().value())
                        .param("candidates", candidates.toArray(String[]::new))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<String> candidates(String code) {
        return jdbc.sql("select candidates from innovation.event where code = :code")
                .param("code", code)
                .query((row, _) -> texts(row, "candidates"))
                .single();
    }

    Instant changedAt(String code) {
        return jdbc.sql("select changed_at from innovation.event where code = :code")
                .param("code", code)
                .query((row, _) -> instant(row, "changed_at"))
                .single();
    }

    /** Events of a region that ended before this day and whose visitors are still known by name. */
    List<Event> toErase(RegionCode region, LocalDate endedBefore) {
        return jdbc.sql(ALL + " where region = :region and erased_at is null and ends_on < :day")
                .param("region", region.value())
                .param("day", endedBefore)
                .query((row, _) -> read(row))
                .list();
    }

    void erased(Event event, Instant at) {
        jdbc.sql("update innovation.event set erased_at = :at where code = :code and region = :region")
                .param("code", event.code())
                .param("region", event.region().value())
                .param("at", utc(at))
                .update();
    }
}
