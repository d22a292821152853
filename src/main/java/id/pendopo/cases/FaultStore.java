package id.pendopo.cases;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FaultStore {

    private final JdbcClient jdbc;

    FaultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseNumber number, int version, int ordinal, String part, byte[] noteSealed) {
        jdbc.sql("""
                insert into cases.fault (region, number, version, ordinal, part, note_sealed)
                values (:region, :number, :version, :ordinal, :part, :note)
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("version", version)
                .param("ordinal", ordinal)
                .param("part", part)
                .param("note", noteSealed)
                .update();
    }

    List<String> openParts(CaseNumber number) {
        return jdbc.sql("""
                select part from cases.fault
                where region = :region and number = :number and answered_at is null
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .query((rs, _) -> rs.getString("part"))
                .list();
    }

    void answered(CaseNumber number, Instant at) {
        jdbc.sql("""
                update cases.fault set answered_at = :at
                where region = :region and number = :number and answered_at is null
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("at", CaseStore.utc(at))
                .update();
    }

    List<Row> of(CaseNumber number) {
        return jdbc.sql("""
                select version, part, note_sealed, answered_at is not null as answered
                from cases.fault
                where region = :region and number = :number
                order by version, ordinal
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .query((rs, _) -> new Row(
                        rs.getInt("version"),
                        rs.getString("part"),
                        rs.getBytes("note_sealed"),
                        rs.getBoolean("answered")))
                .list();
    }

    record Row(int version, String part, byte[] noteSealed, boolean answered) {}
}
