package id.pendopo.identity;

import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of declared relations, sealed, found by keyed hash. */
@Repository
class RelationStore {

    private static final String VALUE = "identity.relation.value";

    private final JdbcClient jdbc;
    private final Vault vault;

    RelationStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(RegionCode region, UUID officer, Relation relation) {
        jdbc.sql("""
                        insert into identity.relation (region, id, officer, kind, value_sealed, value_hash, declared_at)
                        values (:region, :id, :officer, :kind, :value, :hash, :at)
                        """)
                .param("region", region.value())
                .param("id", relation.id())
                .param("officer", officer)
                .param("kind", relation.kind().name())
                .param("value", vault.seal(relation.value(), VALUE))
                .param("hash", hash(relation.kind(), relation.value()))
                .param("at", relation.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean end(RegionCode region, UUID officer, UUID id, Instant at) {
        int ended = jdbc.sql("""
                        update identity.relation set ended_at = :at
                        where region = :region and officer = :officer and id = :id and ended_at is null
                        """)
                .param("region", region.value())
                .param("officer", officer)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return ended == 1;
    }

    List<Relation> of(RegionCode region, UUID officer) {
        return jdbc.sql("""
                        select id, kind, value_sealed, declared_at, ended_at from identity.relation
                        where region = :region and officer = :officer order by ended_at nulls first, declared_at desc
                        """)
                .param("region", region.value())
                .param("officer", officer)
                .query((rs, _) -> relation(rs))
                .list();
    }

    /** @param since a relation that ended later still binds */
    boolean any(RegionCode region, UUID officer, Instant since) {
        return jdbc.sql("""
                        select exists (select from identity.relation
                                       where region = :region and officer = :officer
                                         and (ended_at is null or ended_at > :since))
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("region", region.value())
                .param("officer", officer)
                .query((rs, _) -> rs.getBoolean(1))
                .single();
    }

    /**
     * Which relations of an officer that bind meet one of these values.
     *
     * @param since a relation that ended later still binds
     */
    List<Conflicts.Hit> hits(RegionCode region, UUID officer, Relation.Kind kind, String value, Instant since) {
        return jdbc.sql("""
                        select id, kind, declared_at from identity.relation
                        where region = :region and officer = :officer and value_hash = :hash and kind = :kind
                          and (ended_at is null or ended_at > :since)
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("region", region.value())
                .param("officer", officer)
                .param("kind", kind.name())
                .param("hash", hash(kind, value))
                .query((rs, _) -> new Conflicts.Hit(
                        rs.getObject("id", UUID.class),
                        Relation.Kind.valueOf(rs.getString("kind")),
                        rs.getObject("declared_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private byte[] hash(Relation.Kind kind, String value) {
        return switch (kind) {
            case OWN_NIK, RELATIVE -> Hashes.nik(vault, value);
            case FAMILY_CARD -> Hashes.familyCard(vault, value);
            case COMPANY_NIB -> Hashes.nib(vault, value);
            case COMPANY_NPWP -> Hashes.npwp(vault, value);
        };
    }

    private Relation relation(ResultSet rs) throws SQLException {
        var ended = rs.getObject("ended_at", OffsetDateTime.class);
        return new Relation(
                rs.getObject("id", UUID.class),
                Relation.Kind.valueOf(rs.getString("kind")),
                vault.open(rs.getBytes("value_sealed"), VALUE),
                rs.getObject("declared_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
