package id.pendopo.cases;

import id.pendopo.catalog.Position;
import id.pendopo.database.Change;
import id.pendopo.database.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {

    private static final String STANDING = """
            select branch, step, came_from, version, role, agency, queued_at, entered_at, due_on, escalated,
                   claimed_by, signing
            from cases.token
            where region = :region and number = :number
            order by branch
            """;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Token> of(CaseNumber number) {
        return standing(number).list(jdbc);
    }

    static Reading<Token> standing(CaseNumber number) {
        return new Reading<>(STANDING, number.key(), (rs, _) -> token(rs));
    }

    static Change inserting(CaseNumber number, Token token, @Nullable Instant alarmAt) {
        return new Change("""
                insert into cases.token (region, number, branch, step, came_from, version, role, agency, queued_at,
                                         entered_at, due_on, alarm_at)
                values (:region, :number, :branch, :step, :cameFrom, :version, :role, :agency, :queuedAt, :enteredAt,
                        :dueOn, :alarmAt)
                """, columns(number, token, alarmAt));
    }

    private static Map<String, @Nullable Object> columns(CaseNumber number, Token token, @Nullable Instant alarmAt) {
        var columns = new HashMap<String, @Nullable Object>(number.key());
        columns.put("branch", token.position().branch());
        columns.put("step", token.position().step());
        columns.put("cameFrom", token.position().cameFrom());
        columns.put("version", token.version());
        columns.put("role", token.role());
        columns.put("agency", token.agency());
        columns.put("queuedAt", CaseStore.utc(token.queuedAt()));
        columns.put("enteredAt", CaseStore.utc(token.enteredAt()));
        columns.put("dueOn", token.dueOn());
        columns.put("alarmAt", CaseStore.utcOrNull(alarmAt));
        return columns;
    }

    /** Moves a token that stays on its branch: one row written instead of two. */
    static Change moving(CaseNumber number, Token token, @Nullable Instant alarmAt) {
        return new Change("""
                update cases.token
                set step = :step, came_from = :cameFrom, version = :version, role = :role, agency = :agency,
                    queued_at = :queuedAt, entered_at = :enteredAt, due_on = :dueOn, alarm_at = :alarmAt,
                    escalated = false, claimed_by = null, claimed_at = null, signing = null
                where region = :region and number = :number and branch = :branch
                """, columns(number, token, alarmAt));
    }

    static Change deleting(CaseNumber number, String branch) {
        return new Change(
                "delete from cases.token where region = :region and number = :number and branch = :branch",
                Map.of("region", number.region().value(), "number", number.value(), "branch", branch));
    }

    static Change deletingAll(CaseNumber number) {
        return new Change("delete from cases.token where region = :region and number = :number", number.key());
    }

    void deleteAll(CaseNumber number) {
        deletingAll(number).make(jdbc);
    }

    /** Takes a token for one officer; false when somebody else holds it or it has moved on. */
    boolean claim(CaseNumber number, int version, UUID account, Instant at) {
        int taken = jdbc.sql("""
                update cases.token
                set claimed_by = :account, claimed_at = :at
                where region = :region and number = :number and version = :version
                  and (claimed_by is null or claimed_by = :account)
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("version", version)
                .param("account", account)
                .param("at", CaseStore.utc(at))
                .update();
        return taken == 1;
    }

    void release(CaseNumber number, int version) {
        jdbc.sql("""
                update cases.token
                set claimed_by = null, claimed_at = null
                where region = :region and number = :number and version = :version
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("version", version)
                .update();
    }

    /** Whether an unclaimed file stands before this one in the same inbox. */
    boolean anotherComesFirst(CaseNumber number, Token token) {
        return jdbc.sql("""
                select exists (
                    select from cases.token earlier
                    where earlier.region = :region and earlier.agency = :agency and earlier.role = :role
                      and earlier.claimed_by is null and earlier.signing is null
                      and (earlier.queued_at, earlier.number) < (:queuedAt, :number))
                """)
                .param("region", number.region().value())
                .param("agency", token.agency())
                .param("role", token.role())
                .param("queuedAt", CaseStore.utc(token.queuedAt()))
                .param("number", number.value())
                .query((rs, _) -> rs.getBoolean(1))
                .single();
    }

    /** Hands a token to another role, where the one who should act may not. */
    void reassign(CaseNumber number, int version, String role, String agency, int newVersion) {
        jdbc.sql("""
                update cases.token
                set role = :role, agency = :agency, version = :newVersion, claimed_by = null, claimed_at = null
                where region = :region and number = :number and version = :version
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("version", version)
                .param("role", role)
                .param("agency", agency)
                .param("newVersion", newVersion)
                .update();
    }

    /** Marks that a signature is under way, under a new version. */
    void signing(CaseNumber number, int version, int newVersion, @Nullable Instant since) {
        jdbc.sql("""
                update cases.token
                set signing = :since, version = :newVersion
                where region = :region and number = :number and version = :version
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("version", version)
                .param("newVersion", newVersion)
                .param("since", since == null ? null : CaseStore.utc(since))
                .update();
    }

    void escalated(CaseNumber number, int version) {
        jdbc.sql("""
                update cases.token
                set escalated = true, alarm_at = null
                where region = :region and number = :number and version = :version
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("version", version)
                .update();
    }

    void due(CaseNumber number, int version, LocalDate dueOn, Instant alarmAt) {
        jdbc.sql("""
                update cases.token
                set due_on = :dueOn, alarm_at = case when escalated then null else :alarmAt end
                where region = :region and number = :number and version = :version
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("version", version)
                .param("dueOn", dueOn)
                .param("alarmAt", CaseStore.utc(alarmAt))
                .update();
    }

    private static Token token(ResultSet rs) throws SQLException {
        var signing = rs.getTimestamp("signing");
        return new Token(
                new Position(rs.getString("branch"), rs.getString("step"), rs.getString("came_from")),
                rs.getInt("version"),
                rs.getString("role"),
                rs.getString("agency"),
                rs.getTimestamp("queued_at").toInstant(),
                rs.getTimestamp("entered_at").toInstant(),
                rs.getObject("due_on", LocalDate.class),
                rs.getBoolean("escalated"),
                rs.getObject("claimed_by", UUID.class),
                signing == null ? null : signing.toInstant());
    }
}
