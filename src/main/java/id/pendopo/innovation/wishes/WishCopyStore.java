package id.pendopo.innovation.wishes;

import id.pendopo.innovation.records.BirthCounts.Born;
import id.pendopo.innovation.records.BirthCounts.Column;
import id.pendopo.innovation.wishes.Copies.Copied;
import id.pendopo.kernel.RegionCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over requests that are done. */
@Repository
class WishCopyStore {

    private final JdbcClient jdbc;

    WishCopyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Copied> of(Collection<String> codes) {
        var copied = new HashMap<String, Copied>();
        if (codes.isEmpty()) {
            return copied;
        }
        jdbc.sql("""
                select code, count(*) as times,
                       count(distinct asking_region) filter (where asking_region <> region) as regions
                from innovation.wish
                where state = 'DONE' and code = any (:codes)
                group by code
                """).param("codes", codes.toArray(String[]::new)).query(rs -> {
            copied.put(rs.getString("code"), new Copied(rs.getInt("times"), rs.getInt("regions")));
        });
        return copied;
    }

    /** Innovations of a region that came into use elsewhere in a year, each once. */
    List<Born> born(RegionCode region, int year) {
        return jdbc.sql("""
                select r.agency, r.unit, count(distinct w.code) as copied
                from innovation.wish w join innovation.record r on r.code = w.code
                where w.region = :region and w.state = 'DONE'
                  and w.done_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                group by r.agency, r.unit
                """)
                .param("region", region.value())
                .param("year", year)
                .query((rs, _) -> new Born(
                        rs.getString("agency"),
                        Optional.of(rs.getString("unit")).filter(unit -> !unit.isEmpty()),
                        Column.REPLICATED,
                        rs.getInt("copied")))
                .list();
    }
}
