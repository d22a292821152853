package id.pendopo.documents;

import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of uploads; name and content sealed. */
@Repository
class UploadStore {

    private static final String NAME = "documents.upload.name";
    private static final String CONTENT = "documents.upload.content";

    private final JdbcClient jdbc;
    private final Vault vault;

    UploadStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    byte[] seal(byte[] content) {
        return vault.seal(content, CONTENT);
    }

    void insert(Upload upload, byte[] sealed) {
        jdbc.sql("""
                insert into documents.upload
                    (region, id, uploader, name_sealed, type, size, pages, digest, content_sealed, stored_at)
                values (:region, :id, :uploader, :name, :type, :size, :pages, :digest, :content, :at)
                """)
                .param("region", upload.region().value())
                .param("id", upload.id())
                .param("uploader", upload.uploader())
                .param("name", vault.seal(upload.name(), NAME))
                .param("type", upload.type().name())
                .param("size", upload.size())
                .param("pages", upload.pages())
                .param("digest", upload.digest())
                .param("content", sealed)
                .param("at", upload.storedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> find(RegionCode region, UUID id) {
        return jdbc.sql("""
                select region, id, uploader, name_sealed, type, size, pages, digest, stored_at, kept_at
                from documents.upload where region = :region and id = :id
                """)
                .param("region", region.value())
                .param("id", id)
                .query(this::row)
                .optional();
    }

    Set<UUID> of(RegionCode region, UUID uploader, Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("""
                select id from documents.upload where region = :region and uploader = :uploader and id in (:ids)
                """)
                .param("region", region.value())
                .param("uploader", uploader)
                .param("ids", ids)
                .query((rs, _) -> rs.getObject("id", UUID.class))
                .list());
    }

    /** Still sealed: opened outside the transaction. */
    Optional<byte[]> sealed(RegionCode region, UUID id) {
        return jdbc.sql("select content_sealed from documents.upload where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> rs.getBytes("content_sealed"))
                .optional();
    }

    byte[] open(byte[] sealed) {
        return vault.openBytes(sealed, CONTENT);
    }

    int keep(RegionCode region, Collection<UUID> ids, Instant at) {
        return jdbc.sql("""
                update documents.upload set kept_at = coalesce(kept_at, :at) where region = :region and id in (:ids)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("region", region.value())
                .param("ids", ids)
                .update();
    }

    int deleteUnkept(RegionCode region, UUID id) {
        return jdbc.sql("delete from documents.upload where region = :region and id = :id and kept_at is null")
                .param("region", region.value())
                .param("id", id)
                .update();
    }

    private Upload row(ResultSet rs, int row) throws SQLException {
        return new Upload(
                RegionCode.of(rs.getString("region")),
                rs.getObject("id", UUID.class),
                rs.getObject("uploader", UUID.class),
                vault.open(rs.getBytes("name_sealed"), NAME),
                Upload.Type.valueOf(rs.getString("type")),
                rs.getInt("size"),
                rs.getInt("pages"),
                rs.getBytes("digest"),
                rs.getObject("stored_at", OffsetDateTime.class).toInstant(),
                rs.getObject("kept_at") != null);
    }
}
