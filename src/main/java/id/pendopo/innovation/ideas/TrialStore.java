package id.pendopo.innovation.ideas;

import id.pendopo.innovation.ideas.Trial.Outcome;
import id.pendopo.innovation.ideas.Trial.Plan;
import id.pendopo.kernel.RegionCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trials and how they ended. Nothing here is ever changed. */
@Repository
class TrialStore {

    private static final String TRIAL = """
            select id, idea, starts, ends, place, aim, unit, before_value, before_source, wanted, officer, planned_on
            from innovation.idea_trial where region = :region
            """;

    private final JdbcClient jdbc;

    TrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param officer empty for the team */
    record Row(UUID id, UUID idea, Plan plan, Optional<UUID> officer, LocalDate plannedOn) {}

    record EndRow(
            int ordinal,
            Outcome outcome,
            LocalDate endedOn,
            Optional<BigDecimal> after,
            String afterSource,
            String lessons,
            String why,
            Optional<UUID> officer,
            LocalDate saidOn) {}

    /** A trial that ended, for whoever looks for what was learned. */
    record Found(UUID trial, UUID idea, String agency, String solution) {}

    void insert(RegionCode region, Row row) {
        var plan = row.plan();
        jdbc.sql("""
                insert into innovation.idea_trial (region, id, idea, starts, ends, place, aim, unit, before_value,
                    before_source, wanted, officer, planned_on)
                values (:region, :id, :idea, :starts, :ends, :place, :aim, :unit, :before, :source, :wanted, :officer, :on)
                """)
                .param("region", region.value())
                .param("id", row.id())
                .param("idea", row.idea())
                .param("starts", plan.starts())
                .param("ends", plan.ends())
                .param("place", plan.place())
                .param("aim", plan.aim())
                .param("unit", plan.unit())
                .param("before", plan.before())
                .param("source", plan.beforeSource())
                .param("wanted", plan.wanted())
                .param("officer", row.officer().orElse(null))
                .param("on", row.plannedOn())
                .update();
    }

    void append(RegionCode region, UUID trial, EndRow row, byte[] salt) {
        jdbc.sql("""
                insert into innovation.idea_trial_end (region, trial, ordinal, outcome, ended_on, after_value, after_source,
                    lessons, why, officer, said_on, salt)
                values (:region, :trial, :ordinal, :outcome, :endedOn, :after, :source, :lessons, :why, :officer, :on, :salt)
                """)
                .param("region", region.value())
                .param("trial", trial)
                .param("ordinal", row.ordinal())
                .param("outcome", row.outcome().name())
                .param("endedOn", row.endedOn())
                .param("after", row.after().orElse(null))
                .param("source", row.afterSource())
                .param("lessons", row.lessons())
                .param("why", row.why())
                .param("officer", row.officer().orElse(null))
                .param("on", row.saidOn())
                .param("salt", salt)
                .update();
    }

    List<Row> of(RegionCode region, UUID idea) {
        return jdbc.sql(TRIAL + "and idea = :idea order by starts, id")
                .param("region", region.value())
                .param("idea", idea)
                .query((rs, _) -> row(rs))
                .list();
    }

    Optional<Row> find(RegionCode region, UUID trial) {
        return jdbc.sql(TRIAL + "and id = :trial")
                .param("region", region.value())
                .param("trial", trial)
                .query((rs, _) -> row(rs))
                .optional();
    }

    /** The first record first. */
    List<EndRow> ends(RegionCode region, UUID trial) {
        return jdbc.sql("""
                select ordinal, outcome, ended_on, after_value, after_source, lessons, why, officer, said_on
                from innovation.idea_trial_end where region = :region and trial = :trial order by ordinal
                """)
                .param("region", region.value())
                .param("trial", trial)
                .query((rs, _) -> new EndRow(
                        rs.getInt("ordinal"),
                        Outcome.valueOf(rs.getString("outcome")),
                        rs.getObject("ended_on", LocalDate.class),
                        Optional.ofNullable(rs.getBigDecimal("after_value")),
                        rs.getString("after_source"),
                        rs.getString("lessons"),
                        rs.getString("why"),
                        Optional.ofNullable(rs.getObject("officer", UUID.class)),
                        rs.getObject("said_on", LocalDate.class)))
                .list();
    }

    /** What was learned, the latest first; of each trial only the record that holds is looked through. */
    List<Found> learned(RegionCode region, String outcome, String words, int from, int limit) {
        return jdbc.sql("""
                select t.id, t.idea, i.agency, i.solution
                from innovation.idea_trial t
                join innovation.idea i on i.region = t.region and i.id = t.idea and i.state <> 'WITHDRAWN'
                join lateral (
                    select e.outcome, e.ended_on, e.lessons from innovation.idea_trial_end e
                    where e.region = t.region and e.trial = t.id order by e.ordinal desc limit 1) e on true
                where t.region = :region and (:outcome = '' or e.outcome = :outcome)
                  and (:words = '' or to_tsvector('simple', t.aim || ' ' || t.place || ' ' || e.lessons || ' ' || i.solution
                          || ' ' || i.problem) @@ plainto_tsquery('simple', :words))
                order by e.ended_on desc, t.id offset :from limit :limit
                """)
                .param("region", region.value())
                .param("outcome", outcome)
                .param("words", words)
                .param("from", from)
                .param("limit", limit)
                .query((rs, _) -> new Found(
                        rs.getObject("id", UUID.class),
                        rs.getObject("idea", UUID.class),
                        rs.getString("agency"),
                        new IdeaText("", rs.getString("solution"), "").heading()))
                .list();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getObject("idea", UUID.class),
                new Plan(
                        rs.getObject("starts", LocalDate.class),
                        rs.getObject("ends", LocalDate.class),
                        rs.getString("place"),
                        rs.getString("aim"),
                        rs.getString("unit"),
                        rs.getBigDecimal("before_value"),
                        rs.getString("before_source"),
                        rs.getBigDecimal("wanted")),
                Optional.ofNullable(rs.getObject("officer", UUID.class)),
                rs.getObject("planned_on", LocalDate.class));
    }
}
