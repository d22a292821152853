package id.pendopo.identity;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Delegations; one that ended keeps its row. */
@Repository
class DelegationStore {

    private static final String COLUMNS = """
            select id, kind, giver, receiver, role, agency, from_day, until_day, occasion, ended_at is not null as ended
            from identity.delegation
            """;

    private final JdbcClient jdbc;

    DelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RegionCode region, Delegation delegation, UUID by, Instant at) {
        jdbc.sql("""
                        insert into identity.delegation (region, id, kind, giver, receiver, role, agency, from_day,
                            until_day, occasion, created_by, created_at)
                        values (:region, :id, :kind, :giver, :receiver, :role, :agency, :from, :until, :occasion, :by, :at)
                        """)
                .param("region", region.value())
                .param("id", delegation.id())
                .param("kind", delegation.kind().name())
                .param("giver", delegation.giver())
                .param("receiver", delegation.receiver())
                .param("role", delegation.role())
                .param("agency", delegation.agency())
                .param("from", delegation.from())
                .param("until", delegation.until())
                .param("occasion", delegation.occasion())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns false where it ended before. */
    boolean end(RegionCode region, UUID id, UUID by, Instant at) {
        int ended = jdbc.sql("""
                        update identity.delegation set ended_at = :at, ended_by = :by
                        where region = :region and id = :id and ended_at is null
                        """)
                .param("region", region.value())
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return ended == 1;
    }

    Optional<Delegation> find(RegionCode region, UUID id) {
        return jdbc.sql(COLUMNS + "where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> delegation(rs))
                .optional();
    }

    /** Given by or given to somebody. */
    List<Delegation> of(RegionCode region, UUID account) {
        return jdbc.sql(COLUMNS + """
                        where region = :region and (giver = :account or receiver = :account)
                        order by until_day desc, from_day desc, id
                        """)
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> delegation(rs))
                .list();
    }

    private static Delegation delegation(ResultSet rs) throws SQLException {
        return new Delegation(
                rs.getObject("id", UUID.class),
                Delegation.Kind.valueOf(rs.getString("kind")),
                rs.getObject("giver", UUID.class),
                rs.getObject("receiver", UUID.class),
                rs.getString("role"),
                rs.getString("agency"),
                rs.getObject("from_day", LocalDate.class),
                rs.getObject("until_day", LocalDate.class),
                rs.getString("occasion"),
                rs.getBoolean("ended"));
    }
}
