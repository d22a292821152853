package id.pendopo.innovation.ideas;

import id.pendopo.innovation.ideas.Question.Reply;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Supports, questions and what was replied. */
@Repository
class CircleStore {

    private final JdbcClient jdbc;

    CircleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int supports(RegionCode region, UUID idea) {
        return jdbc.sql("select count(*) from innovation.idea_support where region = :region and idea = :idea")
                .param("region", region.value())
                .param("idea", idea)
                .query(Integer.class)
                .single();
    }

    boolean isSupported(RegionCode region, UUID idea, byte[] mark) {
        return jdbc.sql("""
                select count(*) from innovation.idea_support where region = :region and idea = :idea and mark = :mark
                """)
                        .param("region", region.value())
                        .param("idea", idea)
                        .param("mark", mark)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A second support of one account is the first. */
    void support(RegionCode region, UUID idea, byte[] mark, byte[] sealed) {
        jdbc.sql("""
                insert into innovation.idea_support (region, idea, mark, account_sealed)
                values (:region, :idea, :mark, :sealed) on conflict do nothing
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("mark", mark)
                .param("sealed", sealed)
                .update();
    }

    void unsupport(RegionCode region, UUID idea, byte[] mark) {
        jdbc.sql("delete from innovation.idea_support where region = :region and idea = :idea and mark = :mark")
                .param("region", region.value())
                .param("idea", idea)
                .param("mark", mark)
                .update();
    }

    int questions(RegionCode region, UUID idea) {
        return jdbc.sql("select count(*) from innovation.idea_question where region = :region and idea = :idea")
                .param("region", region.value())
                .param("idea", idea)
                .query(Integer.class)
                .single();
    }

    /** Who asked, sealed in the row of the question. */
    record Asked(UUID question, byte[] asker) {}

    /** Questions of this idea that nobody has replied to. */
    List<Asked> unreplied(RegionCode region, UUID idea) {
        return jdbc.sql("""
                select q.id, q.account_sealed from innovation.idea_question q
                where q.region = :region and q.idea = :idea
                  and not exists (
                      select from innovation.idea_reply r where r.region = q.region and r.question = q.id)
                """)
                .param("region", region.value())
                .param("idea", idea)
                .query((rs, _) -> new Asked(rs.getObject("id", UUID.class), rs.getBytes("account_sealed")))
                .list();
    }

    void ask(RegionCode region, UUID idea, Question question, byte[] sealed) {
        jdbc.sql("""
                insert into innovation.idea_question (region, id, idea, text, by_officer, account_sealed, at)
                values (:region, :id, :idea, :text, :officer, :sealed, :at)
                """)
                .param("region", region.value())
                .param("id", question.id())
                .param("idea", idea)
                .param("text", question.text())
                .param("officer", question.byOfficer())
                .param("sealed", sealed)
                .param("at", question.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The seal of who asked a question of this idea. */
    Optional<byte[]> asker(RegionCode region, UUID idea, UUID question) {
        return jdbc.sql("""
                select account_sealed from innovation.idea_question
                where region = :region and idea = :idea and id = :question
                """)
                .param("region", region.value())
                .param("idea", idea)
                .param("question", question)
                .query((rs, _) -> rs.getBytes("account_sealed"))
                .optional();
    }

    /** @return false where there are as many replies as a question takes */
    boolean reply(RegionCode region, UUID question, String text, Instant at, int most) {
        return jdbc.sql("""
                insert into innovation.idea_reply (region, question, ordinal, text, at)
                select :region, :question, count(*) + 1, :text, :at
                from innovation.idea_reply where region = :region and question = :question
                having count(*) < :most
                """)
                        .param("region", region.value())
                        .param("question", question)
                        .param("text", text)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** In the order in which they were asked. */
    List<Question> of(RegionCode region, UUID idea) {
        Map<UUID, List<Reply>> replies = new HashMap<>();
        jdbc.sql("""
                select r.question, r.text, r.at from innovation.idea_reply r
                join innovation.idea_question q on q.region = r.region and q.id = r.question
                where r.region = :region and q.idea = :idea order by r.question, r.ordinal
                """).param("region", region.value()).param("idea", idea).query(rs -> {
            replies.computeIfAbsent(rs.getObject("question", UUID.class), _ -> new ArrayList<>())
                    .add(new Reply(rs.getString("text"), IdeaStore.at(rs, "at")));
        });
        return jdbc.sql("""
                select id, text, by_officer, at from innovation.idea_question
                where region = :region and idea = :idea order by at, id
                """)
                .param("region", region.value())
                .param("idea", idea)
                .query((rs, _) -> {
                    var id = rs.getObject("id", UUID.class);
                    return new Question(
                            id,
                            rs.getString("text"),
                            rs.getBoolean("by_officer"),
                            IdeaStore.at(rs, "at"),
                            replies.getOrDefault(id, List.of()));
                })
                .list();
    }
}
