package id.pendopo.innovation.records;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of records and of each state they were in. */
@Repository
class RecordStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String CURRENT = """
            select r.code, r.region, r.agency, r.owner_name, r.unit, r.state, r.version, r.born_in, r.keeper, r.looked_on,
                   r.from_history, v.sheet
            from innovation.record r
            join innovation.record_version v on v.code = r.code and v.version = r.version
            """;

    private final JdbcClient jdbc;
    private final AwardStore awards;

    RecordStore(JdbcClient jdbc, AwardStore awards) {
        this.jdbc = jdbc;
        this.awards = awards;
    }

    AwardStore awards() {
        return awards;
    }

    /** @return false when the code is taken */
    boolean insert(Innovation record) {
        return head(jdbc.sql("""
                insert into innovation.record
                    (code, region, agency, owner_name, unit, title, state, category, sector, born_in, words, version, keeper,
                     looked_on, from_history)
                values (:code, :region, :agency, :name, :unit, :title, :state, :category, :sector, :born, :words, :version,
                        :keeper, :looked, :history)
                on conflict do nothing
                """), record)
                        .param("history", record.fromHistory())
                        .update()
                == 1;
    }

    /** @return false when somebody else changed it since {@code before} */
    boolean update(Innovation record, int before) {
        return head(jdbc.sql("""
                update innovation.record
                set agency = :agency, owner_name = :name, unit = :unit, title = :title, state = :state,
                    category = :category, sector = :sector, born_in = :born, words = :words, version = :version,
                    keeper = coalesce(keeper, :keeper), looked_on = :looked
                where code = :code and region = :region and version = :before
                """), record).param("before", before).update() == 1;
    }

    private static JdbcClient.StatementSpec head(JdbcClient.StatementSpec statement, Innovation record) {
        var theme = record.sheet().theme();
        return statement
                .param("code", record.code())
                .param("region", record.region().value())
                .param("agency", record.owner().agency())
                .param("name", record.owner().name())
                .param("unit", record.owner().unit())
                .param("title", record.title())
                .param("state", record.state().name())
                .param("category", theme.category())
                .param("sector", theme.sector())
                .param("born", record.bornIn())
                .param("words", words(record))
                .param("version", record.version())
                .param("keeper", record.keeper().orElse(null))
                .param("looked", record.lookedOn().orElse(null));
    }

    private static String words(Innovation record) {
        var story = record.sheet().story();
        return String.join(
                        " ",
                        story.title(),
                        story.summary(),
                        story.problem(),
                        record.owner().name(),
                        record.owner().unit(),
                        record.code())
                .toLowerCase(Locale.ROOT);
    }

    void append(Innovation record, String reason, UUID by, Instant at) {
        jdbc.sql("""
                insert into innovation.record_version (region, code, version, state, sheet, reason, by, at)
                values (:region, :code, :version, :state, cast(:sheet as jsonb), :reason, :by, :at)
                """)
                .param("region", record.region().value())
                .param("code", record.code())
                .param("version", record.version())
                .param("state", record.state().name())
                .param("sheet", JSON.writeValueAsString(record.sheet()))
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In somebody's care from now on, or found true on this day. */
    void see(Innovation record, Seen seen, LocalDate day) {
        jdbc.sql("""
                insert into innovation.record_look (region, code, id, kind, note, people, keeper, by, at)
                values (:region, :code, :id, :kind, :note, cast(:people as integer), cast(:keeper as uuid), :by, :at)
                """)
                .param("region", record.region().value())
                .param("code", record.code())
                .param("id", UUID.randomUUID())
                .param("kind", seen.kind().name())
                .param("note", seen.note())
                .param("people", seen.people().orElse(null))
                .param("keeper", seen.keeper().orElse(null))
                .param("by", seen.by())
                .param("at", seen.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(seen.kind() == Seen.Kind.LOOKED ? """
                        update innovation.record set looked_on = :day where code = :code and region = :region
                        """ : """
                        update innovation.record set keeper = :keeper where code = :code and region = :region
                        """)
                .param("keeper", seen.keeper().orElse(seen.by()))
                .param("day", day)
                .param("code", record.code())
                .param("region", record.region().value())
                .update();
    }

    /** Newest first. */
    List<Seen> seen(String code) {
        return jdbc.sql("""
                select kind, note, people, keeper, by, at from innovation.record_look where code = :code
                order by at desc, id
                """)
                .param("code", code)
                .query((rs, _) -> new Seen(
                        Seen.Kind.valueOf(rs.getString("kind")),
                        rs.getString("note"),
                        rs.getObject("by", UUID.class),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rs.getObject("people", Integer.class)),
                        Optional.ofNullable(rs.getObject("keeper", UUID.class))))
                .list();
    }

    Optional<Sheet> version(String code, int version) {
        return jdbc.sql("select sheet from innovation.record_version where code = :code and version = :version")
                .param("code", code)
                .param("version", version)
                .query((rs, _) -> JSON.readValue(rs.getString("sheet"), Sheet.class))
                .optional();
    }

    Optional<Innovation> find(String code) {
        return jdbc.sql(CURRENT + "where r.code = :code")
                .param("code", code)
                .query((rs, _) -> read(rs, awards.of(List.of(code))))
                .optional();
    }

    /** By title. */
    List<Innovation> search(Search search) {
        var found = jdbc.sql(CURRENT + """
                where r.words like all (cast(:patterns as text[]))
                  and (:region = '' or r.region = :region)
                  and (:category = '' or r.category = :category)
                  and (:sector = '' or r.sector = :sector)
                  and (:state = '' or r.state = :state)
                  and (:goal = 0 or v.sheet #> '{theme,goals}' @> to_jsonb(cast(:goal as integer)))
                order by r.title, r.code
                """)
                .param("patterns", patterns(search.words()))
                .param("region", search.region())
                .param("category", search.category())
                .param("sector", search.sector())
                .param("state", search.state())
                .param("goal", search.goal())
                .query((rs, _) -> read(rs, Map.of()))
                .list();
        var honours = awards.of(found.stream().map(Innovation::code).toList());
        return found.stream()
                .map(record -> honoured(record, honours.getOrDefault(record.code(), List.of())))
                .toList();
    }

    private static String[] patterns(String words) {
        var tokens = words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        var patterns = new ArrayList<String>();
        for (int i = 0; i < Math.min(6, tokens.length); i++) {
            patterns.add(
                    "%" + tokens[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        return patterns.toArray(String[]::new);
    }

    private static Innovation honoured(Innovation record, List<Award> awards) {
        return new Innovation(
                record.code(),
                record.owner(),
                record.state(),
                record.version(),
                record.sheet(),
                record.bornIn(),
                record.keeper(),
                record.lookedOn(),
                record.fromHistory(),
                awards);
    }

    private static Innovation read(ResultSet rs, Map<String, List<Award>> awards) throws SQLException {
        var code = rs.getString("code");
        return new Innovation(
                code,
                new Owner(
                        RegionCode.of(rs.getString("region")),
                        rs.getString("agency"),
                        rs.getString("owner_name"),
                        rs.getString("unit")),
                State.valueOf(rs.getString("state")),
                rs.getInt("version"),
                JSON.readValue(rs.getString("sheet"), Sheet.class),
                rs.getInt("born_in"),
                Optional.ofNullable(rs.getObject("keeper", UUID.class)),
                Optional.ofNullable(rs.getObject("looked_on", LocalDate.class)),
                rs.getBoolean("from_history"),
                awards.getOrDefault(code, List.of()));
    }

    /** The changes of a record, newest first. */
    List<Change> changes(String code) {
        return jdbc.sql("""
                select version, state, reason, by, at from innovation.record_version where code = :code
                order by version desc
                """)
                .param("code", code)
                .query((rs, _) -> new Change(
                        rs.getInt("version"),
                        State.valueOf(rs.getString("state")),
                        rs.getString("reason"),
                        rs.getObject("by", UUID.class),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
