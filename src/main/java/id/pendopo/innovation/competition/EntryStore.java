package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of entries, with their versions, authors and papers. */
@Repository
class EntryStore {

    private static final String SELECT = """
            select id, edition, number, region, author, entrant_region, agency, holder, cluster, state, idea, content, version,
                   answer_by, sent_at, changed_at
            from innovation.entry
            """;

    private final JdbcClient jdbc;
    private final AuthorStore authors;
    private final JsonMapper json;

    EntryStore(JdbcClient jdbc, AuthorStore authors, JsonMapper json) {
        this.jdbc = jdbc;
        this.authors = authors;
        this.json = json;
    }

    void insert(Entry entry, Instant at) {
        jdbc.sql("""
                insert into innovation.entry (region, id, edition, author, entrant_region, agency, holder, cluster, state, idea,
                    content, title_key, version, created_at, changed_at)
                values (:region, :id, :edition, :author, :entrantRegion, :agency, :holder, :cluster, :state, :idea,
                    :content::jsonb, :titleKey, 1, :at, :at)
                """)
                .param("region", entry.region().value())
                .param("id", entry.id())
                .param("edition", entry.edition())
                .param("author", entry.author())
                .param("entrantRegion", entry.entrantRegion().value())
                .param("agency", entry.agency())
                .param("holder", entry.holder())
                .param("cluster", entry.cluster())
                .param("state", entry.state().name())
                .param("idea", entry.idea())
                .param("content", json.writeValueAsString(entry.content()))
                .param("titleKey", entry.content().titleKey())
                .param("at", utc(at))
                .update();
        keep(entry.region(), entry.id(), 1, entry.content(), entry.author(), at);
    }

