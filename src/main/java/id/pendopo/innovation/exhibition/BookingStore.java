package id.pendopo.innovation.exhibition;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of bookings and of the waiting list. */
@Repository
class BookingStore {

    private static final String ENDS =
            " set ended_at = :at where id = :id and event = :event and region = :region and ended_at is null";

    private final JdbcClient jdbc;

    BookingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Booking> of(String event) {
        return jdbc.sql("""
                select id, stand, agency_region, agency, agency_name, innovations, booked_by as by, booked_at as at
                from innovation.stand_booking where event = :event and ended_at is null order by stand
                """)
                .param("event", event)
                .query((row, _) -> read(row, row.getString("stand")))
                .list();
    }

    /** Longest waiting first. */
    List<Booking> waiting(String event) {
        return jdbc.sql("""
                select id, agency_region, agency, agency_name, innovations, asked_by as by, asked_at as at
                from innovation.stand_wait where event = :event and ended_at is null order by asked_at, id
                """)
                .param("event", event)
                .query((row, _) -> read(row, ""))
                .list();
    }

    private static Booking read(ResultSet row, String stand) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                stand,
                RegionCode.of(row.getString("agency_region")),
                row.getString("agency"),
                row.getString("agency_name"),
                EventStore.texts(row, "innovations"),
                row.getObject("by", UUID.class),
                EventStore.instant(row, "at"));
    }

    Optional<Booking> find(String event, UUID id) {
        return of(event).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** @return false when somebody has the stand */
    boolean insert(Event event, Booking booking) {
        return jdbc.sql("""
                insert into innovation.stand_booking
                    (region, id, event, stand, agency_region, agency, agency_name, innovations, booked_by, booked_at)
                values (:region, :id, :event, :stand, :agencyRegion, :agency, :name, :innovations, :by, :at)
                on conflict do nothing
                """)
                        .param("region", event.region().value())
                        .param("id", booking.id())
                        .param("event", event.code())
                        .param("stand", booking.stand())
                        .param("agencyRegion", booking.agencyRegion().value())
                        .param("agency", booking.agency())
                        .param("name", booking.agencyName())
                        .param("innovations", booking.innovations().toArray(String[]::new))
                        .param("by", booking.by())
                        .param("at", EventStore.utc(booking.at()))
                        .update()
                == 1;
    }

    /** @return false when the agency waits already */
    boolean await(Event event, Booking booking) {
        return jdbc.sql("""
                insert into innovation.stand_wait
                    (region, id, event, agency_region, agency, agency_name, innovations, asked_by, asked_at)
                values (:region, :id, :event, :agencyRegion, :agency, :name, :innovations, :by, :at)
                on conflict do nothing
                """)
                        .param("region", event.region().value())
                        .param("id", booking.id())
                        .param("event", event.code())
                        .param("agencyRegion", booking.agencyRegion().value())
                        .param("agency", booking.agency())
                        .param("name", booking.agencyName())
                        .param("innovations", booking.innovations().toArray(String[]::new))
                        .param("by", booking.by())
                        .param("at", EventStore.utc(booking.at()))
                        .update()
                == 1;
    }

    /** @return false when it was given back */
    boolean end(Event event, UUID booking, Instant at) {
        return ends(jdbc.sql("update innovation.stand_booking" + ENDS), event, booking, at);
    }

    /** @return false when the agency waits no more */
    boolean endWait(Event event, UUID wait, Instant at) {
        return ends(jdbc.sql("update innovation.stand_wait" + ENDS), event, wait, at);
    }

    private static boolean ends(JdbcClient.StatementSpec statement, Event event, UUID id, Instant at) {
        return statement
                        .param("id", id)
                        .param("event", event.code())
                        .param("region", event.region().value())
                        .param("at", EventStore.utc(at))
                        .update()
                == 1;
    }

    /** Whether any booking, past ones too, names a stand of this hall. */
    boolean everBooked(String event, String hall) {
        return jdbc.sql("""
                select exists (select 1 from innovation.stand_booking b
                               join innovation.event_stand s on s.event = b.event and s.number = b.stand
                               where b.event = :event and s.hall = :hall)
                """)
                .param("event", event)
                .param("hall", hall)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
