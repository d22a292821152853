package id.pendopo.innovation.ideas;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be told that there is news, sealed; and who has to do with an idea besides its author. */
@Repository
class NewsStore {

    private final JdbcClient jdbc;

    NewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param row under which the seal opens */
    record Sealed(UUID row, byte[] sealed) {}

    void put(RegionCode region, UUID id, byte[] sealed, LocalDate day) {
        jdbc.sql("""
                insert into innovation.idea_news (region, id, account_sealed, put_on)
                values (:region, :id, :sealed, :day)
                """)
                .param("region", region.value())
                .param("id", id)
                .param("sealed", sealed)
                .param("day", day)
                .update();
    }

    List<Sealed> take(RegionCode region) {
        return jdbc.sql("delete from innovation.idea_news where region = :region returning id, account_sealed")
                .param("region", region.value())
                .query((rs, _) -> new Sealed(rs.getObject("id", UUID.class), rs.getBytes("account_sealed")))
                .list();
    }

    /** Those who support an idea or work on it. A support is sealed under its idea, a membership under its own row. */
    List<Sealed> others(RegionCode region, UUID idea) {
        return jdbc.sql("""
                select idea as row, account_sealed from innovation.idea_support where region = :region and idea = :idea
                union all
                select id, account_sealed from innovation.idea_member
                where region = :region and idea = :idea and state in ('MEMBER', 'ASKED')
                """)
                .param("region", region.value())
                .param("idea", idea)
                .query((rs, _) -> new Sealed(rs.getObject("row", UUID.class), rs.getBytes("account_sealed")))
                .list();
    }

    boolean isMember(RegionCode region, UUID idea, byte[] mark) {
        return jdbc.sql("""
                select count(*) from innovation.idea_member
                where region = :region and idea = :idea and mark = :mark and state = 'MEMBER'
                """)
                        .param("region", region.value())
                        .param("idea", idea)
                        .param("mark", mark)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
