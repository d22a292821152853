package id.pendopo.cases;

import id.pendopo.kernel.RegionCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests about something earlier, by what they are about. */
@Repository
class OriginStore {

    private final JdbcClient jdbc;

    OriginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Open(CaseNumber number, String variant) {}

    /** What is asked of a service about a permit or case and is not decided yet, whoever asked. */
    List<Open> open(RegionCode region, String service, String origin) {
        return jdbc.sql("""
                select number, variant
                from cases.case_file
                where region = :region and origin = :origin and service = :service and finished_at is null
                order by submitted_at
                """)
                .param("region", region.value())
                .param("origin", origin)
                .param("service", service)
                .query((rs, _) -> new Open(new CaseNumber(rs.getString("number")), rs.getString("variant")))
                .list();
    }
}
