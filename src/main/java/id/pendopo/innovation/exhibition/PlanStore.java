package id.pendopo.innovation.exhibition;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of halls and their stands. */
@Repository
class PlanStore {

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hall> halls(String event) {
        return jdbc.sql("select code, name, width, depth from innovation.event_hall where event = :event order by code")
                .param("event", event)
                .query((row, _) -> new Hall(
                        row.getString("code"), row.getString("name"), row.getInt("width"), row.getInt("depth")))
                .list();
    }

    List<Stand> stands(String event) {
        return jdbc.sql("""
                select hall, number, x, y, width, depth from innovation.event_stand where event = :event
                order by hall, length(number), number
                """)
                .param("event", event)
                .query((row, _) -> new Stand(
                        row.getString("hall"),
                        row.getString("number"),
                        row.getInt("x"),
                        row.getInt("y"),
                        row.getInt("width"),
                        row.getInt("depth")))
                .list();
    }

    /** Puts a hall in the place of the one of its code. */
    void save(Event event, Hall hall, List<Stand> stands) {
        jdbc.sql("delete from innovation.event_stand where event = :event and region = :region and hall = :hall")
                .param("event", event.code())
                .param("region", event.region().value())
                .param("hall", hall.code())
                .update();
        jdbc.sql("""
                insert into innovation.event_hall (region, event, code, name, width, depth)
                values (:region, :event, :code, :name, :width, :depth)
                on conflict (event, code) do update set name = :name, width = :width, depth = :depth
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("code", hall.code())
                .param("name", hall.name())
                .param("width", hall.width())
                .param("depth", hall.depth())
                .update();
        stands.forEach(stand -> insert(event, stand));
    }

    void insert(Event event, Stand stand) {
        jdbc.sql("""
                insert into innovation.event_stand (region, event, hall, number, x, y, width, depth)
                values (:region, :event, :hall, :number, :x, :y, :width, :depth)
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("hall", stand.hall())
                .param("number", stand.number())
                .param("x", stand.x())
                .param("y", stand.y())
                .param("width", stand.width())
                .param("depth", stand.depth())
                .update();
    }

    void remove(Event event, String hall) {
        jdbc.sql("delete from innovation.event_stand where event = :event and region = :region and hall = :hall")
                .param("event", event.code())
                .param("region", event.region().value())
                .param("hall", hall)
                .update();
        jdbc.sql("delete from innovation.event_hall where event = :event and region = :region and code = :hall")
                .param("event", event.code())
                .param("region", event.region().value())
                .param("hall", hall)
                .update();
    }
}
