package id.pendopo.identity;

import id.pendopo.identity.Look.Subject;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
