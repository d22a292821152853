package id.pendopo.innovation.exhibition;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of questions, of support for them, and of feedback. */
@Repository
class FloorStore {

    private static final int WORDS_SHOWN = 50;

    private final JdbcClient jdbc;

    FloorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Question> questions(Event event) {
        return jdbc.sql("""
                select q.id, q.session, q.words, q.asked_at, q.state, q.answer,
                       (select count(*) from innovation.question_support s
                        where s.region = q.region and s.question = q.id) as support
                from innovation.session_question q
                where q.region = :region and q.event = :event
                order by support desc, q.asked_at, q.id
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query((row, _) -> new Question(
                        row.getObject("id", UUID.class),
                        row.getObject("session", UUID.class),
                        row.getString("words"),
                        EventStore.instant(row, "asked_at"),
                        Question.State.valueOf(row.getString("state")),
                        row.getInt("support"),
                        Optional.ofNullable(row.getString("answer"))))
                .list();
    }

    /** How many this ticket has asked; its row is held, so that no other question comes between. */
    int askedBy(Event event, UUID session, UUID ticket) {
        return jdbc.sql("""
                select count(*) from innovation.session_question
                where region = :region and event = :event and session = :session and ticket = :ticket
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("session", session)
                .param("ticket", ticket)
                .query(Integer.class)
                .single();
    }

    /** @param place which of its ticket's questions in the session it is, from 1 on */
    void ask(Event event, UUID session, UUID ticket, int place, String words, Instant at) {
        jdbc.sql("""
                insert into innovation.session_question (region, id, event, session, ticket, place, words, asked_at, state)
                values (:region, :id, :event, :session, :ticket, :place, :words, :at, 'WAITING')
                """)
                .param("region", event.region().value())
                .param("id", UUID.randomUUID())
                .param("event", event.code())
                .param("session", session)
                .param("ticket", ticket)
                .param("place", place)
                .param("words", words)
                .param("at", EventStore.utc(at))
                .update();
    }

    /** @return false when this ticket supports it already */
    boolean support(Event event, UUID question, UUID ticket) {
        return jdbc.sql("""
                insert into innovation.question_support (region, question, ticket)
                values (:region, :question, :ticket) on conflict do nothing
                """)
                        .param("region", event.region().value())
                        .param("question", question)
                        .param("ticket", ticket)
                        .update()
                == 1;
    }

    Set<UUID> supportedBy(Event event, UUID ticket) {
        return new HashSet<>(jdbc.sql("""
                select question from innovation.question_support where region = :region and ticket = :ticket
                """)
                .param("region", event.region().value())
                .param("ticket", ticket)
                .query((row, _) -> row.getObject("question", UUID.class))
                .list());
    }

    boolean moderate(Event event, UUID question, Question.State state) {
        return jdbc.sql("""
                update innovation.session_question set state = :state
                where region = :region and event = :event and id = :id
                """)
                        .param("region", event.region().value())
                        .param("event", event.code())
                        .param("id", question)
                        .param("state", state.name())
                        .update()
                == 1;
    }

    boolean answer(Event event, UUID question, String answer, Instant at) {
        return jdbc.sql("""
                update innovation.session_question set answer = :answer, answered_at = :at, state = 'SHOWN'
                where region = :region and event = :event and id = :id
                """)
                        .param("region", event.region().value())
                        .param("event", event.code())
                        .param("id", question)
                        .param("answer", answer)
                        .param("at", EventStore.utc(at))
                        .update()
                == 1;
    }

    /** @return false when this ticket has said something of the session */
    boolean say(Event event, UUID session, UUID ticket, int stars, String words, Instant at) {
        return jdbc.sql("""
                insert into innovation.session_feedback (region, event, session, ticket, stars, words, at)
                values (:region, :event, :session, :ticket, :stars, :words, :at) on conflict do nothing
                """)
                        .param("region", event.region().value())
                        .param("event", event.code())
                        .param("session", session)
                        .param("ticket", ticket)
                        .param("stars", stars)
                        .param("words", words)
                        .param("at", EventStore.utc(at))
                        .update()
                == 1;
    }

    boolean hasSaid(Event event, UUID session, UUID ticket) {
        return jdbc.sql("""
                select exists (select 1 from innovation.session_feedback
                               where region = :region and session = :session and ticket = :ticket)
                """)
                .param("region", event.region().value())
                .param("session", session)
                .param("ticket", ticket)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** By session; without words where they are not asked for. */
    Map<UUID, Feedback> feedback(Event event, boolean words) {
        var all = new HashMap<UUID, Feedback>();
        jdbc.sql("""
                select session, count(*) as count, avg(stars) as mean,
                       array_agg(words order by at desc) filter (where words <> '') as words
                from innovation.session_feedback where region = :region and event = :event group by session
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .query(row -> {
                    var session = row.getObject("session", UUID.class);
                    boolean said = words && row.getArray("words") != null;
                    all.put(
                            session,
                            new Feedback(
                                    session,
                                    row.getInt("count"),
                                    row.getDouble("mean"),
                                    said
                                            ? EventStore.texts(row, "words").stream()
                                                    .limit(WORDS_SHOWN)
                                                    .toList()
                                            : List.of()));
                });
        return all;
    }

    boolean hasWords(Event event, UUID session) {
        return jdbc.sql("""
                select exists (select 1 from innovation.session_question
                               where region = :region and event = :event and session = :session)
                    or exists (select 1 from innovation.session_feedback where region = :region and session = :session)
                """)
                .param("region", event.region().value())
                .param("event", event.code())
                .param("session", session)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
