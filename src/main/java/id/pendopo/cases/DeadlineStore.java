package id.pendopo.cases;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is due. Each find is a guess that the step under lock asks again. */
@Repository
class DeadlineStore {

    private final JdbcClient jdbc;

    DeadlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseNumber> clocksDue(RegionCode region, Instant now, int atMost) {
        return jdbc.sql("""
                select number from cases.case_file
                where region = :region and clock_alarm_at <= :now
                order by clock_alarm_at
                limit :atMost
                """)
                .param("region", region.value())
                .param("now", CaseStore.utc(now))
                .param("atMost", atMost)
                .query((rs, _) -> new CaseNumber(rs.getString("number")))
                .list();
    }

    List<TokenDue> tokensDue(RegionCode region, Instant now, int atMost) {
        return jdbc.sql("""
                select number, version from cases.token
                where region = :region and alarm_at <= :now
                order by alarm_at
                limit :atMost
                """)
                .param("region", region.value())
                .param("now", CaseStore.utc(now))
                .param("atMost", atMost)
                .query((rs, _) -> new TokenDue(new CaseNumber(rs.getString("number")), rs.getInt("version")))
                .list();
    }

    List<String> permitsDue(RegionCode region, LocalDate today, int atMost) {
        return jdbc.sql("""
                select number from cases.permit
                where region = :region and alarm_on <= :today
                order by alarm_on
                limit :atMost
                """)
                .param("region", region.value())
                .param("today", today)
                .param("atMost", atMost)
                .query((rs, _) -> rs.getString("number"))
                .list();
    }

    /** What the law granted and whose paper is not there yet: also after a stop between the two. */
    List<CaseNumber> deemedWithoutPaper(RegionCode region, int atMost) {
        return jdbc.sql("""
                select number from cases.case_file deemed
                where region = :region and state = 'DEEMED_APPROVED'
                  and not exists (select from cases.permit
                                  where permit.region = :region and permit.case_number = deemed.number)
                limit :atMost
                """)
                .param("region", region.value())
                .param("atMost", atMost)
                .query((rs, _) -> new CaseNumber(rs.getString("number")))
                .list();
    }

    /** Open cases of a region after a number, for work that visits all of them in parts. */
    List<CaseNumber> openAfter(RegionCode region, String after, int atMost) {
        return jdbc.sql("""
                select number from cases.case_file
                where region = :region and number > :after and finished_at is null
                order by number
                limit :atMost
                """)
                .param("region", region.value())
                .param("after", after)
                .param("atMost", atMost)
                .query((rs, _) -> new CaseNumber(rs.getString("number")))
                .list();
    }

    /** Every clock of a region that runs now. */
    List<LegalTime> running(RegionCode region) {
        return jdbc.sql("""
                select clock_days, clock_used, clock_since, clock_due_on, paused_since, paused_days
                from cases.case_file
                where region = :region and finished_at is null and clock_state = 'RUNNING'
                """)
                .param("region", region.value())
                .query((rs, _) -> new LegalTime(
                        LegalTime.State.RUNNING,
                        rs.getInt("clock_days"),
                        rs.getInt("clock_used"),
                        rs.getObject("clock_since", LocalDate.class),
                        rs.getObject("clock_due_on", LocalDate.class),
                        rs.getObject("paused_since", LocalDate.class),
                        rs.getInt("paused_days")))
                .list();
    }

    record TokenDue(CaseNumber number, int version) {}
}
