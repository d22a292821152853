package id.pendopo.innovation.exhibition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands at the gates of an event. */
@Repository
class CrewStore {

    private final JdbcClient jdbc;

    CrewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> of(Event event) {
        return jdbc.sql("""
                select account from innovation.event_crew
                where region = :region and event = :event and ended_at is null order by named_at, account
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query((row, _) -> row.getObject("account", UUID.class))
                .list();
    }

    void name(Event event, UUID account, UUID by, Instant at) {
        jdbc.sql("""
                insert into innovation.event_crew (region, event, account, named_by, named_at)
                values (:region, :event, :account, :by, :at)
                on conflict (region, event, account) do update set named_by = :by, named_at = :at, ended_at = null
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("account", account)
                .param("by", by)
                .param("at", EventStore.utc(at))
                .update();
    }

    void release(Event event, UUID account, Instant at) {
        jdbc.sql("""
                update innovation.event_crew set ended_at = :at
                where region = :region and event = :event and account = :account and ended_at is null
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("account", account)
                .param("at", EventStore.utc(at))
                .update();
    }
}
