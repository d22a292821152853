package id.pendopo.innovation.competition;

import id.pendopo.innovation.competition.OpenEdition.RuleChange;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions and every version of their rules. */
@Repository
class EditionStore {

    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String code, String region, Instant openedAt, int number, String rules, String reason, Instant setAt) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getString("code"),
                    row.getString("region"),
                    instant(row, "opened_at"),
                    row.getInt("number"),
                    row.getString("rules"),
                    row.getString("reason"),
                    instant(row, "set_at"));
        }
    }

    boolean insert(OpenEdition edition, String agency, UUID by) {
        return jdbc.sql("""
                        insert into innovation.edition (code, region, agency, opened_by, opened_at)
                        values (:code, :region, :agency, :by, :at)
                        on conflict (code) do nothing
                        """)
                        .param("code", edition.code())
                        .param("region", edition.region().value())
                        .param("agency", agency)
                        .param("by", by)
                        .param("at", utc(edition.openedAt()))
                        .update()
                == 1;
    }

    void insertRules(String edition, RuleChange change, String rules, UUID by) {
        jdbc.sql("""
                insert into innovation.edition_rules (edition, number, rules, digest, reason, set_by, set_at)
                values (:edition, :number, :rules, :digest, :reason, :by, :at)
                """)
                .param("edition", edition)
                .param("number", change.number())
                .param("rules", rules)
                .param("digest", change.digest())
                .param("reason", change.reason())
                .param("by", by)
                .param("at", utc(change.at()))
                .update();
    }

    Optional<OpenEdition> find(String code) {
        var rows = jdbc.sql("""
                        select code, region, opened_at, number, rules, reason, set_at
                        from innovation.edition join innovation.edition_rules on edition = code
                        where code = :code
                        order by number
                        """).param("code", code).query(Row::of).list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(edition(rows));
    }

    /** The file of the rules that hold now. */
    Optional<String> file(String code) {
        return jdbc.sql("""
                        select rules from innovation.edition_rules where edition = :code order by number desc limit 1
                        """).param("code", code).query(String.class).optional();
    }

    /** The one that was opened last stands first. */
    List<String> codes() {
        return jdbc.sql("select code from innovation.edition order by opened_at desc, code")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The digests are made of the rules as they stand there now, so that a change of the text shows. */
    private static OpenEdition edition(List<Row> rows) {
        var now = rows.getLast();
        var changes = rows.stream()
                .map(row -> new RuleChange(row.number(), EditionFile.digest(row.rules()), row.reason(), row.setAt()))
                .toList();
        return new OpenEdition(
                EditionFile.read(now.rules()),
                changes.getLast().digest(),
                RegionCode.of(now.region()),
                now.openedAt(),
                changes);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
