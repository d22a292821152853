package id.pendopo.cases;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PermitStore {

    private static final String COLUMNS = """
            number, case_number, service, parent, account, document, valid_from, valid_until, state, succeeded_by
            """;

    private final JdbcClient jdbc;

    PermitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RegionCode region, Permit permit, CaseRow file, int noticeDays, @Nullable LocalDate alarmOn) {
        jdbc.sql("""
                insert into cases.permit (region, number, case_number, service, parent, account, party, holder_hash,
                    holder_sealed, document, valid_from, valid_until, notice_days, state, alarm_on)
                values (:region, :number, :caseNumber, :service, :parent, :account, :party, :holderHash, :holderSealed,
                    :document, :validFrom, :validUntil, :noticeDays, :state, :alarmOn)
                """)
                .param("region", region.value())
                .param("number", permit.number())
                .param("caseNumber", permit.caseNumber().value())
                .param("service", permit.service())
                .param("parent", permit.parent().orElse(null))
                .param("account", permit.account())
                .param("party", file.owner().party())
                .param("holderHash", file.owner().holderHash())
                .param("holderSealed", file.holderSealed())
                .param("document", permit.document())
                .param("validFrom", permit.validFrom())
                .param("validUntil", permit.validUntil().orElse(null))
                .param("noticeDays", noticeDays)
                .param("state", permit.state().name())
                .param("alarmOn", alarmOn)
                .update();
    }

    Optional<Permit> lock(RegionCode region, String number) {
        return jdbc.sql("select " + COLUMNS
                        + " from cases.permit where region = :region and number = :number for update")
                .param("region", region.value())
                .param("number", number)
                .query((rs, _) -> permit(rs))
                .optional();
    }

    Optional<Permit> find(RegionCode region, String number) {
        return jdbc.sql("select " + COLUMNS + " from cases.permit where region = :region and number = :number")
                .param("region", region.value())
                .param("number", number)
                .query((rs, _) -> permit(rs))
                .optional();
    }

    List<Permit> ofAccount(RegionCode region, UUID account) {
        return jdbc.sql("select " + COLUMNS + """
                from cases.permit where region = :region and account = :account
                order by valid_from desc, number
                """)
                .param("region", region.value())
                .param("account", account)
                .query((rs, _) -> permit(rs))
                .list();
    }

    List<Permit> ofCase(CaseNumber number) {
        return jdbc.sql("select " + COLUMNS + """
                from cases.permit where region = :region and case_number = :number
                order by parent nulls first, number
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .query((rs, _) -> permit(rs))
                .list();
    }

    List<Permit> children(RegionCode region, String parent) {
        return jdbc.sql("select " + COLUMNS
                        + " from cases.permit where region = :region and parent = :parent order by number")
                .param("region", region.value())
                .param("parent", parent)
                .query((rs, _) -> permit(rs))
                .list();
    }

    /** A permit of a holder for a service that is in force on a day. */
    Optional<Permit> inForce(RegionCode region, byte[] holderHash, String service, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                from cases.permit
                where region = :region and holder_hash = :holder and service = :service
                  and state in ('ACTIVE', 'EXPIRING') and valid_from <= :day
                  and (valid_until is null or valid_until >= :day)
                order by valid_from desc
                limit 1
                """)
                .param("region", region.value())
                .param("holder", holderHash)
                .param("service", service)
                .param("day", day)
                .query((rs, _) -> permit(rs))
                .optional();
    }

    void become(RegionCode region, String number, PermitState state, @Nullable LocalDate alarmOn, @Nullable String by) {
        jdbc.sql("""
                update cases.permit
                set state = :state, alarm_on = :alarmOn, succeeded_by = coalesce(:by, succeeded_by)
                where region = :region and number = :number
                """)
                .param("region", region.value())
                .param("number", number)
                .param("state", state.name())
                .param("alarmOn", alarmOn)
                .param("by", by)
                .update();
    }

    void remember(RegionCode region, Permit was, PermitState now, UUID account, Instant at, byte @Nullable [] note) {
        jdbc.sql("""
                insert into cases.permit_event (region, number, seq, at, account, from_state, to_state, note_sealed)
                select :region, :number, count(*) + 1, :at, :account, :from, :to, :note
                from cases.permit_event where region = :region and number = :number
                """)
                .param("region", region.value())
                .param("number", was.number())
                .param("at", CaseStore.utc(at))
                .param("account", account)
                .param("from", was.state().name())
                .param("to", now.name())
                .param("note", note)
                .update();
    }

    private static Permit permit(ResultSet rs) throws SQLException {
        return new Permit(
                rs.getString("number"),
                new CaseNumber(rs.getString("case_number")),
                rs.getString("service"),
                Optional.ofNullable(rs.getString("parent")),
                rs.getObject("account", UUID.class),
                rs.getObject("document", UUID.class),
                rs.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(rs.getObject("valid_until", LocalDate.class)),
                PermitState.valueOf(rs.getString("state")),
                Optional.ofNullable(rs.getString("succeeded_by")));
    }
}