    private void keep(RegionCode region, UUID id, int version, EntryContent content, UUID by, Instant at) {
        jdbc.sql("""
                insert into innovation.entry_version (region, entry, version, content, saved_by, saved_at)
                values (:region, :id, :version, :content::jsonb, :by, :at)
                """)
                .param("region", region.value())
                .param("id", id)
                .param("version", version)
                .param("content", json.writeValueAsString(content))
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void save(Entry entry, EntryContent content, UUID by, Instant at) {
        jdbc.sql("""
                update innovation.entry
                set content = :content::jsonb, title_key = :titleKey, version = version + 1, changed_at = :at
                where region = :region and id = :id
                """)
                .param("region", entry.region().value())
                .param("id", entry.id())
                .param("content", json.writeValueAsString(content))
                .param("titleKey", content.titleKey())
                .param("at", utc(at))
                .update();
        keep(entry.region(), entry.id(), entry.version() + 1, content, by, at);
    }

    void number(Entry entry, String number, Instant at) {
        jdbc.sql("""
                update innovation.entry set number = coalesce(number, :number), sent_at = :at, changed_at = :at
                where region = :region and id = :id
                """)
                .param("region", entry.region().value())
                .param("id", entry.id())
                .param("number", number)
                .param("at", utc(at))
                .update();
    }

    void state(Entry entry, EntryState state, @Nullable LocalDate answerBy, Instant at) {
        jdbc.sql("""
                update innovation.entry set state = :state, answer_by = :answerBy, changed_at = :at
                where region = :region and id = :id
                """)
                .param("region", entry.region().value())
                .param("id", entry.id())
                .param("state", state.name())
                .param("answerBy", answerBy)
                .param("at", utc(at))
                .update();
    }

    Optional<Entry> find(RegionCode region, UUID id) {
        return read("where region = :region and id = :id", Map.of("region", region.value(), "id", id)).stream()
                .findFirst();
    }

    /** Of two that act on one entry, one waits here. */
    Optional<Entry> lock(RegionCode region, UUID id) {
        return read("where region = :region and id = :id for update", Map.of("region", region.value(), "id", id))
                .stream()
                .findFirst();
    }

    Optional<Entry> byNumber(RegionCode region, String edition, String number) {
        return read(
                        "where region = :region and edition = :edition and number = :number",
                        Map.of("region", region.value(), "edition", edition, "number", number))
                .stream()
                .findFirst();
    }

    /** All of an edition, whatever their state. */
    List<Entry> all(RegionCode region, String edition) {
        return read(
                "where region = :region and edition = :edition order by created_at, id",
                Map.of("region", region.value(), "edition", edition));
    }

    /** Those of an edition that bear one of these numbers. */
    List<Entry> numbered(RegionCode region, String edition, Set<String> numbers) {
        return sent(region, edition).stream()
                .filter(entry -> numbers.contains(String.valueOf(entry.number())))
                .toList();
    }

    /** All of an edition that were ever sent, by number. */
    List<Entry> sent(RegionCode region, String edition) {
        return read(
                "where region = :region and edition = :edition and number is not null order by number",
                Map.of("region", region.value(), "edition", edition));
    }

    /** Those that somebody writes or was invited to write, the latest change first. */
    List<Entry> of(RegionCode region, UUID account) {
        return read("""
                where region = :region and (author = :account or id in (
                    select entry from innovation.entry_author where region = :region and account = :account))
                order by changed_at desc
                """, Map.of("region", region.value(), "account", account));
    }

    void paper(Entry entry, String slot, Entry.Paper paper) {
        jdbc.sql("""
                insert into innovation.entry_file (region, entry, slot, upload, name)
                values (:region, :entry, :slot, :upload, :name)
                on conflict (region, entry, slot) do update set upload = excluded.upload, name = excluded.name
                """)
                .param("region", entry.region().value())
                .param("entry", entry.id())
                .param("slot", slot)
                .param("upload", paper.upload())
                .param("name", paper.name())
                .update();
    }

    /** The entries in which an upload lies. */
    List<Entry> withPaper(RegionCode region, UUID upload) {
        return read("""
                where region = :region and id in (
                    select entry from innovation.entry_file where region = :region and upload = :upload)
                """, Map.of("region", region.value(), "upload", upload));
    }

    private List<Entry> read(String where, Map<String, ?> params) {
        var entries = jdbc.sql(SELECT + where)
                .params(params)
                .query((row, _) -> entry(row))
                .list();
        if (entries.isEmpty()) {
            return entries;
        }
        var region = entries.getFirst().region();
        var ids = entries.stream().map(Entry::id).toArray(UUID[]::new);
        var papers = papers(region, ids);
        var written = authors.of(region, ids);
        return entries.stream()
                .map(entry -> with(
                        entry, papers.getOrDefault(entry.id(), Map.of()), written.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private Map<UUID, Map<String, Entry.Paper>> papers(RegionCode region, UUID[] ids) {
        var all = new HashMap<UUID, Map<String, Entry.Paper>>();
        jdbc.sql("""
                select entry, slot, upload, name from innovation.entry_file
                where region = :region and entry = any(:ids)
                """).param("region", region.value()).param("ids", ids).query(row -> {
            all.computeIfAbsent(row.getObject("entry", UUID.class), _ -> new HashMap<>())
                    .put(
                            row.getString("slot"),
                            new Entry.Paper(row.getObject("upload", UUID.class), row.getString("name")));
        });
        return all;
    }

    private Entry entry(ResultSet row) throws SQLException {
        var answerBy = row.getDate("answer_by");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("edition"),
                row.getString("number"),
                RegionCode.of(row.getString("region")),
                row.getObject("author", UUID.class),
                RegionCode.of(row.getString("entrant_region")),
                row.getString("agency"),
                row.getString("holder"),
                row.getString("cluster"),
                EntryState.valueOf(row.getString("state")),
                row.getObject("idea", UUID.class),
                json.readValue(row.getString("content"), EntryContent.class),
                row.getInt("version"),
                Map.of(),
                List.of(),
                answerBy == null ? null : answerBy.toLocalDate(),
                EditionStore.instantOrNull(row, "sent_at"),
                EditionStore.instant(row, "changed_at"));
    }

    private static Entry with(Entry entry, Map<String, Entry.Paper> papers, List<Entry.Author> authors) {
        return new Entry(
                entry.id(),
                entry.edition(),
                entry.number(),
                entry.region(),
                entry.author(),
                entry.entrantRegion(),
                entry.agency(),
                entry.holder(),
                entry.cluster(),
                entry.state(),
                entry.idea(),
                entry.content(),
                entry.version(),
                papers,
                authors,
                entry.answerBy(),
                entry.sentAt(),
                entry.changedAt());
    }
}
