package id.pendopo.innovation.exhibition;

import id.pendopo.innovation.exhibition.Stuffing.Voter;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tickets. */
@Repository
class TicketStore {

    private static final String ALL = """
            select id, event, mark, code_sealed, kind, cancelled_at from innovation.ticket
            """;

    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it lies there; whose it is stays sealed. */
    record Row(UUID id, String event, byte[] mark, byte @Nullable [] codeSealed, boolean guest, boolean cancelled) {}

    /** What is kept of a registration until the event is forgotten. */
    record Kept(byte[] codeSealed, byte[] holderSealed, byte[] contact, byte[] address, byte[] device) {}

    /** @return false when this contact has a ticket */
    boolean insert(Event event, UUID id, byte[] mark, boolean guest, Kept kept, Instant at) {
        return jdbc.sql("""
                insert into innovation.ticket (region, id, event, mark, code_sealed, kind, holder_sealed, contact_mark,
                    address_mark, device_mark, registered_at)
                values (:region, :id, :event, :mark, :code, :kind, :holder, :contact, :address, :device, :at)
                on conflict (region, event, contact_mark) where cancelled_at is null do nothing
                """)
                        .param("region", event.region().value())
                        .param("id", id)
                        .param("event", event.code())
                        .param("mark", mark)
                        .param("code", kept.codeSealed())
                        .param("kind", guest ? "GUEST" : "ACCOUNT")
                        .param("holder", kept.holderSealed())
                        .param("contact", kept.contact())
                        .param("address", kept.address())
                        .param("device", kept.device())
                        .param("at", EventStore.utc(at))
                        .update()
                == 1;
    }

    /** A ticket that is given back as it is taken: of it only the address stays, for the limit. */
    void tried(Event event, UUID id, byte[] mark, byte[] address, Instant at) {
        jdbc.sql("""
                insert into innovation.ticket (region, id, event, mark, kind, address_mark, registered_at, cancelled_at)
                values (:region, :id, :event, :mark, 'GUEST', :address, :at, :at)
                """)
                .param("region", event.region().value())
                .param("id", id)
                .param("event", event.code())
                .param("mark", mark)
                .param("address", address)
                .param("at", EventStore.utc(at))
                .update();
    }

    Optional<Row> find(Event event, byte[] mark) {
        return jdbc.sql(ALL + " where region = :region and event = :event and mark = :mark")
                .param("region", event.region().value())
                .param("event", event.code())
                .param("mark", mark)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The tickets of one person, by the mark of their account. */
    List<Row> of(RegionCode region, Collection<byte[]> contacts) {
        return contacts.isEmpty()
                ? List.of()
                : jdbc.sql(ALL + " where region = :region and contact_mark in (:contacts) and cancelled_at is null")
                        .param("region", region.value())
                        .param("contacts", contacts)
                        .query((row, _) -> read(row))
                        .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("event"),
                row.getBytes("mark"),
                row.getBytes("code_sealed"),
                row.getString("kind").equals("GUEST"),
                row.getObject("cancelled_at") != null);
    }

    /** Always in the same order, so that two who hold several wait for each other and never both. */
    void lock(Event event, List<String> marks) {
        if (!marks.isEmpty()) {
            jdbc.sql("""
                    select id from innovation.ticket
                    where region = :region and event = :event and mark in (:marks) order by mark for update
                    """)
                    .param("region", event.region().value())
                    .param("event", event.code())
                    .param("marks", marks.stream().map(HexFormat.of()::parseHex).toList())
                    .query((row, _) -> row.getString("id"))
                    .list();
        }
    }

    void lock(Ticket ticket) {
        jdbc.sql("select id from innovation.ticket where region = :region and id = :id for update")
                .param("region", ticket.event().region().value())
                .param("id", ticket.id())
                .query((row, _) -> row.getString("id"))
                .single();
    }

    /** Tickets of one address, given back ones too: giving back and taking anew is no way around the limit. */
    int fromAddress(Event event, byte[] address) {
        return jdbc.sql("""
                select count(*) from innovation.ticket
                where region = :region and event = :event and address_mark = :address
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    int count(Event event) {
        return jdbc.sql("""
                select count(*) from innovation.ticket
                where region = :region and event = :event and cancelled_at is null
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query(Integer.class)
                .single();
    }

    /** Marks of all tickets that let somebody in. */
    List<String> marks(Event event) {
        return jdbc.sql("""
                select encode(mark, 'hex') as mark from innovation.ticket
                where region = :region and event = :event and cancelled_at is null order by mark
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query((row, _) -> row.getString("mark"))
                .list();
    }

    /** Gives a ticket back: of its person nothing stays but where it came from, for the limit. */
    boolean cancel(Event event, UUID id, Instant at) {
        return jdbc.sql("""
                update innovation.ticket
                set cancelled_at = :at, holder_sealed = null, contact_mark = null, code_sealed = null
                where region = :region and id = :id and cancelled_at is null
                """)
                        .param("region", event.region().value())
                        .param("id", id)
                        .param("at", EventStore.utc(at))
                        .update()
                == 1;
    }

    /** @return false where it was sent too often, or too short a time ago */
    boolean sendAgain(Event event, UUID id, Instant at, Duration apart, int times) {
        return jdbc.sql("""
                update innovation.ticket set sent_again = sent_again + 1, sent_again_at = :at
                where region = :region and id = :id and cancelled_at is null and sent_again < :times
                  and coalesce(sent_again_at, registered_at) <= :before
                """)
                        .param("region", event.region().value())
                        .param("id", id)
                        .param("at", EventStore.utc(at))
                        .param("times", times)
                        .param("before", EventStore.utc(at.minus(apart)))
                        .update()
                == 1;
    }

    /** Forgets who holds the tickets of an event. */
    int forgetHolders(Event event) {
        return jdbc.sql("""
                update innovation.ticket set holder_sealed = null, contact_mark = null, code_sealed = null
                where region = :region and event = :event
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .update();
    }

    /** Forgets where tickets were taken, once no votes wait that have to be looked at by it. */
    int forgetSources(RegionCode region) {
        return jdbc.sql("""
                update innovation.ticket t set address_mark = null, device_mark = null
                from innovation.event e
                where t.region = :region and e.region = t.region and e.code = t.event
                  and e.erased_at is not null and e.choice in ('NONE', 'OPENED')
                  and (t.address_mark is not null or t.device_mark is not null)
                """).param("region", region.value()).update();
    }

    /** Tickets that voted, with what the look for stuffing needs. */
    List<Voter> voters(Event event) {
        var hex = HexFormat.of();
        return jdbc.sql("""
                select t.id, t.address_mark, t.device_mark, t.registered_at,
                       (select min(s.at) from innovation.gate_scan s
                        where s.region = t.region and s.event = t.event and s.mark = t.mark) as first
                from innovation.event_ballot b
                join innovation.ticket t on t.region = b.region and t.id = b.ticket
                where b.region = :region and b.event = :event
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query((row, _) -> new Voter(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getBytes("address_mark")).map(hex::formatHex),
                        Optional.ofNullable(row.getBytes("device_mark")).map(hex::formatHex),
                        EventStore.instant(row, "registered_at"),
                        Optional.ofNullable(EventStore.instantOrNull(row, "first"))))
                .list();
    }
}
