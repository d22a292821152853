package id.pendopo.innovation.index;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of assessments. */
@Repository
class IndexStore {

    private static final String STEPS = """
            select e.innovation, e.row_code, e.revision, e.level, e.basis, e.figure, e.note, e.link, e.upload, e.filled_by,
                   e.filled_at, v.kind, v.level as found, v.reason, v.checked_by, v.checked_at
            from innovation.index_entry e
            left join innovation.index_verdict v using (region, year, innovation, row_code, revision)
            where e.region = :region and e.year = :year
            """;

    private final JdbcClient jdbc;

    IndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An innovation without its rows. */
    record Head(int number, NewInnovation innovation, boolean withdrawn) {}

    /** Where a row is. */
    record RowKey(int subject, String row) {}

    /** A row as it was filled in, with what was found about that. */
    record Step(RowKey key, Entry entry, Optional<Verdict> verdict) {}

    List<Head> heads(Place place) {
        return jdbc.sql("""
                select i.number, i.name, i.affair, i.agency, i.applied_on, i.record, w.number is not null as withdrawn
                from innovation.index_innovation i
                left join innovation.index_withdrawal w using (region, year, number)
                where i.region = :region and i.year = :year
                order by i.number
                """)
                .params(at(place))
                .query((rs, _) -> new Head(
                        rs.getInt("number"),
                        new NewInnovation(
                                rs.getString("name"),
                                rs.getString("affair"),
                                rs.getString("agency"),
                                Optional.ofNullable(rs.getObject("applied_on", LocalDate.class)),
                                Optional.ofNullable(rs.getString("record"))),
                        rs.getBoolean("withdrawn")))
                .list();
    }

    /** Every row as it was filled in last. */
    List<Step> latest(Place place) {
        return jdbc.sql(STEPS + """
                and not exists (
                    select
                    from innovation.index_entry later
                    where later.region = e.region and later.year = e.year and later.innovation = e.innovation
                      and later.row_code = e.row_code and later.revision > e.revision)
                """)
                .params(at(place))
                .query((rs, _) -> step(rs))
                .list();
    }

    /** All that was ever said about a row, the latest first. */
    List<Step> history(Place place, RowKey key) {
        return jdbc.sql(STEPS + " and e.innovation = :innovation and e.row_code = :row order by e.revision desc")
                .params(at(place))
                .param("innovation", key.subject())
                .param("row", key.row())
                .query((rs, _) -> step(rs))
                .list();
    }

    /** @return false when the number was taken a moment ago */
    boolean enter(Place place, Head head, UUID by, Instant at) {
        return jdbc.sql("""
                insert into innovation.index_innovation
                    (region, year, number, name, affair, agency, applied_on, record, entered_by, entered_at)
                values (:region, :year, :number, :name, :affair, :agency, :applied, :record, :by, :at)
                on conflict do nothing
                """)
                        .params(at(place))
                        .param("number", head.number())
                        .param("name", head.innovation().name())
                        .param("affair", head.innovation().affair())
                        .param("agency", head.innovation().agency())
                        .param("applied", head.innovation().applied().orElse(null))
                        .param("record", head.innovation().record().orElse(null))
                        .param("by", by)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    /** @return false when it was withdrawn before */
    boolean withdraw(Place place, int number, String reason, UUID by, Instant at) {
        return jdbc.sql("""
                insert into innovation.index_withdrawal (region, year, number, reason, withdrawn_by, withdrawn_at)
                values (:region, :year, :number, :reason, :by, :at)
                on conflict do nothing
                """)
                        .params(at(place))
                        .param("number", number)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    void fill(Place place, RowKey key, int revision, Filling filling, UUID by, Instant at) {
        jdbc.sql("""
                insert into innovation.index_entry
                    (region, year, innovation, row_code, revision, level, basis, figure, note, link, upload, filled_by,
                     filled_at)
                values (:region, :year, :innovation, :row, :revision, :level, :basis, :figure, :note, :link, :upload, :by,
                        :at)
                """)
                .params(at(place))
                .param("innovation", key.subject())
                .param("row", key.row())
                .param("revision", revision)
                .param("level", filling.level())
                .param("basis", filling.basis())
                .param("figure", filling.figure().orElse(null))
                .param("note", filling.note())
                .param("link", filling.link())
                .param("upload", filling.upload().orElse(null))
                .param("by", by)
                .param("at", time(at))
                .update();
    }

    void judge(Place place, RowKey key, int revision, Verdict verdict) {
        jdbc.sql("""
                insert into innovation.index_verdict
                    (region, year, innovation, row_code, revision, kind, level, reason, checked_by, checked_at)
                values (:region, :year, :innovation, :row, :revision, :kind, :level, :reason, :by, :at)
                """)
                .params(at(place))
                .param("innovation", key.subject())
                .param("row", key.row())
                .param("revision", revision)
                .param("kind", verdict.kind().name())
                .param("level", verdict.kind() == Verdict.Kind.RETURNED ? null : verdict.level())
                .param("reason", verdict.reason())
                .param("by", verdict.by())
                .param("at", time(verdict.at()))
                .update();
    }

    /** How many rows of a region wait for somebody: given back to them, and where they verify those that others filled in. */
    int waiting(RegionCode region, UUID account, boolean verifies) {
        return jdbc.sql("""
                select count(*)::int
                from innovation.index_entry e
                left join innovation.index_verdict v using (region, year, innovation, row_code, revision)
                where e.region = :region
                  and not exists (
                    select
                    from innovation.index_entry later
                    where later.region = e.region and later.year = e.year and later.innovation = e.innovation
                      and later.row_code = e.row_code and later.revision > e.revision)
                  and not exists (
                    select
                    from innovation.index_withdrawal w
                    where w.region = e.region and w.year = e.year and w.number = e.innovation)
                  and (v.kind = 'RETURNED' and e.filled_by = :account
                    or v.kind is null and :verifies and not exists (
                      select
                      from innovation.index_entry own
                      where own.region = e.region and own.year = e.year and own.innovation = e.innovation
                        and own.row_code = e.row_code and own.filled_by = :account))
                """)
                .param("region", region.value())
                .param("account", account)
                .param("verifies", verifies)
                .query(Integer.class)
                .single();
    }

    /** Whether an upload is evidence for any row. */
    boolean isEvidence(String region, UUID upload) {
        return jdbc.sql("""
                select exists (select from innovation.index_entry where region = :region and upload = :upload)
                """)
                .param("region", region)
                .param("upload", upload)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> at(Place place) {
        return Map.of("region", place.region().value(), "year", place.year());
    }

    private static Step step(ResultSet rs) throws SQLException {
        return new Step(
                new RowKey(rs.getInt("innovation"), rs.getString("row_code")),
                new Entry(
                        rs.getInt("revision"),
                        rs.getInt("level"),
                        rs.getString("basis"),
                        Optional.ofNullable(rs.getBigDecimal("figure")),
                        rs.getString("note"),
                        rs.getString("link"),
                        Optional.ofNullable(rs.getObject("upload", UUID.class)),
                        rs.getObject("filled_by", UUID.class),
                        instant(rs, "filled_at")),
                verdict(rs));
    }

    private static Optional<Verdict> verdict(ResultSet rs) throws SQLException {
        @Nullable String kind = rs.getString("kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Verdict(
                        Verdict.Kind.valueOf(kind),
                        rs.getInt("found"),
                        rs.getString("reason"),
                        rs.getObject("checked_by", UUID.class),
                        instant(rs, "checked_at")));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
