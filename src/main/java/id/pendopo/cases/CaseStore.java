package id.pendopo.cases;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.database.Change;
import id.pendopo.database.Reading;
import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseStore {

    private static final String COLUMNS = """
            number, service, definition, variant, office, channel, applicant_kind, account, party, holder_hash,
            holder_sealed, data_sealed, origin, version, state, submitted_at, complete_at, finished_at, returns,
            out_of_turn, clock_state, clock_days, clock_used, clock_since, clock_due_on, paused_since, paused_days
            """;

    private static final String FIND =
            "select " + COLUMNS + " from cases.case_file where region = :region and number = :number";
    private static final String LOCK = FIND + " for update";

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next sequence of the region's year. The row stays locked until the commit: ask last. */
    long nextSequence(RegionCode region, int year) {
        return jdbc.sql("""
                insert into cases.counter as counter (region, year, last)
                values (:region, :year, 1)
                on conflict (region, year) do update set last = counter.last + 1
                returning last
                """)
                .param("region", region.value())
                .param("year", year)
                .query((rs, _) -> rs.getLong(1))
                .single();
    }

    void insert(CaseRow file, int[] nameGrams, byte[] trackingHash) {
        jdbc.sql("""
                insert into cases.case_file (region, number, service, definition, variant, office, channel,
                    applicant_kind, account, party, holder_hash, holder_sealed, name_grams, data_sealed, tracking_hash,
                    origin, version, state, submitted_at, clock_days, clock_state)
                values (:region, :number, :service, :definition, :variant, :office, :channel, :kind, :account, :party,
                    :holderHash, :holderSealed, :nameGrams, :dataSealed, :trackingHash, :origin, :version, :state,
                    :submittedAt, :clockDays, :clockState)
                """)
                .param("region", file.number().region().value())
                .param("number", file.number().value())
                .param("service", file.service())
                .param("definition", file.definition())
                .param("variant", file.variant())
                .param("office", file.office())
                .param("channel", file.channel())
                .param("kind", file.owner().kind().name())
                .param("account", file.owner().account())
                .param("party", file.owner().party())
                .param("holderHash", file.owner().holderHash())
                .param("holderSealed", file.holderSealed())
                .param("nameGrams", nameGrams)
                .param("dataSealed", file.dataSealed())
                .param("trackingHash", trackingHash)
                .param("origin", file.origin())
                .param("version", file.progress().version())
                .param("state", file.progress().state().name())
                .param("submittedAt", utc(file.progress().submittedAt()))
                .param("clockDays", file.clock().days())
                .param("clockState", file.clock().state().name())
                .update();
    }

    Optional<CaseRow> find(CaseNumber number) {
        return finding(number).first(jdbc);
    }

    /** Those of them that are there, in the order in which they are named. */
    List<CaseRow> find(RegionCode region, Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var found = jdbc
                .sql("select " + COLUMNS + " from cases.case_file where region = :region and number in (:numbers)")
                .param("region", region.value())
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query((rs, _) -> row(rs))
                .list()
                .stream()
                .collect(Collectors.toMap(CaseRow::number, row -> row));
        return numbers.stream().filter(found::containsKey).map(found::get).toList();
    }

    static Reading<CaseRow> finding(CaseNumber number) {
        return new Reading<>(FIND, number.key(), (rs, _) -> row(rs));
    }

    /** Takes the case's row for this transaction: whoever else wants to step waits here, and then sees what happened. */
    Optional<CaseRow> lock(CaseNumber number) {
        return locking(number).first(jdbc);
    }

    static Reading<CaseRow> locking(CaseNumber number) {
        return new Reading<>(LOCK, number.key(), (rs, _) -> row(rs));
    }

    /** The cases that an account handed in, and those of the parties for whom it acts, the last first. */
    List<CaseRow> within(RegionCode region, Access.Reach reach, int atMost) {
        return jdbc
                .sql("select " + COLUMNS + """
                from cases.case_file
                where region = :region and (account = :account or party in (:parties))
                order by submitted_at desc, number desc
                limit :atMost
                """)
                .param("region", region.value())
                .param("account", reach.account())
                .param("parties", reach.ids())
                .param("atMost", atMost)
                .query((rs, _) -> row(rs))
                .list()
                .stream()
                .filter(file ->
                        reach.covers(file.owner().account(), file.owner().party(), file.service()))
                .toList();
    }

    /** What an account asked about an earlier case or permit: renewal, objection, appeal. */
    List<CaseRow> about(RegionCode region, UUID account, String origin) {
        return jdbc.sql("select " + COLUMNS + """
                from cases.case_file
                where region = :region and account = :account and origin = :origin
                order by submitted_at
                """)
                .param("region", region.value())
                .param("account", account)
                .param("origin", origin)
                .query((rs, _) -> row(rs))
                .list();
    }

    boolean isTrackedBy(CaseNumber number, byte[] trackingHash) {
        return jdbc.sql("""
                select exists (select from cases.case_file
                               where region = :region and number = :number and tracking_hash = :hash) as found
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("hash", trackingHash)
                .query((rs, _) -> rs.getBoolean("found"))
                .single();
    }

    /** Writes how far the case is now, with its clock and the next alarm of the clock. */
    void update(CaseRow file, Alarm alarm) {
        updating(file, alarm).make(jdbc);
    }

    static Change updating(CaseRow file, Alarm alarm) {
        var progress = file.progress();
        var clock = file.clock();
        var columns = new HashMap<String, @Nullable Object>(file.number().key());
        columns.put("version", progress.version());
        columns.put("state", progress.state().name());
        columns.put("completeAt", utcOrNull(progress.completeAt()));
        columns.put("finishedAt", utcOrNull(progress.finishedAt()));
        columns.put("returns", progress.returns());
        columns.put("outOfTurn", progress.outOfTurn());
        columns.put("clockState", clock.state().name());
        columns.put("used", clock.used());
        columns.put("since", clock.since());
        columns.put("dueOn", clock.dueOn());
        columns.put("pausedSince", clock.pausedSince());
        columns.put("pausedDays", clock.pausedDays());
        columns.put("alarmAt", utcOrNull(alarm.at()));
        columns.put("alarm", alarm.kind() == null ? null : alarm.kind().name());
        return new Change("""
                update cases.case_file
                set version = :version, state = :state, complete_at = :completeAt, finished_at = :finishedAt,
                    returns = :returns, out_of_turn = :outOfTurn, clock_state = :clockState, clock_used = :used,
                    clock_since = :since, clock_due_on = :dueOn, paused_since = :pausedSince, paused_days = :pausedDays,
                    clock_alarm_at = case when clock_alarm = 'OVER' and clock_due_on is not distinct from cast(:dueOn as date)
                                          then null else cast(:alarmAt as timestamptz) end,
                    clock_alarm = case when clock_alarm = 'OVER' and clock_due_on is not distinct from cast(:dueOn as date)
                                       then 'OVER' else cast(:alarm as text) end
                where region = :region and number = :number
                """, columns);
    }

    /** Whether the clock's alarm still stands; asked under the case's lock, since another sweep may have answered it. */
    boolean alarmStands(CaseNumber number, Instant now) {
        return jdbc.sql("""
                select exists (select from cases.case_file
                               where region = :region and number = :number and clock_alarm_at <= :now)
                """)
                .param("region", number.region().value())
                .param("number", number.value())
                .param("now", utc(now))
                .query((rs, _) -> rs.getBoolean(1))
                .single();
    }

    void updateData(CaseNumber number, byte[] dataSealed) {
        jdbc.sql("update cases.case_file set data_sealed = :data where region = :region and number = :number")
                .param("data", dataSealed)
                .param("region", number.region().value())
                .param("number", number.value())
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static CaseRow row(ResultSet rs) throws SQLException {
        return new CaseRow(
                new CaseNumber(rs.getString("number")),
                rs.getString("service"),
                rs.getString("definition"),
                rs.getString("variant"),
                rs.getString("office"),
                rs.getString("channel"),
                new CaseRow.Owner(
                        ApplicantKind.valueOf(rs.getString("applicant_kind")),
                        rs.getObject("account", UUID.class),
                        rs.getObject("party", UUID.class),
                        rs.getBytes("holder_hash")),
                rs.getBytes("holder_sealed"),
                rs.getBytes("data_sealed"),
                rs.getString("origin"),
                new CaseRow.Progress(
                        rs.getInt("version"),
                        CaseState.valueOf(rs.getString("state")),
                        rs.getTimestamp("submitted_at").toInstant(),
                        instant(rs.getTimestamp("complete_at")),
                        instant(rs.getTimestamp("finished_at")),
                        rs.getInt("returns"),
                        rs.getInt("out_of_turn")),
                new LegalTime(
                        LegalTime.State.valueOf(rs.getString("clock_state")),
                        rs.getInt("clock_days"),
                        rs.getInt("clock_used"),
                        rs.getObject("clock_since", LocalDate.class),
                        rs.getObject("clock_due_on", LocalDate.class),
                        rs.getObject("paused_since", LocalDate.class),
                        rs.getInt("paused_days")));
    }
}
