package id.pendopo.transparency;

import id.pendopo.kernel.Disclosable;
import id.pendopo.kernel.Disclosed;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommitmentStore {

    private final JdbcClient jdbc;

    CommitmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Disclosable act) {
        byte[] digest = act.commitment().digest();
        jdbc.sql("""
                        insert into transparency.commitment (id, region, kind, at, digest)
                        values (:id, :region, :kind, :at, :digest)
                        """)
                .param("id", LogId.of(act.at(), digest))
                .param("region", act.region().value())
                .param("kind", act.kind())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("digest", digest)
                .update();
    }

    List<LogEntry> newest(int limit) {
        return jdbc.sql("""
                        select region, kind, at, digest
                        from transparency.commitment
                        order by id desc, region desc
                        limit :limit
                        """).param("limit", limit).query(CommitmentStore::entry).list();
    }

    Optional<LogEntry> find(byte[] digest) {
        return jdbc.sql("""
                        select region, kind, at, digest
                        from transparency.commitment
                        where digest = :digest
                        order by id
                        limit 1
                        """)
                .param("digest", digest)
                .query(CommitmentStore::entry)
                .optional();
    }

    /** @param digests in hexadecimal, as is the answer */
    Set<String> missing(List<String> digests) {
        return Set.copyOf(jdbc.sql("""
                        select asked from unnest(:digests::text[]) asked
                        where not exists (select 1 from transparency.commitment where digest = decode(asked, 'hex'))
                        """)
                .param("digests", digests.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Identifiers begin with the time: what is older is not read. */
    List<Disclosed.Act> since(RegionCode region, Set<String> families, Instant moment) {
        return jdbc.sql("""
                        select kind, digest from transparency.commitment
                        where id >= :from and region = :region and split_part(kind, '.', 1) = any(:families)
                        order by id
                        """)
                .param("from", LogId.first(moment))
                .param("region", region.value())
                .param("families", families.toArray(String[]::new))
                .query((row, _) ->
                        new Disclosed.Act(row.getString("kind"), HexFormat.of().formatHex(row.getBytes("digest"))))
                .list();
    }

    private static LogEntry entry(ResultSet row, int number) throws SQLException {
        return new LogEntry(
                RegionCode.of(row.getString("region")),
                row.getString("kind"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                HexFormat.of().formatHex(row.getBytes("digest")));
    }
}
