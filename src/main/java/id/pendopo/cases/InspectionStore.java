package id.pendopo.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InspectionStore {

    private final JdbcClient jdbc;

    InspectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            CaseNumber number, String branch, int version, Instant at, Optional<UUID> inspector, byte[] placeSealed) {
        jdbc.sql("""
                insert into cases.inspection (region, number, branch, version, visit_at, inspector, place_sealed)
                values (:region, :number, :branch, :version, :at, :inspector, :place)
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("branch", branch)
                .param("version", version)
                .param("at", CaseStore.utc(at))
                .param("inspector", inspector.orElse(null))
                .param("place", placeSealed)
                .update();
    }

    /** Puts the minutes to the last visit of the branch. */
    void report(CaseNumber number, String branch, byte[] reportSealed, UUID by, Instant at) {
        jdbc.sql("""
                update cases.inspection
                set report_sealed = :report, reported_by = :by, reported_at = :at
                where region = :region and number = :number and branch = :branch
                  and version = (select max(version) from cases.inspection
                                 where region = :region and number = :number and branch = :branch)
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("branch", branch)
                .param("report", reportSealed)
                .param("by", by)
                .param("at", CaseStore.utc(at))
                .update();
    }

    List<Row> of(CaseNumber number) {
        return jdbc.sql("""
                select branch, version, visit_at, inspector, place_sealed, report_sealed, reported_by
                from cases.inspection
                where region = :region and number = :number
                order by version
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .query((rs, _) -> new Row(
                        rs.getString("branch"),
                        rs.getInt("version"),
                        rs.getTimestamp("visit_at").toInstant(),
                        rs.getObject("inspector", UUID.class),
                        rs.getBytes("place_sealed"),
                        rs.getBytes("report_sealed"),
                        rs.getObject("reported_by", UUID.class)))
                .list();
    }

    record Row(
            String branch,
            int version,
            Instant at,
            @Nullable UUID inspector,
            byte[] placeSealed,
            byte @Nullable [] reportSealed,
            @Nullable UUID reportedBy) {}
}
