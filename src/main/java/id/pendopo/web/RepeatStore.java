package id.pendopo.web;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests with an idempotency key, by region. */
@Repository
class RepeatStore {

    private final JdbcClient jdbc;

    RepeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param acted whether something happened that cannot be undone
     * @param status of the answer; null while there is none
     */
    record Known(
            byte[] digest,
            Instant beganAt,
            boolean acted,
            @Nullable Integer status,
            @Nullable String headers,
            byte @Nullable [] answer) {}

    /** Returns false, and writes nothing, when this key is known already. */
    boolean begin(RegionCode region, byte[] key, byte[] digest, Instant now) {
        int inserted = jdbc.sql("""
                insert into web.request (region, key_hash, digest, began_at)
                values (:region, :key, :digest, :now)
                on conflict (region, key_hash) do nothing
                """)
                .param("region", region.value())
                .param("key", key)
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return inserted == 1;
    }

    Known get(byte[] key) {
        return jdbc.sql("""
                select digest, began_at, acted, status, headers, answer_sealed
                from web.request
                where key_hash = :key
                """).param("key", key).query(RepeatStore::known).single();
    }

    /** Takes over a request whose node died before it acted; returns false when somebody else was faster. */
    boolean takeOver(byte[] key, Instant began, Instant now) {
        int updated = jdbc.sql("""
                update web.request set began_at = :now
                where key_hash = :key and began_at = :began and not acted and status is null
                """)
                .param("key", key)
                .param("began", began.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return updated == 1;
    }

    void acted(byte[] key) {
        jdbc.sql("update web.request set acted = true where key_hash = :key")
                .param("key", key)
                .update();
    }

    void answer(byte[] key, int status, String headers, byte[] sealed) {
        jdbc.sql("""
                update web.request set status = :status, headers = :headers, answer_sealed = :sealed
                where key_hash = :key
                """)
                .param("key", key)
                .param("status", status)
                .param("headers", headers)
                .param("sealed", sealed)
                .update();
    }

    /** Gives the key free again, unless something happened under it. */
    void forget(byte[] key) {
        jdbc.sql("delete from web.request where key_hash = :key and not acted")
                .param("key", key)
                .update();
    }

    void forgetBefore(Instant limit) {
        jdbc.sql("delete from web.request where began_at < :limit")
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Known known(ResultSet rs, int row) throws SQLException {
        return new Known(
                rs.getBytes("digest"),
                rs.getTimestamp("began_at").toInstant(),
                rs.getBoolean("acted"),
                rs.getObject("status", Integer.class),
                rs.getString("headers"),
                rs.getBytes("answer_sealed"));
    }
}
