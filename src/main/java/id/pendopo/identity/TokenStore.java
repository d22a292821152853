package id.pendopo.identity;

import id.pendopo.database.Reading;
import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API tokens, hashed. */
@Repository
class TokenStore {

    private static final String COLUMNS =
            "select id, account, name, scopes, created_at, expires_at, used_at from identity.token ";

    private static final String LIVING = "where region = :region and secret_hash = :hash and revoked_at is null";

    private final JdbcClient jdbc;
    private final Vault vault;

    TokenStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Secret secret, Token token) {
        jdbc.sql("""
                        insert into identity.token (region, id, account, name, secret_hash, scopes, created_at, expires_at)
                        values (:region, :id, :account, :name, :hash, cast(:scopes as text[]), :createdAt, :expiresAt)
                        """)
                .param("region", secret.region().value())
                .param("id", token.id())
                .param("account", token.account())
                .param("name", token.name())
                .param("hash", hash(secret))
                .param("scopes", token.scopes().stream().map(Scope::value).collect(Collectors.joining(",", "{", "}")))
                .param("createdAt", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Reading<Token> finding(Secret secret) {
        return new Reading<>(COLUMNS + LIVING, key(secret), (rs, _) -> token(rs));
    }

    /** Whose secret it is. */
    Whose holder(Secret secret) {
        return new Whose("(select account from identity.token " + LIVING + ")", key(secret));
    }

    private Map<String, Object> key(Secret secret) {
        return Map.of("region", secret.region().value(), "hash", hash(secret));
    }

    List<Token> of(RegionCode region, UUID account) {
        return jdbc.sql(COLUMNS + """
                        where region = :region and account = :account and revoked_at is null order by created_at desc
                        """)
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> token(rs))
                .list();
    }

    void used(RegionCode region, UUID id, Instant at) {
        jdbc.sql("update identity.token set used_at = :at where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void revoke(RegionCode region, UUID account, UUID id, Instant at) {
        jdbc.sql("""
                        update identity.token set revoked_at = :at
                        where region = :region and account = :account and id = :id and revoked_at is null
                        """)
                .param("region", region.value())
                .param("account", account)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void revokeAll(RegionCode region, UUID account, Instant at) {
        jdbc.sql("""
                        update identity.token set revoked_at = :at
                        where region = :region and account = :account and revoked_at is null
                        """)
                .param("region", region.value())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] hash(Secret secret) {
        return vault.lookup("identity.token", secret.value());
    }

    private static Token token(ResultSet rs) throws SQLException {
        var used = rs.getObject("used_at", OffsetDateTime.class);
        return new Token(
                rs.getObject("id", UUID.class),
                rs.getObject("account", UUID.class),
                rs.getString("name"),
                scopes((String[]) rs.getArray("scopes").getArray()),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static Set<Scope> scopes(String[] values) {
        return Arrays.stream(values).map(Scope::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
