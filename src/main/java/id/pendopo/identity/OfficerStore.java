package id.pendopo.identity;

import id.pendopo.database.Vault;
import id.pendopo.kernel.Nip;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Officers: their names are public in office, their numbers are not. */
@Repository
class OfficerStore {

    private static final String NIP = "identity.officer.nip";
    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final Vault vault;

    OfficerStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(RegionCode region, Officer officer) {
        var nip = officer.nip();
        jdbc.sql("""
                        insert into identity.officer (region, account, name, position, nip_sealed, nip_hash)
                        values (:region, :account, :name, :position, :nip, :nipHash)
                        """)
                .param("region", region.value())
                .param("account", officer.account())
                .param("name", officer.name())
                .param("position", officer.position())
                .param("nip", nip == null ? null : vault.seal(nip.value(), NIP))
                .param("nipHash", nip == null ? null : vault.lookup("identity.nip", nip.value()))
                .update();
    }

    Optional<Officer> find(RegionCode region, UUID account) {
        return jdbc.sql("""
                        select account, name, position, nip_sealed from identity.officer
                        where region = :region and account = :account
                        """)
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> officer(rs))
                .optional();
    }

    /** By name; as many as a page bears. */
    List<Officer> all(RegionCode region) {
        return jdbc.sql("""
                        select account, name, position, nip_sealed from identity.officer
                        where region = :region order by name, account limit :page
                        """)
                .param("region", region.value())
                .param("page", PAGE)
                .query((rs, _) -> officer(rs))
                .list();
    }

    /** Those of these accounts that are officers, by name. */
    List<Officer> of(RegionCode region, Collection<UUID> accounts) {
        return jdbc.sql("""
                        select account, name, position, nip_sealed from identity.officer
                        where region = :region and account = any(:accounts) order by name, account
                        """)
                .param("region", region.value())
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((rs, _) -> officer(rs))
                .list();
    }

    /** What every officer of a region is called; of nobody more is opened. */
    Map<UUID, String> names(RegionCode region) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select account, name from identity.officer where region = :region")
                .param("region", region.value())
                .query(row -> {
                    names.put(row.getObject("account", UUID.class), row.getString("name"));
                });
        return names;
    }

    private Officer officer(ResultSet rs) throws SQLException {
        byte[] sealed = rs.getBytes("nip_sealed");
        @Nullable Nip nip = sealed == null ? null : new Nip(vault.open(sealed, NIP));
        return new Officer(rs.getObject("account", UUID.class), rs.getString("name"), rs.getString("position"), nip);
    }
}
