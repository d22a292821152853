package id.pendopo.identity;

import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time codes. The code itself is hashed together with its address; the address is sealed. */
@Repository
class CodeStore {

    enum Purpose {
        SIGN_UP,
        RESET
    }

    record Row(UUID id, Purpose purpose, String address, Instant expiresAt, int tries, boolean used) {

        @Override
        public String toString() {
            return "Code[" + id + "]";
        }
    }

    private static final String ADDRESS = "identity.one_time_code.address";

    private final JdbcClient jdbc;
    private final Vault vault;

    CodeStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param code missing where none was sent, so that an unknown address looks like any other */
    void insert(RegionCode region, Row row, @Nullable String code, Instant at) {
        jdbc.sql("""
                        insert into identity.one_time_code (region, id, purpose, address_sealed, address_hash,
                            code_hash, created_at, expires_at)
                        values (:region, :id, :purpose, :address, :addressHash, :hash, :at, :expiresAt)
                        """)
                .param("region", region.value())
                .param("id", row.id())
                .param("purpose", row.purpose().name())
                .param("address", vault.seal(row.address(), ADDRESS))
                .param("addressHash", addressHash(row.address()))
                .param("hash", code == null ? null : hash(row, code))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expiresAt", row.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Counts one try and says whether this code would hold, as one step. */
    Optional<Row> tryOnce(RegionCode region, UUID id, Purpose purpose) {
        return jdbc.sql("""
                        update identity.one_time_code set tries = tries + 1
                        where region = :region and id = :id and purpose = :purpose
                        returning id, purpose, address_sealed, expires_at, tries, used_at is not null as used
                        """)
                .param("region", region.value())
                .param("id", id)
                .param("purpose", purpose.name())
                .query((rs, _) -> new Row(
                        rs.getObject("id", UUID.class),
                        Purpose.valueOf(rs.getString("purpose")),
                        vault.open(rs.getBytes("address_sealed"), ADDRESS),
                        rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        rs.getInt("tries"),
                        rs.getBoolean("used")))
                .optional();
    }

    /** Whether a code that was sent to this address still opens something. */
    boolean holds(RegionCode region, Purpose purpose, String address, Instant at) {
        return jdbc.sql("""
                        select exists (select from identity.one_time_code
                                       where region = :region and address_hash = :address and purpose = :purpose
                                         and code_hash is not null and used_at is null and expires_at > :at) as holds
                        """)
                .param("region", region.value())
                .param("address", addressHash(address))
                .param("purpose", purpose.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((rs, _) -> rs.getBoolean("holds"))
                .single();
    }

    /** Uses the code up, and every other that was sent there for the same; false where it is another or was used before. */
    boolean use(RegionCode region, Row asked, String code, Instant at) {
        int used = jdbc.sql("""
                        update identity.one_time_code set used_at = :at
                        where region = :region and address_hash = :address and purpose = :purpose
                          and code_hash = :hash and used_at is null and expires_at > :at
                        """)
                .param("region", region.value())
                .param("address", addressHash(asked.address()))
                .param("purpose", asked.purpose().name())
                .param("hash", hash(asked, code))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (used > 0) {
            useUp(region, asked, at);
        }
        return used > 0;
    }

    private void useUp(RegionCode region, Row asked, Instant at) {
        jdbc.sql("""
                        update identity.one_time_code set used_at = :at
                        where region = :region and address_hash = :address and purpose = :purpose and used_at is null
                        """)
                .param("region", region.value())
                .param("address", addressHash(asked.address()))
                .param("purpose", asked.purpose().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(RegionCode region, Instant before) {
        jdbc.sql("delete from identity.one_time_code where region = :region and expires_at < :before")
                .param("region", region.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] addressHash(String address) {
        return vault.lookup("identity.code-address", address);
    }

    private byte[] hash(Row row, String code) {
        return vault.lookup("identity.code", row.purpose() + "\0" + row.address() + "\0" + code);
    }
}
