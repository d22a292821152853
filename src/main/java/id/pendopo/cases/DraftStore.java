package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of drafts; what was typed is sealed. */
@Repository
class DraftStore {

    private static final String CONTENT = "cases.draft.content";
    private static final String COLUMNS = """
            region, id, account, service, definition, variant, applicant_kind, party, origin, content_sealed, version,
            created_at, saved_at, case_number
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    DraftStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    record Content(Map<String, Object> data, Map<String, UUID> papers) {

        static final Content NONE = new Content(Map.of(), Map.of());
    }

    record Row(
            Draft.Key key,
            UUID account,
            String service,
            String definition,
            String variant,
            ApplicantKind kind,
            @Nullable UUID party,
            @Nullable String origin,
            Content content,
            int version,
            Instant createdAt,
            Instant savedAt,
            @Nullable String caseNumber) {}

    void insert(Row row) {
        jdbc.sql("""
                insert into cases.draft (region, id, account, service, definition, variant, applicant_kind, party,
                    origin, content_sealed, version, created_at, saved_at)
                values (:region, :id, :account, :service, :definition, :variant, :kind, :party, :origin, :content,
                    :version, :createdAt, :savedAt)
                """)
                .param("region", row.key().region().value())
                .param("id", row.key().id())
                .param("account", row.account())
                .param("service", row.service())
                .param("definition", row.definition())
                .param("variant", row.variant())
                .param("kind", row.kind().name())
                .param("party", row.party())
                .param("origin", row.origin())
                .param("content", seal(row.content()))
                .param("version", row.version())
                .param("createdAt", CaseStore.utc(row.createdAt()))
                .param("savedAt", CaseStore.utc(row.savedAt()))
                .update();
    }

    Optional<Row> find(Draft.Key key, UUID account) {
        return read("", key, account);
    }

    /** Of two tabs that save at once, one waits here. */
    Optional<Row> lock(Draft.Key key, UUID account) {
        return read(" for update", key, account);
    }

    private Optional<Row> read(String lock, Draft.Key key, UUID account) {
        return jdbc.sql("select " + COLUMNS
                        + " from cases.draft where region = :region and id = :id and account = :account" + lock)
                .param("region", key.region().value())
                .param("id", key.id())
                .param("account", account)
                .query((rs, _) -> row(rs))
                .optional();
    }

    /** Those not sent yet, the last saved first. */
    List<Row> open(RegionCode region, UUID account) {
        return jdbc.sql("select " + COLUMNS + """
                from cases.draft
                where region = :region and account = :account and case_number is null
                order by saved_at desc
                """)
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> row(rs))
                .list();
    }

    void update(Draft.Key key, Content content, int version, Instant at) {
        jdbc.sql("""
                update cases.draft set content_sealed = :content, version = :version, saved_at = :at
                where region = :region and id = :id
                """)
                .param("content", seal(content))
                .param("version", version)
                .param("at", CaseStore.utc(at))
                .param("region", key.region().value())
                .param("id", key.id())
                .update();
    }

    /** The draft is used up: what remains is which case came of it. */
    void sent(Draft.Key key, CaseNumber number, Instant at) {
        jdbc.sql("""
                update cases.draft set case_number = :number, content_sealed = :content, saved_at = :at
                where region = :region and id = :id
                """)
                .param("number", number.value())
                .param("content", seal(Content.NONE))
                .param("at", CaseStore.utc(at))
                .param("region", key.region().value())
                .param("id", key.id())
                .update();
    }

    void delete(Draft.Key key) {
        jdbc.sql("delete from cases.draft where region = :region and id = :id and case_number is null")
                .param("region", key.region().value())
                .param("id", key.id())
                .update();
    }

    private byte[] seal(Content content) {
        return vault.seal(json.writeValueAsBytes(content), CONTENT);
    }

    private Row row(ResultSet rs) throws SQLException {
        return new Row(
                new Draft.Key(RegionCode.of(rs.getString("region")), rs.getObject("id", UUID.class)),
                rs.getObject("account", UUID.class),
                rs.getString("service"),
                rs.getString("definition"),
                rs.getString("variant"),
                ApplicantKind.valueOf(rs.getString("applicant_kind")),
                rs.getObject("party", UUID.class),
                rs.getString("origin"),
                json.readValue(vault.openBytes(rs.getBytes("content_sealed"), CONTENT), Content.class),
                rs.getInt("version"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getTimestamp("saved_at").toInstant(),
                rs.getString("case_number"));
    }
}
