package id.pendopo.innovation.ideas;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates that were asked for, and the documents they became. */
@Repository
class CertificateStore {

    private static final String COLUMNS =
            "select c.id, c.idea, c.part, c.asked_on, c.document from innovation.idea_certificate c ";

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param part the author, said by the idea's own id, or the row of a teammate */
    record Row(UUID id, UUID idea, UUID part, LocalDate askedOn, Optional<UUID> document) {}

    /** @return false where it was asked for before */
    boolean insert(RegionCode region, Row row) {
        return jdbc.sql("""
                insert into innovation.idea_certificate (region, id, idea, part, asked_on)
                values (:region, :id, :idea, :part, :on) on conflict (region, idea, part) do nothing
                """)
                        .param("region", region.value())
                        .param("id", row.id())
                        .param("idea", row.idea())
                        .param("part", row.part())
                        .param("on", row.askedOn())
                        .update()
                == 1;
    }

    Optional<Row> of(RegionCode region, UUID idea, UUID part) {
        return jdbc.sql(COLUMNS + "where c.region = :region and c.idea = :idea and c.part = :part")
                .param("region", region.value())
                .param("idea", idea)
                .param("part", part)
                .query((rs, _) -> row(rs))
                .optional();
    }

    Optional<Row> hold(RegionCode region, UUID id) {
        return jdbc.sql(COLUMNS + "where c.region = :region and c.id = :id for update")
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> row(rs))
                .optional();
    }

    /** Of ideas of these agencies, the oldest request first. */
    List<Row> of(RegionCode region, Collection<String> agencies, int limit) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + """
                        join innovation.idea i on i.region = c.region and i.id = c.idea
                        where c.region = :region and i.agency in (:agencies) and i.state <> 'WITHDRAWN'
                        order by c.document is not null, c.asked_on, c.id limit :limit
                        """)
                        .param("region", region.value())
                        .param("agencies", agencies)
                        .param("limit", limit)
                        .query((rs, _) -> row(rs))
                        .list();
    }

    void document(RegionCode region, UUID id, UUID document) {
        jdbc.sql("update innovation.idea_certificate set document = :document where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .param("document", document)
                .update();
    }

    private static Row row(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getObject("idea", UUID.class),
                rs.getObject("part", UUID.class),
                rs.getObject("asked_on", LocalDate.class),
                Optional.ofNullable(rs.getObject("document", UUID.class)));
    }
}
