package id.pendopo.cases;

import id.pendopo.catalog.Authority;
import id.pendopo.catalog.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a decision; it follows those that were taken back before their signature. */
    void insert(CaseRow file, String letter, Authority authority, UUID account, Moment now) {
        jdbc.sql("""
                insert into cases.decision (region, number, round, letter, service, variant, office, role, instrument,
                    in_name_id, in_name_en, decided_on, account, at)
                select :region, :number, count(*) + 1, :letter, :service, :variant, :office, :role, :instrument, :nameId,
                    :nameEn, :decidedOn, :account, :at
                from cases.decision
                where region = :region and number = :number
                """)
                .param("region", file.number().region().value())
                .param("number", file.number().value())
                .param("letter", letter)
                .param("service", file.service())
                .param("variant", file.variant())
                .param("office", authority.office())
                .param("role", authority.role())
                .param("instrument", authority.instrument())
                .param("nameId", authority.inName().id())
                .param("nameEn", authority.inName().en())
                .param("decidedOn", now.today())
                .param("account", account)
                .param("at", CaseStore.utc(now.at()))
                .update();
    }

    /** The decision that counts: the last. */
    Optional<Decision> find(CaseNumber number) {
        return jdbc.sql("""
                select letter, office, role, instrument, in_name_id, in_name_en, decided_on, account, at
                from cases.decision
                where region = :region and number = :number
                order by round desc
                limit 1
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .query((rs, _) -> new Decision(
                        rs.getString("letter"),
                        rs.getString("office"),
                        rs.getString("role"),
                        rs.getString("instrument"),
                        new Text(rs.getString("in_name_id"), rs.getString("in_name_en")),
                        rs.getObject("decided_on", LocalDate.class),
                        rs.getObject("account", UUID.class),
                        rs.getTimestamp("at").toInstant()))
                .optional();
    }

    /** A decision as it stands, signed or not yet. */
    record Decision(
            String letter,
            String office,
            String role,
            String instrument,
            Text inName,
            LocalDate decidedOn,
            UUID account,
            Instant at) {

        boolean isDenial() {
            return letter.equals("refusal");
        }
    }
}
