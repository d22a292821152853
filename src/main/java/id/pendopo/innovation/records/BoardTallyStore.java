package id.pendopo.innovation.records;

import id.pendopo.innovation.records.BoardTally.Birth;
import id.pendopo.innovation.records.BoardTally.Births;
import id.pendopo.innovation.records.BoardTally.Honours;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over the rows of records. */
@Repository
class BoardTallyStore {

    private final JdbcClient jdbc;

    BoardTallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Births> births() {
        return jdbc.sql("""
                select region, agency, max(owner_name) as owner, unit, born_in, state, count(*) as births
                from innovation.record
                group by region, agency, unit, born_in, state
                """)
                .query((rs, _) -> new Births(
                        RegionCode.of(rs.getString("region")),
                        rs.getString("agency"),
                        rs.getString("owner"),
                        rs.getString("unit"),
                        rs.getInt("born_in"),
                        State.valueOf(rs.getString("state")),
                        rs.getInt("births")))
                .list();
    }

    List<Honours> honours(int year) {
        return jdbc.sql("""
                select r.region, r.agency, r.unit, count(distinct r.code) as honoured
                from innovation.record_award a
                join innovation.record r on r.code = a.code
                left join innovation.record_award_withdrawn w on w.award = a.id
                where a.year = :year and w.award is null
                group by r.region, r.agency, r.unit
                """)
                .param("year", year)
                .query((rs, _) -> new Honours(
                        RegionCode.of(rs.getString("region")),
                        rs.getString("agency"),
                        rs.getString("unit"),
                        rs.getInt("honoured")))
                .list();
    }

    List<Birth> of(RegionCode region, String agency, int limit) {
        return jdbc.sql("""
                select code, title, agency, unit, born_in, state from innovation.record
                where region = :region and (:agency = '' or agency = :agency)
                order by born_in desc, title, code limit :limit
                """)
                .param("region", region.value())
                .param("agency", agency)
                .param("limit", limit)
                .query((rs, _) -> new Birth(
                        rs.getString("code"),
                        rs.getString("title"),
                        rs.getString("agency"),
                        rs.getString("unit"),
                        rs.getInt("born_in"),
                        State.valueOf(rs.getString("state"))))
                .list();
    }
}
