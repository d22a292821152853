package id.pendopo.notify;

import id.pendopo.database.Vault;
import id.pendopo.kernel.DirectMessage.Via;
import id.pendopo.kernel.RegionCode;
import id.pendopo.notify.OutboxEntry.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of messages, address and values sealed. */
@Repository
class MessageStore {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String ADDRESS = "notify.message.address";
    private static final String VALUES = "notify.message.values";
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final String COLUMNS = """
            region, id, account, via, address_sealed, text_key, values_sealed, link, language, created_at, read_at, state,
            attempts, last_error
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    MessageStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * A message as it stands in its row.
     *
     * @param account empty for a direct message
     * @param via by which road; empty for a notice whose road is not decided
     * @param address of a direct message
     */
    record Row(
            RegionCode region,
            UUID id,
            Optional<UUID> account,
            Optional<Via> via,
            Optional<String> address,
            String textKey,
            Map<String, String> values,
            String link,
            Locale language,
            Instant createdAt,
            boolean read,
            State state,
            int attempts,
            String lastError) {

        boolean isDirect() {
            return account.isEmpty();
        }
    }

    void insert(Row row) {
        jdbc.sql("insert into notify.locator (account, region) values (:account, :region) on conflict do nothing")
                .param("account", row.account().orElse(NOBODY))
                .param("region", row.region().value())
                .update();
        jdbc.sql("""
                insert into notify.message
                    (region, id, account, via, address_sealed, text_key, values_sealed, link, language, created_at, state,
                     changed_at)
                values (:region, :id, :account, :via, :address, :text, :values, :link, :language, :at, 'WAITING', :at)
                """)
                .param("region", row.region().value())
                .param("id", row.id())
                .param("account", row.account().orElse(null))
                .param("via", row.via().map(Via::name).orElse(null))
                .param(
                        "address",
                        row.address().map(text -> vault.seal(text, ADDRESS)).orElse(null))
                .param("text", row.textKey())
                .param("values", vault.seal(JSON.writeValueAsString(row.values()), VALUES))
                .param("link", row.link())
                .param("language", row.language().toLanguageTag())
                .param("at", row.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from notify.message where id = :id")
                .param("id", id)
                .query((rs, _) -> row(rs))
                .optional();
    }

    List<RegionCode> regions(Optional<UUID> account) {
        return jdbc.sql("""
                select distinct region from notify.locator where :all or account = :account order by region
                """)
                .param("all", account.isEmpty())
                .param("account", account.orElse(NOBODY))
                .query((rs, _) -> RegionCode.of(rs.getString("region")))
                .list();
    }

    List<Row> of(UUID account, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                from notify.message where account = :account order by created_at desc, id limit :limit
                """)
                .param("account", account)
                .param("limit", limit)
                .query((rs, _) -> row(rs))
                .list();
    }

    int unread(UUID account) {
        return jdbc.sql("select count(*) from notify.message where account = :account and read_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Marks one message of the account, or all of them, as read. */
    void read(UUID account, Optional<UUID> id, Instant at) {
        jdbc.sql("""
                update notify.message set read_at = :at
                where account = :account and read_at is null and (:all or id = :id)
                """)
                .param("account", account)
                .param("all", id.isEmpty())
                .param("id", id.orElse(NOBODY))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<Row> latest(int limit) {
        return jdbc.sql("select " + COLUMNS + "from notify.message order by created_at desc, id limit :limit")
                .param("limit", limit)
                .query((rs, _) -> row(rs))
                .list();
    }

    /** What a person should look at: given up, held, failing, or waiting since before this moment. Oldest first. */
    List<Row> stuck(Instant waitingSince, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                from notify.message
                where state in ('GIVEN_UP', 'HELD') or state = 'WAITING' and (attempts > 0 or created_at < :since)
                order by created_at, id limit :limit
                """)
                .param("since", waitingSince.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((rs, _) -> row(rs))
                .list();
    }

    /** @param attempts so many have been made */
    void become(UUID id, State state, Optional<Via> via, int attempts, String error, Instant at) {
        jdbc.sql("""
                update notify.message
                set state = :state, via = coalesce(:via, via), attempts = :attempts, last_error = :error, changed_at = :at
                where id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("via", via.map(Via::name).orElse(null))
                .param("attempts", attempts)
                .param("error", error)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Row row(ResultSet rs) throws SQLException {
        return new Row(
                RegionCode.of(rs.getString("region")),
                rs.getObject("id", UUID.class),
                Optional.ofNullable(rs.getObject("account", UUID.class)),
                Optional.ofNullable(rs.getString("via")).map(Via::valueOf),
                Optional.ofNullable(rs.getBytes("address_sealed")).map(bytes -> vault.open(bytes, ADDRESS)),
                rs.getString("text_key"),
                JSON.readValue(vault.open(rs.getBytes("values_sealed"), VALUES), STRINGS),
                rs.getString("link"),
                Locale.forLanguageTag(rs.getString("language")),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("read_at") != null,
                State.valueOf(rs.getString("state")),
                rs.getInt("attempts"),
                rs.getString("last_error"));
    }
}
