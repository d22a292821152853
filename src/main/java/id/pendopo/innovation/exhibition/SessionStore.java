package id.pendopo.innovation.exhibition;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a programme. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Session> of(String event) {
        return jdbc.sql("""
                select id, title, about, room, starts_at, ends_at, speakers from innovation.event_session
                where event = :event order by starts_at, room, id
                """)
                .param("event", event)
                .query((row, _) -> new Session(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("about"),
                        row.getString("room"),
                        EventStore.instant(row, "starts_at"),
                        EventStore.instant(row, "ends_at"),
                        EventStore.texts(row, "speakers")))
                .list();
    }

    void insert(Event event, Session session) {
        jdbc.sql("""
                insert into innovation.event_session (region, event, id, title, about, room, starts_at, ends_at, speakers)
                values (:region, :event, :id, :title, :about, :room, :starts, :ends, :speakers)
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("id", session.id())
                .param("title", session.title())
                .param("about", session.about())
                .param("room", session.room())
                .param("starts", EventStore.utc(session.startsAt()))
                .param("ends", EventStore.utc(session.endsAt()))
                .param("speakers", session.speakers().toArray(String[]::new))
                .update();
    }

    boolean remove(Event event, UUID session) {
        return jdbc.sql("delete from innovation.event_session where event = :event and region = :region and id = :id")
                        .param("event", event.code())
                        .param("region", event.region().value())
                        .param("id", session)
                        .update()
                == 1;
    }
}
