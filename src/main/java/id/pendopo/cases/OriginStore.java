package id.pendopo.cases;

import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Through whom a permit was asked for or a case handed in, and for which party. */
    record Holder(UUID account, @Nullable UUID party) {

        /** Whether somebody else asks now, though perhaps under the same number. */
        boolean isOther(Applicant applicant) {
            return party == null
                    ? applicant.party().isPresent() || !account.equals(applicant.account())
                    : !applicant.party().equals(Optional.of(party));
        }
    }

    /** Whose the permit or case of this number is. */
    Optional<Holder> holder(RegionCode region, String origin) {
        return jdbc.sql("""
                select account, party from cases.permit where region = :region and number = :origin
                union all
                select account, party from cases.case_file where region = :region and number = :origin
                """)
                .param("region", region.value())
                .param("origin", origin)
                .query((rs, _) -> new Holder(rs.getObject("account", UUID.class), rs.getObject("party", UUID.class)))
                .optional();
    }

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
