package id.pendopo.identity;

import id.pendopo.identity.Representation.ManyClients;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Powers of attorney; one that ended keeps its row. */
@Repository
class PowerStore {

    private static final String COLUMNS = """
            select id, party, representative, origin, document, services, from_day, until_day,
                revoked_at is not null as revoked
            from identity.power_of_attorney
            """;

    private final JdbcClient jdbc;

    PowerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RegionCode region, PowerOfAttorney power, UUID by, Instant at) {
        jdbc.sql("""
                        insert into identity.power_of_attorney (region, id, party, representative, origin, document,
                            services, from_day, until_day, granted_by, granted_at)
                        values (:region, :id, :party, :representative, :origin, :document, :services, :from, :until, :by,
                            :at)
                        """)
                .param("region", region.value())
                .param("id", power.id())
                .param("party", power.party())
                .param("representative", power.representative())
                .param("origin", power.origin().name())
                .param("document", power.document())
                .param("services", power.services().toArray(String[]::new))
                .param("from", power.from())
                .param("until", power.until())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean revoke(RegionCode region, UUID id, UUID by, Instant at) {
        int revoked = jdbc.sql("""
                        update identity.power_of_attorney set revoked_at = :at, revoked_by = :by
                        where region = :region and id = :id and revoked_at is null
                        """)
                .param("region", region.value())
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return revoked == 1;
    }

    Optional<PowerOfAttorney> find(RegionCode region, UUID id) {
        return jdbc.sql(COLUMNS + "where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> power(rs))
                .optional();
    }

    List<PowerOfAttorney> heldBy(RegionCode region, UUID representative) {
        return jdbc.sql(COLUMNS + """
                        where region = :region and representative = :account order by granted_at desc
                        """)
                .param("region", region.value())
                .param("account", representative)
                .query((rs, _) -> power(rs))
                .list();
    }

    List<PowerOfAttorney> givenFor(RegionCode region, UUID party) {
        return jdbc.sql(COLUMNS + "where region = :region and party = :party order by granted_at desc")
                .param("region", region.value())
                .param("party", party)
                .query((rs, _) -> power(rs))
                .list();
    }

    /** Counts clients by their number, so that one client entered twice is one. */
    List<ManyClients> withClients(RegionCode region, int least, LocalDate day) {
        return jdbc.sql("""
                        select w.representative, count(distinct coalesce(p.nik_hash, p.nib_hash, p.npwp_hash,
                            uuid_send(p.id))) as clients
                        from identity.power_of_attorney w
                        join identity.party p on p.region = w.region and p.id = w.party
                        where w.region = :region and w.revoked_at is null and w.from_day <= :day and w.until_day >= :day
                        group by w.representative
                        having count(distinct coalesce(p.nik_hash, p.nib_hash, p.npwp_hash, uuid_send(p.id))) >= :least
                        order by clients desc, w.representative
                        """)
                .param("region", region.value())
                .param("day", day)
                .param("least", least)
                .query((rs, _) -> new ManyClients(rs.getObject("representative", UUID.class), rs.getInt("clients")))
                .list();
    }

    private static PowerOfAttorney power(ResultSet rs) throws SQLException {
        return new PowerOfAttorney(
                rs.getObject("id", UUID.class),
                rs.getObject("party", UUID.class),
                rs.getObject("representative", UUID.class),
                PowerOfAttorney.Origin.valueOf(rs.getString("origin")),
                rs.getObject("document", UUID.class),
                Set.of((String[]) rs.getArray("services").getArray()),
                rs.getObject("from_day", LocalDate.class),
                rs.getObject("until_day", LocalDate.class),
                rs.getBoolean("revoked"));
    }
}
