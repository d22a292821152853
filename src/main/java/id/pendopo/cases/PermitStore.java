package id.pendopo.cases;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

    /** What was granted to an account and to the parties for whom it acts; all of it, or the one of a number. */
    List<Permit> within(RegionCode region, Access.Reach reach, Optional<String> number) {
        return jdbc
                .sql("select party, " + COLUMNS + """
                        from cases.permit
                        where region = :region and (account = :account or party in (:parties))
                          and (:number::text is null or number = :number)
                        order by valid_from desc, number
                        """)
                .param("region", region.value())
                .param("account", reach.account())
                .param("parties", reach.ids())
                .param("number", number.orElse(null), Types.VARCHAR)
                .query((rs, _) -> {
                    var permit = permit(rs);
                    var party = rs.getObject("party", UUID.class);
                    return reach.covers(permit.account(), party, permit.service())
                            ? Optional.of(permit)
                            : Optional.<Permit>empty();
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
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

    List<Permit> latest(RegionCode region, int atMost) {
        return jdbc.sql("select " + COLUMNS + """
                from cases.permit where region = :region
                order by valid_from desc, number desc
                limit :atMost
                """)
                .param("region", region.value())
                .param("atMost", atMost)
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

    int nextEvent(RegionCode region, String number) {
        return jdbc.sql("""
                select coalesce(max(seq), 0) + 1 from cases.permit_event where region = :region and number = :number
                """)
                .param("region", region.value())
                .param("number", number)
                .query((rs, _) -> rs.getInt(1))
                .single();
    }

    void remember(RegionCode region, Event event, String number) {
        jdbc.sql("""
                insert into cases.permit_event (region, number, seq, at, account, from_state, to_state, note_sealed, salt)
                values (:region, :number, :seq, :at, :account, :from, :to, :note, :salt)
                """)
                .param("region", region.value())
                .param("number", number)
                .param("seq", event.seq())
                .param("at", CaseStore.utc(event.at()))
                .param("account", event.account())
                .param("from", event.from().name())
                .param("to", event.to().name())
                .param("note", event.noteSealed())
                .param("salt", event.salt())
                .update();
    }

    List<Event> events(RegionCode region, String number) {
        return jdbc.sql("""
                select seq, at, account, from_state, to_state, note_sealed, salt
                from cases.permit_event
                where region = :region and number = :number
                order by seq
                """)
                .param("region", region.value())
                .param("number", number)
                .query((rs, _) -> new Event(
                        rs.getInt("seq"),
                        rs.getTimestamp("at").toInstant(),
                        rs.getObject("account", UUID.class),
                        PermitState.valueOf(rs.getString("from_state")),
                        PermitState.valueOf(rs.getString("to_state")),
                        rs.getBytes("note_sealed"),
                        rs.getBytes("salt")))
                .list();
    }

    /** Days before its end on which its holder is told. */
    int noticeDays(RegionCode region, String number) {
        return jdbc.sql("select notice_days from cases.permit where region = :region and number = :number")
                .param("region", region.value())
                .param("number", number)
                .query((rs, _) -> rs.getInt(1))
                .single();
    }

    List<String> ofHolder(RegionCode region, byte[] holderHash, int atMost) {
        return jdbc.sql("""
                select number from cases.permit
                where region = :region and holder_hash = :holder
                order by valid_from desc, number
                limit :atMost
                """)
                .param("region", region.value())
                .param("holder", holderHash)
                .param("atMost", atMost)
                .query((rs, _) -> rs.getString("number"))
                .list();
    }

    Optional<Permit> ofHolder(RegionCode region, byte[] holderHash, String number) {
        return jdbc.sql("select " + COLUMNS + """
                from cases.permit where region = :region and number = :number and holder_hash = :holder
                """)
                .param("region", region.value())
                .param("number", number)
                .param("holder", holderHash)
                .query((rs, _) -> permit(rs))
                .optional();
    }

    /** One change in a permit's life; the salt is missing for changes that were not committed to the log. */
    record Event(
            int seq,
            Instant at,
            UUID account,
            PermitState from,
            PermitState to,
            byte @Nullable [] noteSealed,
            byte @Nullable [] salt) {}

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
