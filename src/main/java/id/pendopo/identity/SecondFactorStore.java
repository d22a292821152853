package id.pendopo.identity;

import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets of authenticator apps, sealed, and the hashes of backup codes. */
@Repository
class SecondFactorStore {

    private static final String SECRET = "identity.account.totp";

    /** @param usedUpTo the newest step whose code was used */
    record Row(byte[] secret, long usedUpTo) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    SecondFactorStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Row> find(RegionCode region, UUID account) {
        return jdbc.sql("""
                        select totp_sealed, totp_step from identity.account
                        where region = :region and id = :account and totp_sealed is not null
                        for update
                        """)
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> new Row(vault.openBytes(rs.getBytes("totp_sealed"), SECRET), rs.getLong("totp_step")))
                .optional();
    }

    /** False, and nothing written, where one is in force. */
    boolean set(RegionCode region, UUID account, byte[] secret, long usedUpTo) {
        int updated = jdbc.sql("""
                        update identity.account set totp_sealed = :secret, totp_step = :step
                        where region = :region and id = :account and totp_sealed is null
                        """)
                .param("region", region.value())
                .param("account", account)
                .param("secret", vault.seal(secret, SECRET))
                .param("step", usedUpTo)
                .update();
        return updated == 1;
    }

    void used(RegionCode region, UUID account, long step) {
        jdbc.sql("update identity.account set totp_step = :step where region = :region and id = :account")
                .param("region", region.value())
                .param("account", account)
                .param("step", step)
                .update();
    }

    void clear(RegionCode region, UUID account) {
        jdbc.sql("update identity.account set totp_sealed = null where region = :region and id = :account")
                .param("region", region.value())
                .param("account", account)
                .update();
        jdbc.sql("delete from identity.backup_code where region = :region and account = :account")
                .param("region", region.value())
                .param("account", account)
                .update();
    }

    void replaceBackupCodes(RegionCode region, UUID account, List<String> codes) {
        jdbc.sql("delete from identity.backup_code where region = :region and account = :account")
                .param("region", region.value())
                .param("account", account)
                .update();
        for (var code : codes) {
            jdbc.sql("insert into identity.backup_code (region, account, code_hash) values (:region, :account, :hash)")
                    .param("region", region.value())
                    .param("account", account)
                    .param("hash", hash(account, code))
                    .update();
        }
    }

    /** Uses a backup code up; false where there is no such code left. */
    boolean useBackupCode(RegionCode region, UUID account, String code, Instant at) {
        int used = jdbc.sql("""
                        update identity.backup_code set used_at = :at
                        where region = :region and account = :account and code_hash = :hash and used_at is null
                        """)
                .param("region", region.value())
                .param("account", account)
                .param("hash", hash(account, code))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return used == 1;
    }

    private byte[] hash(UUID account, String code) {
        return vault.lookup("identity.backup-code", account + "\0" + code);
    }
}
