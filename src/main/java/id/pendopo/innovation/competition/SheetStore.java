package id.pendopo.innovation.competition;

import static id.pendopo.innovation.competition.EditionStore.utc;

import id.pendopo.database.Vault;
import id.pendopo.innovation.judging.Protocol.Sealed;
import id.pendopo.innovation.judging.Sheet;
import id.pendopo.kernel.Commitment;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The sheets of jurors: sealed while a stage runs, in plain words once it closed. */
@Repository
class SheetStore {

    /** A seal opens only in its own place: whoever moves a row to another entry, juror or stage finds it broken. */
    private static final String CONTEXT = "innovation.sheet.scores:";

    /** What somebody sealed who then stepped aside is kept and counts no more. */
    private static final String COUNTS = """
            and not exists (select 1 from innovation.recusal gone
                where gone.region = sheet.region and gone.edition = sheet.edition and gone.stage = sheet.stage
                  and gone.entry = sheet.entry and gone.pseudonym = sheet.pseudonym)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    SheetStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** What lies under a seal. */
    record Content(Map<String, BigDecimal> scores, Map<String, String> comments, String salt) {

        /** Under a seal that does not open: the row was changed or moved, by nobody who has the key. */
        static final Content BROKEN = new Content(Map.of(), Map.of(), "");

        boolean isBroken() {
            return salt.isEmpty();
        }
    }

    /** The latest sheet of a juror for an entry. */
    record Saved(String entry, String juror, int version, Content content, byte[] digest, Instant at) {

        Sealed sealed() {
            return new Sealed(
                    new Sheet(juror, entry, content.scores()),
                    new Commitment(HexFormat.of().parseHex(content.salt()), digest));
        }
    }

    /** @return false where another window saved this version in the same moment */
    boolean insert(StageKey key, Saved saved) {
        return jdbc.sql("""
                insert into innovation.sheet (region, edition, stage, entry, pseudonym, version, sealed, digest, saved_at)
                values (:region, :edition, :stage, :entry, :juror, :version, :sealed, :digest, :at)
                on conflict do nothing
                """)
                        .params(key.params())
                        .param("entry", saved.entry())
                        .param("juror", saved.juror())
                        .param("version", saved.version())
                        .param(
                                "sealed",
                                vault.seal(
                                        json.writeValueAsBytes(saved.content()),
                                        context(key, saved.entry(), saved.juror(), saved.version())))
                        .param("digest", saved.digest())
                        .param("at", utc(saved.at()))
                        .update()
                == 1;
    }

    Optional<Saved> latest(StageKey key, String entry, String juror) {
        return latest(key, "and entry = :entry and pseudonym = :juror", Map.of("entry", entry, "juror", juror)).stream()
                .findFirst();
    }

    List<Saved> latest(StageKey key, String juror) {
        return latest(key, "and pseudonym = :juror", Map.of("juror", juror));
    }

    List<Saved> latest(StageKey key) {
        return latest(key, "", Map.of());
    }

    private List<Saved> latest(StageKey key, String narrowed, Map<String, ?> params) {
        return jdbc.sql("""
                        select distinct on (entry, pseudonym) entry, pseudonym, version, sealed, digest, saved_at
                        from innovation.sheet
                        where region = :region and edition = :edition and stage = :stage
                        """ + COUNTS + narrowed + " order by entry, pseudonym, version desc")
                .params(key.params())
                .params(params)
                .query((row, _) -> new Saved(
                        row.getString("entry"),
                        row.getString("pseudonym"),
                        row.getInt("version"),
                        content(key, row),
                        row.getBytes("digest"),
                        EditionStore.instant(row, "saved_at")))
                .list();
    }

    private Content content(StageKey key, ResultSet row) throws SQLException {
        var place = context(key, row.getString("entry"), row.getString("pseudonym"), row.getInt("version"));
        try {
            return json.readValue(vault.openBytes(row.getBytes("sealed"), place), Content.class);
        } catch (IllegalStateException _) {
            return Content.BROKEN;
        }
    }

    private static String context(StageKey key, String entry, String juror, int version) {
        return CONTEXT + String.join("/", key.edition(), key.stage(), entry, juror, String.valueOf(version));
    }

    /** How many entries each juror has scored, by pseudonym; nothing of what their sheets say. */
    Map<String, Integer> countByJuror(StageKey key) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("""
                select pseudonym, count(distinct entry) as done from innovation.sheet
                where region = :region and edition = :edition and stage = :stage
                  and exists (select 1 from innovation.entry
                    where entry.region = sheet.region and entry.edition = sheet.edition
                      and entry.number = sheet.entry and entry.state = 'ADMITTED')
                """ + COUNTS + " group by pseudonym").params(key.params()).query(row -> {
            counts.put(row.getString("pseudonym"), row.getInt("done"));
        });
        return counts;
    }

    /** How many sheets of entries that still stand there are, one for each juror and entry; nothing of what they say. */
    int count(StageKey key) {
        return jdbc.sql("""
                        select count(*) from (select distinct entry, pseudonym from innovation.sheet
                        where region = :region and edition = :edition and stage = :stage
                          and exists (select 1 from innovation.entry
                            where entry.region = sheet.region and entry.edition = sheet.edition
                              and entry.number = sheet.entry and entry.state = 'ADMITTED')
                        """ + COUNTS + ") one")
                .params(key.params())
                .query(Integer.class)
                .single();
    }

    /** All in one statement: thirty thousand sheets are opened together, too. */
    void open(StageKey key, List<Saved> all) {
        jdbc.sql("""
                insert into innovation.opened (region, edition, stage, entry, pseudonym, salt, digest, scores, comments)
                select :region, :edition, :stage, entry, juror, decode(salt, 'hex'), decode(digest, 'hex'), scores::jsonb,
                    comments::jsonb
                from unnest(:entries::text[], :jurors::text[], :salts::text[], :digests::text[], :scores::text[],
                    :comments::text[]) as sheet (entry, juror, salt, digest, scores, comments)
                """)
                .params(key.params())
                .param("entries", each(all, Saved::entry))
                .param("jurors", each(all, Saved::juror))
                .param("salts", each(all, saved -> saved.content().salt()))
                .param("digests", each(all, saved -> HexFormat.of().formatHex(saved.digest())))
                .param(
                        "scores",
                        each(
                                all,
                                saved -> json.writeValueAsString(saved.content().scores())))
                .param(
                        "comments",
                        each(
                                all,
                                saved -> json.writeValueAsString(saved.content().comments())))
                .update();
    }

    private static String[] each(List<Saved> all, Function<Saved, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }

    /** What was opened, as the rows say it now. */
    List<Sealed> opened(StageKey key) {
        return opened(key, "", Map.of());
    }

    Optional<Sealed> opened(StageKey key, String entry, String juror) {
        return opened(key, "and entry = :entry and pseudonym = :juror", Map.of("entry", entry, "juror", juror)).stream()
                .findFirst();
    }

    private List<Sealed> opened(StageKey key, String narrowed, Map<String, ?> params) {
        return jdbc.sql("""
                        select entry, pseudonym, salt, digest, scores from innovation.opened
                        where region = :region and edition = :edition and stage = :stage
                        """ + narrowed + " order by entry, pseudonym")
                .params(key.params())
                .params(params)
                .query((row, _) -> new Sealed(
                        new Sheet(
                                row.getString("pseudonym"),
                                row.getString("entry"),
                                json.readValue(
                                        row.getString("scores"),
                                        new tools.jackson.core.type.TypeReference<Map<String, BigDecimal>>() {})),
                        new Commitment(row.getBytes("salt"), row.getBytes("digest"))))
                .list();
    }

    /** What was opened beside the scores, by entry and juror. */
    Map<String, Map<String, String>> comments(StageKey key) {
        var all = new HashMap<String, Map<String, String>>();
        jdbc.sql("""
                select entry, pseudonym, comments from innovation.opened
                where region = :region and edition = :edition and stage = :stage
                """).params(key.params()).query(row -> {
            all.put(row.getString("entry") + " " + row.getString("pseudonym"), comments(row));
        });
        return all;
    }

    private Map<String, String> comments(ResultSet row) throws SQLException {
        return json.readValue(
                row.getString("comments"), new tools.jackson.core.type.TypeReference<Map<String, String>>() {});
    }

    /** Comments for the entrant, by juror and criterion. */
    Map<String, Map<String, String>> comments(StageKey key, String entry) {
        var all = new java.util.TreeMap<String, Map<String, String>>();
        jdbc.sql("""
                select pseudonym, comments from innovation.opened
                where region = :region and edition = :edition and stage = :stage and entry = :entry
                """).params(key.params()).param("entry", entry).query(row -> {
            all.put(row.getString("pseudonym"), comments(row));
        });
        return all;
    }
}
