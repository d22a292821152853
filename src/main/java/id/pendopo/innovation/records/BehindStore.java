package id.pendopo.innovation.records;

import id.pendopo.innovation.records.Behind.Act;
import id.pendopo.innovation.records.Behind.Named;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is named behind an innovation, and what they said to it. */
@Repository
class BehindStore {

    private static final String LAST = """
            select distinct on (code, account) code, account, act, part
            from innovation.record_officer
            where region = :region
            """;

    private final JdbcClient jdbc;

    BehindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Named> of(RegionCode region, String code) {
        return jdbc.sql(LAST + "and code = :code order by code, account, step desc")
                .param("region", region.value())
                .param("code", code)
                .query((rs, _) -> named(rs))
                .list();
    }

    List<Named> mine(RegionCode region, UUID account) {
        return jdbc.sql(LAST + "and account = :account order by code, account, step desc")
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> named(rs))
                .list();
    }

    private static Named named(ResultSet rs) throws SQLException {
        return new Named(
                rs.getString("code"),
                rs.getObject("account", UUID.class),
                Act.valueOf(rs.getString("act")),
                rs.getString("part"));
    }

    void append(RegionCode region, Named named, UUID by, Instant at) {
        jdbc.sql("""
                insert into innovation.record_officer (region, code, account, step, act, part, by, at)
                select :region, :code, :account, coalesce(max(step), 0) + 1, :act, :part, :by, :at
                from innovation.record_officer where region = :region and code = :code and account = :account
                """)
                .param("region", region.value())
                .param("code", named.code())
                .param("account", named.account())
                .param("act", named.act().name())
                .param("part", named.part())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
