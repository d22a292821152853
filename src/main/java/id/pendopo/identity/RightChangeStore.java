package id.pendopo.identity;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of rights. It only grows. */
@Repository
class RightChangeStore {

    private static final String COLUMNS = """
            select at, by, account, giver, change, role, agency, from_day, until_day, reason from identity.right_change
            """;

    private final JdbcClient jdbc;

    RightChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(RegionCode region, RightChange change) {
        jdbc.sql("""
                        insert into identity.right_change (region, at, by, account, giver, change, role, agency, from_day,
                            until_day, reason)
                        values (:region, :at, :by, :account, :giver, :change, :role, :agency, :from, :until, :reason)
                        """)
                .param("region", region.value())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("by", change.by())
                .param("account", change.account())
                .param("giver", change.giver())
                .param("change", change.kind().name())
                .param("role", change.role())
                .param("agency", change.agency())
                .param("from", change.from())
                .param("until", change.until())
                .param("reason", change.reason())
                .update();
    }

    List<RightChange> latest(RegionCode region, int limit) {
        return jdbc.sql(COLUMNS + "where region = :region order by id desc limit :limit")
                .param("region", region.value())
                .param("limit", limit)
                .query((rs, _) -> change(rs))
                .list();
    }

    List<RightChange> of(RegionCode region, UUID account) {
        return jdbc.sql(COLUMNS + "where region = :region and account = :account order by id desc")
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> change(rs))
                .list();
    }

    private static RightChange change(ResultSet rs) throws SQLException {
        return new RightChange(
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getObject("by", UUID.class),
                rs.getObject("account", UUID.class),
                rs.getObject("giver", UUID.class),
                RightChange.Kind.valueOf(rs.getString("change")),
                rs.getString("role"),
                rs.getString("agency"),
                rs.getObject("from_day", LocalDate.class),
                rs.getObject("until_day", LocalDate.class),
                rs.getString("reason"));
    }
}
