package id.pendopo.innovation.ideas;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which innovations grew from which ideas. */
@Repository
class GrowthStore {

    private final JdbcClient jdbc;

    GrowthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(RegionCode region, UUID idea, Growth.Grown grown) {
        jdbc.sql("""
                insert into innovation.idea_growth (region, idea, innovation, title, grown_on)
                values (:region, :idea, :innovation, :title, :on)
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("innovation", grown.innovation())
                .param("title", grown.title())
                .param("on", grown.on())
                .update();
    }

    List<Growth.Grown> of(RegionCode region, UUID idea) {
        return jdbc.sql("""
                select innovation, title, grown_on from innovation.idea_growth
                where region = :region and idea = :idea order by grown_on, innovation
                """)
                .param("region", region.value())
                .param("idea", idea)
                .query((rs, _) -> new Growth.Grown(
                        rs.getString("innovation"), rs.getString("title"), rs.getObject("grown_on", LocalDate.class)))
                .list();
    }

    Optional<UUID> idea(RegionCode region, String innovation) {
        return jdbc.sql("select idea from innovation.idea_growth where region = :region and innovation = :innovation")
                .param("region", region.value())
                .param("innovation", innovation)
                .query((rs, _) -> rs.getObject("idea", UUID.class))
                .optional();
    }
}
