package id.pendopo.innovation.ideas;

import id.pendopo.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stages of the laboratory that were left. */
@Repository
class StageStore {

    private final JdbcClient jdbc;

    StageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param officer empty for the team */
    record Row(
            int ordinal,
            Stage from,
            Optional<Stage> to,
            String evidence,
            String reason,
            Optional<UUID> officer,
            LocalDate on) {}

    void append(RegionCode region, UUID idea, Row row, byte[] salt) {
        jdbc.sql("""
                insert into innovation.idea_stage_move
                    (region, idea, ordinal, from_stage, to_stage, evidence, reason, officer, moved_on, salt)
                values (:region, :idea, :ordinal, :from, :to, :evidence, :reason, :officer, :on, :salt)
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("ordinal", row.ordinal())
                .param("from", row.from().name())
                .param("to", row.to().map(Stage::name).orElse(null))
                .param("evidence", row.evidence())
                .param("reason", row.reason())
                .param("officer", row.officer().orElse(null))
                .param("on", row.on())
                .param("salt", salt)
                .update();
    }

    void stand(RegionCode region, UUID idea, Stage stage) {
        jdbc.sql("update innovation.idea set stage = :stage where region = :region and id = :idea")
                .param("region", region.value())
                .param("idea", idea)
                .param("stage", stage.name())
                .update();
    }

    /** The first move first. */
    List<Row> of(RegionCode region, UUID idea) {
        return jdbc.sql("""
                select ordinal, from_stage, to_stage, evidence, reason, officer, moved_on from innovation.idea_stage_move
                where region = :region and idea = :idea order by ordinal
                """)
                .param("region", region.value())
                .param("idea", idea)
                .query((rs, _) -> new Row(
                        rs.getInt("ordinal"),
                        Stage.valueOf(rs.getString("from_stage")),
                        Optional.ofNullable(rs.getString("to_stage")).map(Stage::valueOf),
                        rs.getString("evidence"),
                        rs.getString("reason"),
                        Optional.ofNullable(rs.getObject("officer", UUID.class)),
                        rs.getObject("moved_on", LocalDate.class)))
                .list();
    }
}
