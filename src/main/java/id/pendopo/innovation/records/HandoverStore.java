package id.pendopo.innovation.records;

import id.pendopo.innovation.records.Handover.Done;
import id.pendopo.innovation.records.Handover.Item;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of hand-overs, and of who was last seen at the head of an agency. */
@Repository
class HandoverStore {

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return 1, or 0 where that change has begun one already */
    int insert(RegionCode region, Handover handover, UUID by, Instant at) {
        return jdbc.sql("""
                insert into innovation.handover (region, id, code, agency, reason, changed_on, due_on, by, at)
                values (:region, :id, :code, :agency, :reason, :changed, :due, :by, :at)
                on conflict (code, agency, changed_on) do nothing
                """)
                .param("region", region.value())
                .param("id", handover.id())
                .param("code", handover.code())
                .param("agency", handover.agency())
                .param("reason", handover.reason())
                .param("changed", handover.changedOn())
                .param("due", handover.dueOn())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void done(RegionCode region, UUID handover, Item item, UUID by, Instant at) {
        jdbc.sql("""
                insert into innovation.handover_done (region, handover, item, by, at)
                values (:region, :handover, :item, :by, :at)
                on conflict do nothing
                """)
                .param("region", region.value())
                .param("handover", handover)
                .param("item", item.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<Handover> of(String code) {
        var done = new HashMap<UUID, List<Done>>();
        jdbc.sql("""
                select d.handover, d.item, d.by, d.at
                from innovation.handover_done d join innovation.handover h on h.id = d.handover
                where h.code = :code
                """).param("code", code).query(rs -> {
            var one = new Done(
                    Item.valueOf(rs.getString("item")),
                    rs.getObject("by", UUID.class),
                    rs.getObject("at", OffsetDateTime.class).toInstant());
            done.computeIfAbsent(rs.getObject("handover", UUID.class), _ -> new java.util.ArrayList<>())
                    .add(one);
        });
        return jdbc.sql("""
                select id, code, agency, reason, changed_on, due_on from innovation.handover where code = :code
                order by changed_on desc, id
                """)
                .param("code", code)
                .query((rs, _) -> {
                    var id = rs.getObject("id", UUID.class);
                    return new Handover(
                            id,
                            rs.getString("code"),
                            rs.getString("agency"),
                            rs.getString("reason"),
                            rs.getObject("changed_on", LocalDate.class),
                            rs.getObject("due_on", LocalDate.class),
                            done.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** Who was last seen at the head of each agency of a region. */
    Map<String, UUID> heads(RegionCode region) {
        var heads = new HashMap<String, UUID>();
        jdbc.sql("""
                select distinct on (agency) agency, holder from innovation.office_head where region = :region
                order by agency, step desc
                """).param("region", region.value()).query(rs -> {
            heads.put(rs.getString("agency"), rs.getObject("holder", UUID.class));
        });
        return heads;
    }

    void head(RegionCode region, String agency, UUID holder, LocalDate day, Instant at) {
        jdbc.sql("""
                insert into innovation.office_head (region, agency, step, holder, seen, at)
                select :region, :agency, coalesce(max(step), 0) + 1, :holder, :day, :at
                from innovation.office_head where region = :region and agency = :agency
                """)
                .param("region", region.value())
                .param("agency", agency)
                .param("holder", holder)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
