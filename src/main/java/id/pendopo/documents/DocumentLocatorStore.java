package id.pendopo.documents;

import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the region of a document before one is known: by the code of its QR, or by the digest of its file. */
@Repository
class DocumentLocatorStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    DocumentLocatorStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    enum Purpose {
        CODE("code"),
        DIGEST("digest");

        private final String column;

        Purpose(String column) {
            this.column = column;
        }
    }

    record Place(RegionCode region, UUID id) {}

    void put(Purpose purpose, String value, RegionCode region, UUID id) {
        jdbc.sql("""
                insert into documents.locator (purpose, hash, region, id) values (:purpose, :hash, :region, :id)
                """)
                .param("purpose", purpose.column)
                .param("hash", hash(purpose, value))
                .param("region", region.value())
                .param("id", id)
                .update();
    }

    Optional<Place> find(Purpose purpose, String value) {
        return jdbc.sql("select region, id from documents.locator where purpose = :purpose and hash = :hash")
                .param("purpose", purpose.column)
                .param("hash", hash(purpose, value))
                .query((rs, _) -> new Place(RegionCode.of(rs.getString("region")), rs.getObject("id", UUID.class)))
                .optional();
    }

    private byte[] hash(Purpose purpose, String value) {
        return vault.lookup("documents.locator." + purpose.column, value);
    }
}
