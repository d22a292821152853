package id.pendopo.innovation.ideas;

import id.pendopo.database.Transactions;
import id.pendopo.innovation.records.BirthCounts;
import id.pendopo.kernel.RegionCode;
import id.pendopo.regions.Offices;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts ideas towards the yearly duty of agencies.
 *
 * <p>Counted is where an idea was sent, which everybody reads on the idea itself; never where its author works. So a count
 * is only the sum of what is public, and even a count of one tells nothing that the idea does not: no count is held back.
 * For the same reason nothing is counted by unit: the unit in which an idea was born would be its author's own, a handful
 * of people, and nobody is asked for it. Of citizens and council members, only what the agency took up is its own birth.
 */
@Component
class IdeaBirths implements BirthCounts {

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Offices offices;

    IdeaBirths(Transactions transactions, JdbcClient jdbc, Offices offices) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.offices = offices;
    }

    @Override
    public List<Born> born(RegionCode region, int year) {
        var zone = offices.zone(region);
        var from = LocalDate.of(year, 1, 1).atStartOfDay(zone);
        return transactions.read(
                region,
                () -> jdbc.sql("""
                select agency, count(*) as ideas from innovation.idea
                where region = :region and sent_at >= :from and sent_at < :until and state <> 'WITHDRAWN'
                  and (initiator not in ('CITIZEN', 'COUNCIL') or verdict = 'TAKEN_UP')
                group by agency order by agency
                """)
                        .param("region", region.value())
                        .param("from", from.toInstant().atOffset(ZoneOffset.UTC))
                        .param("until", from.plusYears(1).toInstant().atOffset(ZoneOffset.UTC))
                        .query((rs, _) ->
                                new Born(rs.getString("agency"), Optional.empty(), Column.IDEA, rs.getInt("ideas")))
                        .list());
    }
}
