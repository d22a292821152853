package id.pendopo.identity;

import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-in name → region and account, before a region is known. Keyed hashes only. */
@Repository
class LocatorStore {

    record Place(RegionCode region, UUID account) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    LocatorStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    byte[] hash(Login login) {
        return vault.lookup("identity.login", login.value());
    }

    Optional<Place> find(Login login) {
        return jdbc.sql("select region, account from identity.locator where login_hash = :hash")
                .param("hash", hash(login))
                .query((rs, _) -> new Place(RegionCode.of(rs.getString("region")), rs.getObject("account", UUID.class)))
                .optional();
    }

    /** Returns false where the name is taken. */
    boolean add(Login login, Place place) {
        int added = jdbc.sql("""
                        insert into identity.locator (login_hash, region, account) values (:hash, :region, :account)
                        on conflict (login_hash) do nothing
                        """)
                .param("hash", hash(login))
                .param("region", place.region().value())
                .param("account", place.account())
                .update();
        return added == 1;
    }

    void remove(Login login, UUID account) {
        jdbc.sql("delete from identity.locator where login_hash = :hash and account = :account")
                .param("hash", hash(login))
                .param("account", account)
                .update();
    }
}
