package id.pendopo.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts attempts by bucket. An attempt is taken before it is judged, so that many at once gain nothing. */
@Repository
class AttemptStore {

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes one attempt, and says until when none is left where that is so.
     *
     * @param free so many failures cost nothing
     * @param first the wait after the next one; it doubles each time up to {@code longest}
     */
    record Limit(int free, Duration first, Duration longest, Duration forgottenAfter) {}

    Optional<Instant> take(byte[] bucket, Limit limit, Instant now) {
        int taken = jdbc.sql("""
                        insert into identity.attempt as a (bucket, failures, last_at, blocked_until)
                        values (:bucket, 1, :now, :now)
                        on conflict (bucket) do update set
                            failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                            last_at = :now,
                            blocked_until = case
                                when a.last_at < :forgotten or a.failures + 1 < :free then :now
                                else cast(:now as timestamptz)
                                    + make_interval(secs => least(:longest, :first * power(2, least(a.failures + 1 - :free, 20))))
                                end
                        where a.blocked_until <= :now
                        """)
                .param("bucket", bucket)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("forgotten", now.minus(limit.forgottenAfter()).atOffset(ZoneOffset.UTC))
                .param("free", limit.free())
                .param("first", limit.first().toSeconds())
                .param("longest", limit.longest().toSeconds())
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(blockedUntil(bucket));
    }

    private Instant blockedUntil(byte[] bucket) {
        return jdbc.sql("select blocked_until from identity.attempt where bucket = :bucket")
                .param("bucket", bucket)
                .query((rs, _) ->
                        rs.getObject("blocked_until", OffsetDateTime.class).toInstant())
                .single();
    }

    void clear(byte[] bucket) {
        jdbc.sql("delete from identity.attempt where bucket = :bucket")
                .param("bucket", bucket)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from identity.attempt where last_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
