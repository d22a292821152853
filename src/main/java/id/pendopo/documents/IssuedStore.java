package id.pendopo.documents;

import id.pendopo.database.Vault;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of issued documents and their files. */
@Repository
class IssuedStore {

    private static final String HOLDER = "documents.issued.holder";
    private static final String CODE = "documents.issued.code";
    private static final String CONTENT = "documents.issued.content";
    private static final String ROWS = """
            select region, id, owner, kind, title_id, title_en, number, holder_sealed, code_sealed, state, valid_from,
                   valid_until, issued_at, signer, digest, replaced_by
            from documents.issued
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    IssuedStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(RegionCode region, UUID id, String code, NewDocument document, Instant at) {
        var number = document.number();
        jdbc.sql("""
                insert into documents.issued (region, id, owner, kind, title_id, title_en, number, series, period, seq,
                    holder_sealed, code_sealed, state, valid_from, valid_until, prepared_at)
                values (:region, :id, :owner, :kind, :titleId, :titleEn, :number, :series, :period, :seq,
                    :holder, :code, 'AWAITING_SIGNATURE', :from, :until, :at)
                """)
                .param("region", region.value())
                .param("id", id)
                .param("owner", document.owner())
                .param("kind", document.kind())
                .param("titleId", document.titleId())
                .param("titleEn", document.titleEn())
                .param("number", document.printedNumber())
                .param("series", number == null ? null : number.series())
                .param("period", number == null ? null : number.period())
                .param("seq", number == null ? null : number.seq())
                .param("holder", vault.seal(document.holder(), HOLDER))
                .param("code", vault.seal(code, CODE))
                .param("from", document.validFrom())
                .param("until", document.validUntil())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Gives the document its file; false when somebody was faster. */
    boolean issue(RegionCode region, UUID id, byte[] content, byte[] digest, @Nullable UUID signer, Instant at) {
        int issued = jdbc.sql("""
                update documents.issued
                set state = 'ISSUED', content_sealed = :content, digest = :digest, signer = :signer, issued_at = :at
                where region = :region and id = :id and state = 'AWAITING_SIGNATURE'
                """)
                .param("content", vault.seal(content, CONTENT))
                .param("digest", digest)
                .param("signer", signer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("region", region.value())
                .param("id", id)
                .update();
        return issued == 1;
    }

    boolean move(RegionCode region, UUID id, DocumentState from, DocumentState to, @Nullable UUID replacedBy) {
        int moved = jdbc.sql("""
                update documents.issued set state = :to, replaced_by = :replacedBy
                where region = :region and id = :id and state = :from
                """)
                .param("to", to.name())
                .param("replacedBy", replacedBy)
                .param("region", region.value())
                .param("id", id)
                .param("from", from.name())
                .update();
        return moved == 1;
    }

    void step(RegionCode region, UUID id, DocumentState state, String reason, UUID account, Instant at, byte[] salt) {
        jdbc.sql("""
                insert into documents.issued_step (region, id, step, state, reason, account, at, salt)
                select :region, :id, 1 + coalesce(max(step), 0), :state, :reason, :account, :at, :salt
                from documents.issued_step where region = :region and id = :id
                """)
                .param("region", region.value())
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("salt", salt)
                .update();
    }

    List<Step> steps(RegionCode region, UUID id) {
        return jdbc.sql(
                        "select state, at, salt from documents.issued_step where region = :region and id = :id order by step")
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> new Step(
                        DocumentState.valueOf(rs.getString("state")),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getBytes("salt")))
                .list();
    }

    record Step(DocumentState state, Instant at, byte[] salt) {}

    Optional<IssuedDocument> find(RegionCode region, UUID id) {
        return jdbc.sql(ROWS + " where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .query(this::row)
                .optional();
    }

    List<IssuedDocument> of(RegionCode region, String owner) {
        return jdbc.sql(ROWS + " where region = :region and owner = :owner order by prepared_at, id")
                .param("region", region.value())
                .param("owner", owner)
                .query(this::row)
                .list();
    }

    Optional<byte[]> content(RegionCode region, UUID id) {
        return jdbc.sql("""
                select content_sealed from documents.issued
                where region = :region and id = :id and content_sealed is not null
                """)
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> vault.openBytes(rs.getBytes("content_sealed"), CONTENT))
                .optional();
    }

    Optional<AllocatedNumber> number(RegionCode region, UUID id) {
        return jdbc.sql("""
                select i.series, i.period, i.seq, n.formatted, n.purpose, n.allocated_at
                from documents.issued i join documents.number n using (region, series, period, seq)
                where i.region = :region and i.id = :id
                """)
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> new AllocatedNumber(
                        region,
                        rs.getString("series"),
                        rs.getString("period"),
                        rs.getInt("seq"),
                        rs.getString("formatted"),
                        rs.getString("purpose"),
                        AllocatedNumber.Status.ALLOCATED,
                        "",
                        rs.getObject("allocated_at", OffsetDateTime.class).toInstant(),
                        null))
                .optional();
    }

    private IssuedDocument row(ResultSet rs, int row) throws SQLException {
        var issuedAt = rs.getObject("issued_at", OffsetDateTime.class);
        return new IssuedDocument(
                RegionCode.of(rs.getString("region")),
                rs.getObject("id", UUID.class),
                rs.getString("owner"),
                rs.getString("kind"),
                rs.getString("title_id"),
                rs.getString("title_en"),
                rs.getString("number"),
                vault.open(rs.getBytes("holder_sealed"), HOLDER),
                vault.open(rs.getBytes("code_sealed"), CODE),
                DocumentState.valueOf(rs.getString("state")),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class),
                issuedAt == null ? null : issuedAt.toInstant(),
                rs.getObject("signer", UUID.class),
                rs.getBytes("digest"),
                rs.getObject("replaced_by", UUID.class));
    }
}
