package id.pendopo.identity;

import id.pendopo.identity.Look.Subject;
import id.pendopo.identity.LookBook.Busy;
import id.pendopo.identity.LookBook.Filter;
import id.pendopo.identity.LookBook.Times;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked at what, and the reasons given. Both only grow. */
@Repository
class LookStore {

    private static final String COLUMNS =
            "select at, account, subject_kind, subject_id, page, purpose, reason from identity.look ";

    private final JdbcClient jdbc;

    LookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(RegionCode region, Look look) {
        jdbc.sql("""
                        insert into identity.look (region, at, account, subject_kind, subject_id, page, purpose, reason)
                        values (:region, :at, :account, :kind, :id, :page, :purpose, :reason)
                        """)
                .param("region", region.value())
                .param("at", look.at().atOffset(ZoneOffset.UTC))
                .param("account", look.account())
                .param("kind", look.subject().kind())
                .param("id", look.subject().id())
                .param("page", look.page())
                .param("purpose", look.purpose())
                .param("reason", look.reason())
                .update();
    }

    boolean hasLooked(RegionCode region, UUID account, Subject subject, String page, Instant since) {
        return jdbc.sql("""
                        select exists (
                            select from identity.look
                            where region = :region and subject_kind = :kind and subject_id = :id
                              and account = :account and page = :page and at >= :since)
                        """)
                .param("region", region.value())
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("account", account)
                .param("page", page)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<Look> at(RegionCode region, Subject subject, int limit) {
        return jdbc.sql(COLUMNS + """
                        where region = :region and subject_kind = :kind and subject_id = :id order by id desc limit :limit
                        """)
                .param("region", region.value())
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("limit", limit)
                .query((rs, _) -> look(rs))
                .list();
    }

    List<Look> by(RegionCode region, UUID account, int limit) {
        return jdbc.sql(COLUMNS + "where region = :region and account = :account order by id desc limit :limit")
                .param("region", region.value())
                .param("account", account)
                .param("limit", limit)
                .query((rs, _) -> look(rs))
                .list();
    }

    void appendReason(RegionCode region, UUID account, Subject subject, String reason, Instant at) {
        jdbc.sql("""
                        insert into identity.look_reason (region, at, account, subject_kind, subject_id, reason)
                        values (:region, :at, :account, :kind, :id, :reason)
                        """)
                .param("region", region.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("reason", reason)
                .update();
    }

    Optional<String> reason(RegionCode region, UUID account, Subject subject, Instant since) {
        return jdbc.sql("""
                        select reason from identity.look_reason
                        where region = :region and account = :account and subject_kind = :kind and subject_id = :id
                          and at >= :since
                        order by at desc limit 1
                        """)
                .param("region", region.value())
                .param("account", account)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((rs, _) -> rs.getString("reason"))
                .optional();
    }

    /** Looks at these subjects by others than their owner, one row for an officer, a subject and a purpose. */
    List<Times> timesAt(RegionCode region, Set<Subject> subjects, UUID owner, int limit) {
        return jdbc.sql("""
                        select account, subject_kind, subject_id, purpose, count(*) as times, min(at) as first,
                            max(at) as last
                        from identity.look
                        where region = :region and subject_kind in (:kinds) and subject_id in (:ids) and account <> :owner
                        group by account, subject_kind, subject_id, purpose
                        order by last desc limit :limit
                        """)
                .param("region", region.value())
                .param("kinds", subjects.stream().map(Subject::kind).distinct().toList())
                .param("ids", subjects.stream().map(Subject::id).toList())
                .param("owner", owner)
                .param("limit", limit)
                .query((rs, _) -> new Times(
                        rs.getObject("account", UUID.class),
                        new Subject(rs.getString("subject_kind"), rs.getString("subject_id")),
                        rs.getString("purpose"),
                        rs.getLong("times"),
                        rs.getObject("first", OffsetDateTime.class).toInstant(),
                        rs.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The condition of an auditor's filter with its values. */
    record Narrowed(String sql, Map<String, Object> params) {

        static Narrowed of(RegionCode region, Filter filter, ZoneId zone) {
            var sql = new StringBuilder("where region = :region");
            var params = new HashMap<String, Object>(Map.of("region", region.value(), "zone", zone.getId()));
            filter.officer().ifPresent(officer -> {
                sql.append(" and account = :officer");
                params.put("officer", officer);
            });
            filter.agency().ifPresent(agency -> {
                sql.append(" and account in (select held.account from identity.role_held held"
                        + " where held.region = :region and held.agency = :agency)");
                params.put("agency", agency);
            });
            filter.day().ifPresent(day -> {
                sql.append(" and at >= :from and at < :until");
                params.put("from", day.atStartOfDay(zone).toOffsetDateTime());
                params.put("until", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
            });
            filter.subject().ifPresent(subject -> {
                sql.append(" and subject_id = :subject");
                params.put("subject", subject);
            });
            return new Narrowed(sql.toString(), Map.copyOf(params));
        }
    }

    List<Look> leaf(Narrowed where, long offset, int limit) {
        return jdbc.sql(COLUMNS + where.sql() + " order by id desc offset :offset limit :limit")
                .params(where.params())
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, _) -> look(rs))
                .list();
    }

    long count(Narrowed where) {
        return jdbc.sql("select count(*) from identity.look " + where.sql())
                .params(where.params())
                .query((rs, _) -> rs.getLong(1))
                .single();
    }

    List<Busy> busiest(Narrowed where, int veryMany, int limit) {
        return jdbc.sql("""
                        with daily as (
                            select account, subject_kind, subject_id, (at at time zone :zone)::date as day, count(*) as looks
                            from identity.look $where group by 1, 2, 3, 4
                        ), days as (
                            select account, day, sum(looks) as looks from daily group by 1, 2
                        )
                        select account, sum(looks) as looks, count(distinct (subject_kind, subject_id)) as subjects,
                            (select max(days.looks) from days where days.account = daily.account) as most
                        from daily group by account order by most desc, account limit :limit
                        """.replace("$where", where.sql()))
                .params(where.params())
                .param("limit", limit)
                .query((rs, _) -> new Busy(
                        rs.getObject("account", UUID.class),
                        rs.getLong("looks"),
                        rs.getLong("subjects"),
                        rs.getLong("most"),
                        rs.getLong("most") >= veryMany))
                .list();
    }

    private static Look look(ResultSet rs) throws SQLException {
        return new Look(
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getObject("account", UUID.class),
                new Subject(rs.getString("subject_kind"), rs.getString("subject_id")),
                rs.getString("page"),
                rs.getString("purpose"),
                rs.getString("reason"));
    }
}
