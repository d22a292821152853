package id.pendopo.innovation.ideas;

import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered, what is owed, and what went up a step. */
@Repository
class AnswerStore {

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            Verdict verdict,
            String reason,
            String why,
            UUID account,
            String role,
            String agency,
            boolean inTime,
            Instant at) {}

    record Rise(int step, String role, String agency, Instant at) {}

    /** An idea whose answer is late. */
    record Late(UUID idea, String agency, int step) {}

    /** An answer that is owed, for the list of those who owe it. */
    record Owed(UUID idea, String agency, int step, LocalDate due, String solution) {}

    void append(RegionCode region, UUID idea, Row row, byte[] salt) {
        jdbc.sql("""
                insert into innovation.idea_answer
                    (region, idea, ordinal, verdict, reason, why, account, role, agency, in_time, at, salt)
                select :region, :idea, coalesce(max(ordinal), 0) + 1, :verdict, :reason, :why, :account, :role, :agency,
                       :inTime, :at, :salt
                from innovation.idea_answer where region = :region and idea = :idea
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("verdict", row.verdict().name())
                .param("reason", row.reason())
                .param("why", row.why())
                .param("account", row.account())
                .param("role", row.role())
                .param("agency", row.agency())
                .param("inTime", row.inTime())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("salt", salt)
                .update();
    }

    int count(RegionCode region, UUID idea) {
        return jdbc.sql("select count(*) from innovation.idea_answer where region = :region and idea = :idea")
                .param("region", region.value())
                .param("idea", idea)
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    List<Row> of(RegionCode region, UUID idea) {
        return jdbc.sql("""
                select verdict, reason, why, account, role, agency, in_time, at from innovation.idea_answer
                where region = :region and idea = :idea order by ordinal desc
                """)
                .param("region", region.value())
                .param("idea", idea)
                .query((rs, _) -> new Row(
                        Verdict.valueOf(rs.getString("verdict")),
                        rs.getString("reason"),
                        rs.getString("why"),
                        rs.getObject("account", UUID.class),
                        rs.getString("role"),
                        rs.getString("agency"),
                        rs.getBoolean("in_time"),
                        IdeaStore.at(rs, "at")))
                .list();
    }

    /** What an officer answered and still stands, the newest first. */
    List<Career.Answered> by(RegionCode region, UUID account, int limit) {
        return jdbc.sql("""
                select a.verdict, a.in_time, a.at, i.solution from innovation.idea_answer a
                join innovation.idea i on i.region = a.region and i.id = a.idea
                where a.region = :region and a.account = :account
                  and a.ordinal = (select max(l.ordinal) from innovation.idea_answer l
                                   where l.region = a.region and l.idea = a.idea)
                order by a.at desc limit :limit
                """)
                .param("region", region.value())
                .param("account", account)
                .param("limit", limit)
                .query((rs, _) -> new Career.Answered(
                        new IdeaText("", rs.getString("solution"), "").heading(),
                        Verdict.valueOf(rs.getString("verdict")),
                        rs.getBoolean("in_time"),
                        IdeaStore.at(rs, "at")))
                .list();
    }

    /** The last answer counts. How far the laboratory came is kept for the day on which the idea is taken up again. */
    void answered(RegionCode region, UUID idea, Verdict verdict) {
        jdbc.sql("""
                update innovation.idea set state = 'ANSWERED', verdict = :verdict, stage = case when :verdict = 'TAKEN_UP' then coalesce(stage, 'DRUM_UP') else stage end
                where region = :region and id = :idea
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("verdict", verdict.name())
                .update();
    }

    /** An idea of which whoever owes the answer has not heard. */
    record Arrival(UUID idea, String agency, LocalDate due) {}

    /** Those from before this moment, each once: they count as told from now on. */
    List<Arrival> arrivals(RegionCode region, Instant before) {
        return jdbc.sql("""
                update innovation.idea set arrival_told = true
                where region = :region and not arrival_told and sent_at < :before and state <> 'WITHDRAWN'
                returning id, agency, due
                """)
                .param("region", region.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((rs, _) -> new Arrival(
                        rs.getObject("id", UUID.class), rs.getString("agency"), rs.getObject("due", LocalDate.class)))
                .list();
    }

    /** Of which the last day has passed; those who have nobody above stay where they are. */
    List<Late> late(RegionCode region, LocalDate today, int limit) {
        return jdbc.sql("""
                select i.id, i.agency, i.owed_step from innovation.idea i
                where i.region = :region and i.state = 'WAITING' and i.due < :today
                order by i.due, i.id limit :limit
                """)
                .param("region", region.value())
                .param("today", today)
                .param("limit", limit)
                .query((rs, _) ->
                        new Late(rs.getObject("id", UUID.class), rs.getString("agency"), rs.getInt("owed_step")))
                .list();
    }

    /** @return false where somebody answered meanwhile, or another sweep was faster */
    boolean rise(RegionCode region, UUID idea, int before, int step, LocalDate due) {
        return jdbc.sql("""
                update innovation.idea set owed_step = :step, due = :due
                where region = :region and id = :idea and state = 'WAITING' and owed_step = :before
                """)
                        .param("region", region.value())
                        .param("idea", idea)
                        .param("before", before)
                        .param("step", step)
                        .param("due", due)
                        .update()
                == 1;
    }

    void append(RegionCode region, UUID idea, Rise rise) {
        jdbc.sql("""
                insert into innovation.idea_rise (region, idea, step, role, agency, at)
                values (:region, :idea, :step, :role, :agency, :at)
                on conflict do nothing
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("step", rise.step())
                .param("role", rise.role())
                .param("agency", rise.agency())
                .param("at", rise.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Rise> rises(RegionCode region, UUID idea) {
        return jdbc.sql("""
                select step, role, agency, at from innovation.idea_rise
                where region = :region and idea = :idea order by step
                """)
                .param("region", region.value())
                .param("idea", idea)
                .query((rs, _) -> new Rise(
                        rs.getInt("step"), rs.getString("role"), rs.getString("agency"), IdeaStore.at(rs, "at")))
                .list();
    }

    /** What waits in these agencies, the most urgent first. */
    List<Owed> owed(RegionCode region, Collection<String> agencies, int limit) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, agency, owed_step, due, solution from innovation.idea
                        where region = :region and state = 'WAITING' and agency in (:agencies)
                        order by due, id limit :limit
                        """)
                        .param("region", region.value())
                        .param("agencies", agencies)
                        .param("limit", limit)
                        .query((rs, _) -> new Owed(
                                rs.getObject("id", UUID.class),
                                rs.getString("agency"),
                                rs.getInt("owed_step"),
                                rs.getObject("due", LocalDate.class),
                                new IdeaText("", rs.getString("solution"), "").heading()))
                        .list();
    }

    /** What these agencies have taken up, the newest first. */
    List<Answering.TakenUp> takenUp(RegionCode region, Collection<String> agencies, int limit) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, agency, stage, solution from innovation.idea
                        where region = :region and agency in (:agencies) and verdict = 'TAKEN_UP' and state <> 'WITHDRAWN'
                        order by sent_at desc, id limit :limit
                        """)
                        .param("region", region.value())
                        .param("agencies", agencies)
                        .param("limit", limit)
                        .query((rs, _) -> new Answering.TakenUp(
                                rs.getObject("id", UUID.class),
                                rs.getString("agency"),
                                new IdeaText("", rs.getString("solution"), "").heading(),
                                Stage.valueOf(rs.getString("stage"))))
                        .list();
    }
}
