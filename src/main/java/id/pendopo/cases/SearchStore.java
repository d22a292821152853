package id.pendopo.cases;

import id.pendopo.kernel.RegionCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds numbers of cases; each way follows an index of its own. */
@Repository
class SearchStore {

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By trigrams of the holder's name, through the function that may use the index under row-level security. */
    List<CaseNumber> byName(int[] grams, int atMost) {
        return jdbc.sql("select number from cases.find_by_name(:grams, :atMost) as number")
                .param("grams", grams)
                .param("atMost", atMost)
                .query((rs, _) -> new CaseNumber(rs.getString("number")))
                .list();
    }

    List<CaseNumber> byHolder(RegionCode region, byte[] holderHash, int atMost) {
        return jdbc.sql("""
                select number from cases.case_file
                where region = :region and holder_hash = :holder
                order by submitted_at desc
                limit :atMost
                """)
                .param("region", region.value())
                .param("holder", holderHash)
                .param("atMost", atMost)
                .query((rs, _) -> new CaseNumber(rs.getString("number")))
                .list();
    }

    List<CaseNumber> byDecree(RegionCode region, String number) {
        return jdbc.sql("select case_number from cases.permit where region = :region and number = :number")
                .param("region", region.value())
                .param("number", number)
                .query((rs, _) -> new CaseNumber(rs.getString("case_number")))
                .list();
    }
}
