package id.pendopo.innovation.exhibition;

import id.pendopo.innovation.exhibition.Tally.Opened;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the visitors' choice: who voted, what lies sealed, what was ruled, what was opened. */
@Repository
class ChoiceStore {

    private final JdbcClient jdbc;

    ChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when this ticket has voted */
    boolean cast(Event event, UUID ticket, byte[] digestSealed) {
        return jdbc.sql("""
                insert into innovation.event_ballot (region, event, ticket, digest_sealed)
                values (:region, :event, :ticket, :digest) on conflict do nothing
                """)
                        .param("region", event.region().value())
                        .param("event", event.code())
                        .param("ticket", ticket)
                        .param("digest", digestSealed)
                        .update()
                == 1;
    }

    /** Into the open box, where a vote shows nothing but its seal. */
    void keep(Event event, byte[] sealed) {
        jdbc.sql("""
                insert into innovation.event_vote (region, event, slip, sealed) values (:region, :event, :slip, :sealed)
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("slip", UUID.randomUUID())
                .param("sealed", sealed)
                .update();
    }

    /** A vote in the open box. */
    record Slip(UUID id, byte[] sealed) {}

    List<Slip> slips(Event event) {
        return jdbc.sql("select slip, sealed from innovation.event_vote where region = :region and event = :event")
                .param("region", event.region().value())
                .param("event", event.code())
                .query((row, _) -> new Slip(row.getObject("slip", UUID.class), row.getBytes("sealed")))
                .list();
    }

    /** Puts votes into the closed box by one writing, in the order of their digests, and takes their slips out. */
    void close(Event event, List<Lying> votes, List<UUID> slips) {
        jdbc.sql("""
                insert into innovation.event_vote_kept (region, event, digest, sealed)
                select :region, :event, digest, sealed
                from unnest(cast(:digests as bytea[]), cast(:seals as bytea[])) as vote (digest, sealed)
                order by digest
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("digests", votes.stream().map(Lying::digest).toArray(byte[][]::new))
                .param("seals", votes.stream().map(Lying::sealed).toArray(byte[][]::new))
                .update();
        jdbc.sql("delete from innovation.event_vote where region = :region and event = :event and slip = any(:slips)")
                .param("region", event.region().value())
                .param("event", event.code())
                .param("slips", slips.toArray(UUID[]::new))
                .update();
    }

    Optional<byte[]> receipt(Event event, UUID ticket) {
        return jdbc.sql("""
                select digest_sealed from innovation.event_ballot
                where region = :region and event = :event and ticket = :ticket
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("ticket", ticket)
                .query((row, _) -> row.getBytes("digest_sealed"))
                .optional();
    }

    Map<UUID, byte[]> ballots(Event event) {
        var all = new HashMap<UUID, byte[]>();
        jdbc.sql("""
                select ticket, digest_sealed from innovation.event_ballot where region = :region and event = :event
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query(row -> {
                    all.put(row.getObject("ticket", UUID.class), row.getBytes("digest_sealed"));
                });
        return all;
    }

    /** A vote in the closed box. */
    record Lying(byte[] digest, byte[] sealed) {}

    /** By digest. */
    List<Lying> votes(Event event) {
        return jdbc.sql("""
                select digest, sealed from innovation.event_vote_kept
                where region = :region and event = :event order by digest
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query((row, _) -> new Lying(row.getBytes("digest"), row.getBytes("sealed")))
                .list();
    }

    void open(Event event, Opened opened) {
        jdbc.sql("""
                insert into innovation.vote_opened (region, event, digest, salt, innovation, counted)
                values (:region, :event, :digest, :salt, :innovation, :counted)
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("digest", HexFormat.of().parseHex(opened.digest()))
                .param("salt", HexFormat.of().parseHex(opened.salt()))
                .param("innovation", opened.innovation())
                .param("counted", opened.counted().name())
                .update();
    }

    List<Opened> opened(Event event) {
        var hex = HexFormat.of();
        return jdbc.sql("""
                select digest, salt, innovation, counted from innovation.vote_opened
                where region = :region and event = :event order by digest
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query((row, _) -> new Opened(
                        hex.formatHex(row.getBytes("digest")),
                        hex.formatHex(row.getBytes("salt")),
                        row.getString("innovation"),
                        Tally.Counted.valueOf(row.getString("counted"))))
                .list();
    }

    void propose(Event event, Ruling ruling) {
        jdbc.sql("""
                insert into innovation.vote_ruling
                    (region, event, id, reason, tickets, exclude, why, proposed_by, proposed_at)
                values (:region, :event, :id, :reason, :tickets, :exclude, :why, :by, :at)
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("id", ruling.id())
                .param("reason", ruling.reason().name())
                .param("tickets", ruling.tickets().toArray(UUID[]::new))
                .param("exclude", ruling.exclude())
                .param("why", ruling.why())
                .param("by", ruling.proposedBy())
                .param("at", EventStore.utc(ruling.proposedAt()))
                .update();
    }

    /** Under the lock of its event. @return false when it was decided, or there is none */
    boolean decide(Event event, UUID ruling, boolean allowed, UUID by, Instant at) {
        return jdbc.sql("""
                update innovation.vote_ruling
                set decided_by = :by, decided_at = :at, allowed = :allowed, turn = (
                    select coalesce(max(turn), 0) + 1 from innovation.vote_ruling
                    where region = :region and event = :event)
                where region = :region and event = :event and id = :id and decided_by is null
                """)
                        .param("region", event.region().value())
                        .param("event", event.code())
                        .param("id", ruling)
                        .param("by", by)
                        .param("at", EventStore.utc(at))
                        .param("allowed", allowed)
                        .update()
                == 1;
    }

    /** In the order in which they were decided; what waits comes last. */
    Rulings rulings(Event event) {
        return new Rulings(jdbc.sql("""
                select id, reason, tickets, exclude, why, proposed_by, proposed_at, allowed, decided_at
                from innovation.vote_ruling
                where region = :region and event = :event
                order by decided_at is null, coalesce(turn, 0), decided_at, proposed_at, id
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query((row, _) -> new Ruling(
                        row.getObject("id", UUID.class),
                        Stuffing.Reason.valueOf(row.getString("reason")),
                        List.of((UUID[]) row.getArray("tickets").getArray()),
                        row.getBoolean("exclude"),
                        row.getString("why"),
                        row.getObject("proposed_by", UUID.class),
                        EventStore.instant(row, "proposed_at"),
                        row.getObject("allowed", Boolean.class),
                        EventStore.instantOrNull(row, "decided_at")))
                .list());
    }
}
