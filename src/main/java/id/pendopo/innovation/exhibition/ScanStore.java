package id.pendopo.innovation.exhibition;

import id.pendopo.innovation.exhibition.Ticket.CheckIn;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of scans; the check-in of a ticket is its first. */
@Repository
class ScanStore {

    private final JdbcClient jdbc;

    ScanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once, however often it arrives. */
    void insert(Event event, Scan scan, UUID by, Instant received) {
        jdbc.sql("""
                insert into innovation.gate_scan (region, event, id, mark, gate, at, scanned_by, received_at)
                values (:region, :event, :id, :mark, :gate, :at, :by, :received)
                on conflict do nothing
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("id", scan.id())
                .param("mark", HexFormat.of().parseHex(scan.mark()))
                .param("gate", scan.gate())
                .param("at", EventStore.utc(scan.at()))
                .param("by", by)
                .param("received", EventStore.utc(received))
                .update();
    }

    /** All scans of these tickets. */
    List<Scan> of(Event event, List<String> marks) {
        var bytes = marks.stream().map(HexFormat.of()::parseHex).toList();
        return bytes.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, encode(mark, 'hex') as mark, gate, at from innovation.gate_scan
                        where region = :region and event = :event and mark in (:marks)
                        """)
                        .param("region", event.region().value())
                        .param("event", event.code())
                        .param("marks", bytes)
                        .query((row, _) -> new Scan(
                                row.getObject("id", UUID.class),
                                row.getString("mark"),
                                row.getString("gate"),
                                EventStore.instant(row, "at")))
                        .list();
    }

    Optional<CheckIn> first(Event event, byte[] mark) {
        return jdbc.sql("""
                select at, gate from innovation.gate_scan
                where region = :region and event = :event and mark = :mark order by at, id::text limit 1
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("mark", mark)
                .query((row, _) -> new CheckIn(EventStore.instant(row, "at"), row.getString("gate")))
                .optional();
    }

    /** The check-in of every ticket that was let in, by its mark. */
    Map<String, CheckIn> checkIns(Event event) {
        var all = new HashMap<String, CheckIn>();
        jdbc.sql("""
                select distinct on (s.mark) encode(s.mark, 'hex') as mark, s.at, s.gate
                from innovation.gate_scan s
                join innovation.ticket t on t.region = s.region and t.event = s.event and t.mark = s.mark
                where s.region = :region and s.event = :event
                order by s.mark, s.at, s.id::text
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query(row -> {
                    all.put(row.getString("mark"), new CheckIn(EventStore.instant(row, "at"), row.getString("gate")));
                });
        return all;
    }

    /** How many somebody told of since then. */
    int since(Event event, UUID by, Instant from) {
        return jdbc.sql("""
                select count(*) from innovation.gate_scan
                where region = :region and event = :event and scanned_by = :by and received_at > :from
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("by", by)
                .param("from", EventStore.utc(from))
                .query(Integer.class)
                .single();
    }

    /** What one account did at one gate. */
    record Watch(UUID by, String gate, int scans, int in) {}

    List<Watch> watches(Event event) {
        return jdbc.sql("""
                with first as (
                    select distinct on (s.mark) s.id
                    from innovation.gate_scan s
                    join innovation.ticket t on t.region = s.region and t.event = s.event and t.mark = s.mark
                    where s.region = :region and s.event = :event
                    order by s.mark, s.at, s.id::text
                )
                select s.scanned_by, s.gate, count(*) as scans, count(f.id) as let_in
                from innovation.gate_scan s left join first f on f.id = s.id
                where s.region = :region and s.event = :event
                group by s.scanned_by, s.gate order by s.gate, let_in desc, s.scanned_by
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query((row, _) -> new Watch(
                        row.getObject("scanned_by", UUID.class),
                        row.getString("gate"),
                        row.getInt("scans"),
                        row.getInt("let_in")))
                .list();
    }

    /** Scans that no ticket explains: what a device was asked to let in without its list. */
    int unexplained(Event event) {
        return jdbc.sql("""
                select count(distinct s.mark) from innovation.gate_scan s
                where s.region = :region and s.event = :event
                  and not exists (select 1 from innovation.ticket t
                                  where t.region = s.region and t.event = s.event and t.mark = s.mark)
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query(Integer.class)
                .single();
    }
}
