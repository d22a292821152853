package id.pendopo.innovation.records;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of honours. */
@Repository
class AwardStore {

    private final JdbcClient jdbc;

    AwardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the code of their innovation. */
    Map<String, List<Award>> of(Collection<String> codes) {
        var awards = new HashMap<String, List<Award>>();
        if (codes.isEmpty()) {
            return awards;
        }
        jdbc.sql("""
                select a.code, a.id, a.year, a.competition, a.tier, a.source, w.reason
                from innovation.record_award a
                left join innovation.record_award_withdrawn w on w.award = a.id
                where a.code in (:codes)
                order by a.year, a.competition, a.tier
                """).param("codes", codes).query(rs -> {
            awards.computeIfAbsent(rs.getString("code"), _ -> new ArrayList<>())
                    .add(new Award(
                            rs.getObject("id", UUID.class),
                            rs.getInt("year"),
                            rs.getString("competition"),
                            rs.getString("tier"),
                            rs.getString("source"),
                            Optional.ofNullable(rs.getString("reason"))));
        });
        return awards;
    }

    /** @return false when it has that one */
    boolean honour(Innovation record, Award award, UUID by, Instant at) {
        return jdbc.sql("""
                insert into innovation.record_award (region, code, id, year, competition, tier, source, by, at)
                values (:region, :code, :id, :year, :competition, :tier, :source, :by, :at)
                on conflict do nothing
                """)
                        .param("region", record.region().value())
                        .param("code", record.code())
                        .param("id", award.id())
                        .param("year", award.year())
                        .param("competition", award.competition())
                        .param("tier", award.tier())
                        .param("source", award.source())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean withdraw(RegionCode region, UUID award, String reason, UUID by, Instant at) {
        return jdbc.sql("""
                insert into innovation.record_award_withdrawn (region, award, reason, by, at)
                values (:region, :award, :reason, :by, :at)
                on conflict do nothing
                """)
                        .param("region", region.value())
                        .param("award", award)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
