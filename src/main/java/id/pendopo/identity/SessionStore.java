package id.pendopo.identity;

import id.pendopo.database.Reading;
import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions. Their secrets are hashed: a copy of this table opens none. */
@Repository
class SessionStore {

    enum Stage {
        /** The password was right; the second factor is awaited. */
        SECOND_FACTOR,
        OPEN
    }

    record Row(
            UUID id, UUID account, Stage stage, String device, Instant createdAt, Instant seenAt, Instant expiresAt) {}

    private static final String COLUMNS =
            "select id, account, stage, device, created_at, seen_at, expires_at from identity.session ";

    private static final String LIVING = "where region = :region and secret_hash = :hash and ended_at is null";

    private final JdbcClient jdbc;
    private final Vault vault;

    SessionStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Secret secret, Row session, @Nullable String deviceKey) {
        jdbc.sql("""
                        insert into identity.session (region, id, account, secret_hash, stage, device, device_hash,
                            created_at, seen_at, expires_at)
                        values (:region, :id, :account, :hash, :stage, :device, :deviceHash, :createdAt, :seenAt,
                            :expiresAt)
                        """)
                .param("region", secret.region().value())
                .param("id", session.id())
                .param("account", session.account())
                .param("hash", hash(secret))
                .param("stage", session.stage().name())
                .param("device", session.device())
                .param("deviceHash", deviceKey == null ? null : deviceHash(deviceKey))
                .param("createdAt", session.createdAt().atOffset(ZoneOffset.UTC))
                .param("seenAt", session.seenAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", session.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(Secret secret) {
        return finding(secret).first(jdbc);
    }

    Reading<Row> finding(Secret secret) {
        return new Reading<>(COLUMNS + LIVING, key(secret), (rs, _) -> row(rs));
    }

    /** Whose secret it is. */
    Whose holder(Secret secret) {
        return new Whose("(select account from identity.session " + LIVING + ")", key(secret));
    }

    private Map<String, Object> key(Secret secret) {
        return Map.of("region", secret.region().value(), "hash", hash(secret));
    }

    List<Row> open(RegionCode region, UUID account) {
        return jdbc.sql(COLUMNS + """
                        where region = :region and account = :account and ended_at is null and stage = 'OPEN'
                        order by seen_at desc
                        """)
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> row(rs))
                .list();
    }

    void seen(RegionCode region, UUID id, Instant at) {
        jdbc.sql("update identity.session set seen_at = :at where region = :region and id = :id and seen_at < :at")
                .param("region", region.value())
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends one session of this account. */
    void end(RegionCode region, UUID account, UUID id, Instant at) {
        jdbc.sql("""
                        update identity.session set ended_at = :at
                        where region = :region and account = :account and id = :id and ended_at is null
                        """)
                .param("region", region.value())
                .param("account", account)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void endAll(RegionCode region, UUID account, Instant at) {
        jdbc.sql("""
                        update identity.session set ended_at = :at
                        where region = :region and account = :account and ended_at is null
                        """)
                .param("region", region.value())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(RegionCode region, Instant before) {
        jdbc.sql("delete from identity.session where region = :region and expires_at < :before")
                .param("region", region.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean knows(RegionCode region, UUID account, String deviceKey) {
        return jdbc.sql("""
                        select exists (select from identity.device
                                       where region = :region and account = :account and device_hash = :hash) as known
                        """)
                .param("region", region.value())
                .param("account", account)
                .param("hash", deviceHash(deviceKey))
                .query((rs, _) -> rs.getBoolean("known"))
                .single();
    }

    void remember(RegionCode region, UUID account, String deviceKey, Instant at) {
        jdbc.sql("""
                        insert into identity.device (region, account, device_hash, known_since)
                        values (:region, :account, :hash, :at) on conflict do nothing
                        """)
                .param("region", region.value())
                .param("account", account)
                .param("hash", deviceHash(deviceKey))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetDevices(RegionCode region, UUID account) {
        jdbc.sql("delete from identity.device where region = :region and account = :account")
                .param("region", region.value())
                .param("account", account)
                .update();
    }

    private byte[] hash(Secret secret) {
        return vault.lookup("identity.session", secret.value());
    }

    private byte[] deviceHash(String deviceKey) {
        return vault.lookup("identity.device", deviceKey);
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getObject("account", UUID.class),
                Stage.valueOf(rs.getString("stage")),
                rs.getString("device"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("seen_at", OffsetDateTime.class).toInstant(),
                rs.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
