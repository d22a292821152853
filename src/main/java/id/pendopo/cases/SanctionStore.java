package id.pendopo.cases;

import id.pendopo.catalog.Authority;
import id.pendopo.catalog.Text;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SanctionStore {

    private static final String ROWS = """
            select id, permit, kind, state, words_sealed, proposed_by, proposed_at, office, role, instrument, in_name_id,
                   in_name_en, decided_by, decided_on, decided_at, document
            from cases.sanction
            """;

    private final JdbcClient jdbc;

    SanctionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RegionCode region, Sanction sanction, CaseRow file) {
        jdbc.sql("""
                insert into cases.sanction (region, id, permit, kind, state, words_sealed, proposed_by, proposed_at, service,
                    variant)
                values (:region, :id, :permit, :kind, :state, :words, :by, :at, :service, :variant)
                """)
                .param("region", region.value())
                .param("id", sanction.id())
                .param("permit", sanction.permit())
                .param("kind", sanction.kind().name())
                .param("state", sanction.state().name())
                .param("words", sanction.wordsSealed())
                .param("by", sanction.proposedBy())
                .param("at", CaseStore.utc(sanction.proposedAt()))
                .param("service", file.service())
                .param("variant", file.variant())
                .update();
    }

    void decide(RegionCode region, UUID id, Authority authority, UUID by, UUID document, Moment now) {
        jdbc.sql("""
                update cases.sanction
                set state = 'DECIDED', office = :office, role = :role, instrument = :instrument, in_name_id = :nameId,
                    in_name_en = :nameEn, decided_by = :by, decided_on = :on, decided_at = :at, document = :document
                where region = :region and id = :id
                """)
                .param("region", region.value())
                .param("id", id)
                .param("office", authority.office())
                .param("role", authority.role())
                .param("instrument", authority.instrument())
                .param("nameId", authority.inName().id())
                .param("nameEn", authority.inName().en())
                .param("by", by)
                .param("on", now.today())
                .param("at", CaseStore.utc(now.at()))
                .param("document", document)
                .update();
    }

    void done(RegionCode region, UUID id) {
        jdbc.sql("update cases.sanction set state = 'DONE' where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .update();
    }

    void withdraw(RegionCode region, UUID id, UUID by, byte[] reasonSealed) {
        jdbc.sql("""
                update cases.sanction set state = 'WITHDRAWN', withdrawn_by = :by, withdrawal_sealed = :reason
                where region = :region and id = :id
                """)
                .param("region", region.value())
                .param("id", id)
                .param("by", by)
                .param("reason", reasonSealed)
                .update();
    }

    Optional<Sanction> find(RegionCode region, UUID id) {
        return jdbc.sql(ROWS + " where region = :region and id = :id")
                .param("region", region.value())
                .param("id", id)
                .query((rs, _) -> sanction(rs))
                .optional();
    }

    /** All sanctions on a permit, the first one first. */
    List<Sanction> of(RegionCode region, String permit) {
        return jdbc.sql(ROWS + " where region = :region and permit = :permit order by proposed_at, id")
                .param("region", region.value())
                .param("permit", permit)
                .query((rs, _) -> sanction(rs))
                .list();
    }

    /** What is not finished yet, the oldest first. */
    List<Sanction> open(RegionCode region, int atMost) {
        return jdbc.sql(ROWS + """
                where region = :region and state in ('PROPOSED', 'DECIDED')
                order by proposed_at, id
                limit :atMost
                """)
                .param("region", region.value())
                .param("atMost", atMost)
                .query((rs, _) -> sanction(rs))
                .list();
    }

    private static Sanction sanction(ResultSet rs) throws SQLException {
        var state = Sanction.State.valueOf(rs.getString("state"));
        var kind = SanctionKind.valueOf(rs.getString("kind"));
        return new Sanction(
                rs.getObject("id", UUID.class),
                rs.getString("permit"),
                kind,
                state,
                rs.getBytes("words_sealed"),
                rs.getObject("proposed_by", UUID.class),
                rs.getTimestamp("proposed_at").toInstant(),
                rs.getString("office") == null ? Optional.empty() : Optional.of(decision(rs, kind)),
                Optional.ofNullable(rs.getObject("document", UUID.class)));
    }

    private static DecisionStore.Decision decision(ResultSet rs, SanctionKind kind) throws SQLException {
        return new DecisionStore.Decision(
                kind.letter(),
                rs.getString("office"),
                rs.getString("role"),
                rs.getString("instrument"),
                new Text(rs.getString("in_name_id"), rs.getString("in_name_en")),
                rs.getObject("decided_on", LocalDate.class),
                rs.getObject("decided_by", UUID.class),
                rs.getTimestamp("decided_at").toInstant());
    }
}
