package id.pendopo.cases;

import id.pendopo.database.Change;
import id.pendopo.database.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HistoryStore {

    /** Work on a file; the database refuses with the same list. */
    private static final Set<String> CHECKS =
            Set.of("COMPLETE", "PROCEED", "RECOMMEND", "NOT_RECOMMEND", "REPORT_VISIT", "DRAFT", "DRAFT_DENIAL");

    private static final String PAST = """
            select seq, used_version, at, account, actor_kind, role, agency, on_behalf_of, action, effect, branch,
                   from_step, to_steps, note_sealed, salt
            from cases.history
            where region = :region and number = :number
            order by seq
            """;

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sequence is the version that the act led to, so it needs no counter of its own. */
    static Change appending(CaseNumber number, Entry entry) {
        var columns = new HashMap<String, @Nullable Object>(number.key());
        columns.put("seq", entry.seq());
        columns.put("usedVersion", entry.usedVersion());
        columns.put("at", CaseStore.utc(entry.at()));
        columns.put("account", entry.by().account());
        columns.put("actorKind", entry.by().kind());
        columns.put("role", entry.by().role());
        columns.put("agency", entry.by().agency());
        columns.put("onBehalfOf", entry.by().onBehalfOf());
        columns.put("action", entry.act().action());
        columns.put("effect", entry.act().effect());
        columns.put("branch", entry.act().branch());
        columns.put("fromStep", entry.act().fromStep());
        columns.put("toSteps", entry.act().toSteps());
        columns.put("note", entry.noteSealed());
        columns.put("salt", entry.salt());
        return new Change("""
                insert into cases.history (region, number, seq, used_version, at, account, actor_kind, role, agency,
                                           on_behalf_of, action, effect, branch, from_step, to_steps, note_sealed, salt)
                values (:region, :number, :seq, :usedVersion, :at, :account, :actorKind, :role, :agency, :onBehalfOf,
                        :action, :effect, :branch, :fromStep, :toSteps, :note, :salt)
                """, columns);
    }

    List<Entry> of(CaseNumber number) {
        return past(number).list(jdbc);
    }

    static Reading<Entry> past(CaseNumber number) {
        return new Reading<>(PAST, number.key(), (rs, _) -> entry(rs));
    }

    private static Entry entry(ResultSet rs) throws SQLException {
        return new Entry(
                rs.getInt("seq"),
                rs.getObject("used_version", Integer.class),
                rs.getTimestamp("at").toInstant(),
                new By(
                        rs.getObject("account", UUID.class),
                        rs.getString("actor_kind"),
                        rs.getString("role"),
                        rs.getString("agency"),
                        rs.getObject("on_behalf_of", UUID.class)),
                new Act(
                        rs.getString("action"),
                        rs.getString("effect"),
                        rs.getString("branch"),
                        rs.getString("from_step"),
                        rs.getString("to_steps")),
                rs.getBytes("note_sealed"),
                rs.getBytes("salt"));
    }

    /** Who used up a version, if anybody did. */
    Optional<UsedBy> whoUsed(CaseNumber number, int version) {
        return jdbc.sql("""
                select role, agency, actor_kind, action, at, account
                from cases.history
                where region = :region and number = :number and used_version = :version
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("version", version)
                .query((rs, _) -> new UsedBy(
                        rs.getString("actor_kind"),
                        rs.getString("role"),
                        rs.getString("agency"),
                        rs.getString("action"),
                        rs.getTimestamp("at").toInstant(),
                        rs.getObject("account", UUID.class)))
                .optional();
    }

    /** Accounts that checked the file, gave an opinion on it or drafted its decision: they cannot endorse or sign it. */
    Set<UUID> checkersOf(CaseNumber number) {
        return jdbc
                .sql("""
                select distinct account
                from cases.history
                where region = :region and number = :number
                  and effect in (:checks)
                """)
                .param("checks", CHECKS)
                .param("region", number.region().value())
                .param("number", number.value())
                .query((rs, _) -> rs.getObject("account", UUID.class))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same, out of a history that was read. */
    static Set<UUID> checkers(List<Entry> past) {
        return past.stream()
                .filter(entry -> CHECKS.contains(entry.act().effect()))
                .map(entry -> entry.by().account())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last opinion of each branch. */
    Map<String, String> reviewsOf(CaseNumber number) {
        return jdbc
                .sql("""
                select distinct on (branch) branch, effect
                from cases.history
                where region = :region and number = :number and effect in ('RECOMMEND', 'NOT_RECOMMEND')
                order by branch, seq desc
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .query((rs, _) -> Map.entry(
                        rs.getString("branch"),
                        rs.getString("effect").equals("RECOMMEND") ? "recommended" : "not-recommended"))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One act. */
    record Entry(
            int seq,
            @Nullable Integer usedVersion,
            Instant at,
            By by,
            Act act,
            byte @Nullable [] noteSealed,
            byte[] salt) {}

    record By(
            UUID account,
            String kind,
            String role,
            String agency,
            @Nullable UUID onBehalfOf) {}

    record Act(String action, String effect, String branch, String fromStep, String toSteps) {}

    record UsedBy(String kind, String role, String agency, String action, Instant at, UUID account) {}
}
