package id.pendopo.cases;

import id.pendopo.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads inboxes: one desk (role and agency) at a time, so that each read follows its index in the fair order. */
@Repository
class InboxStore {

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(Actor actor, String role, String agency, Inbox.Filter filter, LocalDate today) {
        return jdbc.sql("""
                select token.number, token.branch, token.step, token.version, token.role, token.agency,
                       token.queued_at, token.due_on, token.claimed_by,
                       file.definition, file.holder_sealed, file.clock_due_on
                from cases.token token
                join cases.case_file file on file.region = token.region and file.number = token.number
                where token.region = :region and token.agency = :agency and token.role = :role
                  and (token.queued_at, token.number) > (:afterAt, :afterNumber)
                  and (:service = '' or file.service = :service)
                  and (:show = 'ALL'
                    or :show = 'MINE' and token.claimed_by = :account
                    or :show = 'FREE' and token.claimed_by is null
                    or :show = 'LATE' and (token.due_on < :today or file.clock_due_on < :today))
                order by token.queued_at, token.number
                limit :size
                """)
                .param("region", actor.region().value())
                .param("agency", agency)
                .param("role", role)
                .param(
                        "afterAt",
                        CaseStore.utc(
                                filter.after().map(Inbox.Filter.Place::queuedAt).orElse(Instant.EPOCH)))
                .param(
                        "afterNumber",
                        filter.after().map(Inbox.Filter.Place::number).orElse(""))
                .param("service", filter.service().orElse(""))
                .param("show", filter.show().name())
                .param("account", actor.account())
                .param("today", today)
                .param("size", filter.size())
                .query((rs, _) -> new Row(
                        new CaseNumber(rs.getString("number")),
                        rs.getString("branch"),
                        rs.getString("step"),
                        rs.getInt("version"),
                        rs.getString("role"),
                        rs.getString("agency"),
                        rs.getTimestamp("queued_at").toInstant(),
                        Optional.ofNullable(rs.getObject("due_on", LocalDate.class)),
                        Optional.ofNullable(rs.getObject("claimed_by", UUID.class)),
                        rs.getString("definition"),
                        rs.getBytes("holder_sealed"),
                        Optional.ofNullable(rs.getObject("clock_due_on", LocalDate.class))))
                .list();
    }

    /** Counts along the queue and no further than {@code atMost}, so that it takes no longer when a million wait. */
    Inbox.Counts counts(Actor actor, String role, String agency, LocalDate today, int atMost) {
        return jdbc.sql("""
                select count(*) as open,
                       count(*) filter (where claimed_by is null) as free,
                       count(*) filter (where late) as late,
                       (select count(*)
                        from cases.token
                        where region = :region and agency = :agency and role = :role and claimed_by = :account) as mine
                from (select token.claimed_by, token.due_on < :today or file.clock_due_on < :today as late
                      from cases.token token
                      join cases.case_file file on file.region = token.region and file.number = token.number
                      where token.region = :region and token.agency = :agency and token.role = :role
                      order by token.queued_at, token.number
                      limit :atMost + 1) waiting
                """)
                .param("region", actor.region().value())
                .param("agency", agency)
                .param("role", role)
                .param("account", actor.account())
                .param("today", today)
                .param("atMost", atMost)
                .query((rs, _) -> new Inbox.Counts(
                        Math.min(rs.getInt("open"), atMost),
                        rs.getInt("mine"),
                        Math.min(rs.getInt("free"), atMost),
                        Math.min(rs.getInt("late"), atMost),
                        rs.getInt("open") > atMost))
                .single();
    }

    record Row(
            CaseNumber number,
            String branch,
            String step,
            int version,
            String role,
            String agency,
            Instant queuedAt,
            Optional<LocalDate> stepDue,
            Optional<UUID> claimedBy,
            String definition,
            byte[] holderSealed,
            Optional<LocalDate> caseDue) {}
}
