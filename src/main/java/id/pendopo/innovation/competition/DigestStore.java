package id.pendopo.innovation.competition;

import id.pendopo.kernel.RegionCode;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rows of a region can prove of what the public log was promised. */
@Repository
class DigestStore {

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In hexadecimal; every promise, every seal, and every step of an entry. */
    Set<String> of(RegionCode region) {
        return Set.copyOf(jdbc.sql("""
                        select encode(digest, 'hex') from innovation.promise where region = :region
                        union select encode(digest, 'hex') from innovation.sheet where region = :region
                        union select encode(digest, 'hex') from innovation.calibration where region = :region
                        union select encode(sha256(int4send(length(salt)) || salt || convert_to(promised, 'UTF8')), 'hex')
                            from innovation.entry_step where region = :region and salt is not null
                        """)
                .param("region", region.value())
                .query(String.class)
                .list());
    }
}
