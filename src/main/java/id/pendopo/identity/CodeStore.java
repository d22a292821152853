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

/** One-time codes. The code itself is hashed together with its id; the address is sealed. */
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

    /** @param code missing for a row that no code opens, so that an unknown address looks like any other */
    void insert(RegionCode region, Row row, @Nullable String code, Instant at) {
        jdbc.sql("""
                        insert into identity.one_time_code (region, id, purpose, address_sealed, code_hash, created_at,
                            expires_at)
                        values (:region, :id, :purpose, :address, :hash, :at, :expiresAt)
                        """)
                .param("region", region.value())
                .param("id", row.id())
                .param("purpose", row.purpose().name())
                .param("address", vault.seal(row.address(), ADDRESS))
                .param("hash", code == null ? null : hash(row.id(), code))
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

    /** Uses the code up; false where it is another or was used before. */
    boolean use(RegionCode region, UUID id, String code, Instant at) {
        int used = jdbc.sql("""
                        update identity.one_time_code set used_at = :at
                        where region = :region and id = :id and code_hash = :hash and used_at is null
                        """)
                .param("region", region.value())
                .param("id", id)
                .param("hash", hash(id, code))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return used == 1;
    }

    void forget(RegionCode region, Instant before) {
        jdbc.sql("delete from identity.one_time_code where region = :region and expires_at < :before")
                .param("region", region.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] hash(UUID id, String code) {
        return vault.lookup("identity.code", id + "\0" + code);
    }
}
