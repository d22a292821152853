package id.pendopo.innovation.promises;

import id.pendopo.kernel.RegionCode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PromiseStore {

    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RegionCode region, String subject, Promise promise) {
        jdbc.sql("""
                insert into innovation.promise (region, subject, kind, words, salt, digest, at)
                values (:region, :subject, :kind, :words, :salt, :digest, :at)
                """)
                .param("region", region.value())
                .param("subject", subject)
                .param("kind", promise.kind())
                .param("words", promise.words())
                .param("salt", promise.salt())
                .param("digest", promise.digest())
                .param("at", promise.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Promise> about(RegionCode region, String subject) {
        return jdbc.sql("""
                select kind, words, salt, digest, at from innovation.promise
                where region = :region and subject = :subject order by at, digest
                """)
                .param("region", region.value())
                .param("subject", subject)
                .query((row, _) -> new Promise(
                        row.getString("kind"),
                        row.getString("words"),
                        row.getBytes("salt"),
                        row.getBytes("digest"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
