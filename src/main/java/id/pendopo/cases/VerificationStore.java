package id.pendopo.cases;

import id.pendopo.database.Reading;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What neighbours and other modules answered to the prerequisites of a case, and when to ask again. */
@Repository
class VerificationStore {

    private static final String ANSWERED = """
            select ordinal, name, answer, evidence, at, again_at, tries
            from cases.verification
            where region = :region and number = :number
            order by ordinal
            """;

    private final JdbcClient jdbc;

    VerificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseNumber number, Row row) {
        jdbc.sql("""
                insert into cases.verification (region, number, ordinal, name, answer, evidence, at, again_at, tries)
                values (:region, :number, :ordinal, :name, :answer, :evidence, :at, :again, :tries)
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("ordinal", row.ordinal())
                .param("name", row.name())
                .param("answer", row.answer())
                .param("evidence", row.evidence())
                .param("at", CaseStore.utc(row.at()))
                .param("again", CaseStore.utcOrNull(row.againAt()))
                .param("tries", row.tries())
                .update();
    }

    void update(CaseNumber number, Row row) {
        jdbc.sql("""
                update cases.verification
                set answer = :answer, evidence = :evidence, at = :at, again_at = :again, tries = :tries
                where region = :region and number = :number and ordinal = :ordinal
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("ordinal", row.ordinal())
                .param("answer", row.answer())
                .param("evidence", row.evidence())
                .param("at", CaseStore.utc(row.at()))
                .param("again", CaseStore.utcOrNull(row.againAt()))
                .param("tries", row.tries())
                .update();
    }

    /** Whatever open case relied on this permit asks again with the next sweep. */
    void askAgain(RegionCode region, String permit, Instant now) {
        jdbc.sql("""
                update cases.verification asked
                set again_at = :now
                from cases.case_file file
                where asked.region = :region and asked.name = :name and asked.evidence = :permit and asked.answer = 'HOLDS'
                  and file.region = asked.region and file.number = asked.number and file.finished_at is null
                """)
                .param("region", region.value())
                .param("name", ActivePermit.NAME)
                .param("permit", permit)
                .param("now", CaseStore.utc(now))
                .update();
    }

    List<Row> of(CaseNumber number) {
        return answered(number).list(jdbc);
    }

    static Reading<Row> answered(CaseNumber number) {
        return new Reading<>(ANSWERED, number.key(), (rs, _) -> row(rs));
    }

    Optional<Row> find(Due due) {
        return of(due.number()).stream()
                .filter(row -> row.ordinal() == due.ordinal())
                .findFirst();
    }

    /** What is to be asked again, the longest overdue first. */
    List<Due> due(RegionCode region, Instant now, int atMost) {
        return jdbc.sql("""
                select number, ordinal from cases.verification
                where region = :region and again_at <= :now
                order by again_at
                limit :atMost
                """)
                .param("region", region.value())
                .param("now", CaseStore.utc(now))
                .param("atMost", atMost)
                .query((rs, _) -> new Due(new CaseNumber(rs.getString("number")), rs.getInt("ordinal")))
                .list();
    }

    /** What did not agree with what was said, the newest first. */
    List<Differing> differing(RegionCode region, int atMost) {
        return jdbc.sql("""
                select number, evidence, at from cases.verification
                where region = :region and answer = 'DIFFERS'
                order by at desc
                limit :atMost
                """)
                .param("region", region.value())
                .param("atMost", atMost)
                .query((rs, _) -> new Differing(
                        new CaseNumber(rs.getString("number")),
                        rs.getString("evidence"),
                        rs.getTimestamp("at").toInstant()))
                .list();
    }

    record Differing(CaseNumber number, String evidence, Instant at) {}

    record Due(CaseNumber number, int ordinal) {}

    record Row(
            int ordinal,
            String name,
            String answer,
            String evidence,
            Instant at,
            @Nullable Instant againAt,
            int tries) {

        /** Nobody asks any more, and what was answered stands. */
        Row settled() {
            return new Row(ordinal, name, answer, evidence, at, null, tries);
        }
    }

    private static Row row(ResultSet rs) throws SQLException {
        Timestamp again = rs.getTimestamp("again_at");
        return new Row(
                rs.getInt("ordinal"),
                rs.getString("name"),
                rs.getString("answer"),
                rs.getString("evidence"),
                rs.getTimestamp("at").toInstant(),
                again == null ? null : again.toInstant(),
                rs.getInt("tries"));
    }
}
