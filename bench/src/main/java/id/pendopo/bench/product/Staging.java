package id.pendopo.bench.product;

import id.pendopo.database.Transactions;
import id.pendopo.database.Vault;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Rights;
import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.EntryContent;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.Results;
import id.pendopo.innovation.competition.Declarations;
import id.pendopo.innovation.judging.Sheet;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a competition to the evening before its stage closes. People, edition, jury, names, interests and the draw go through the
 * product's doors; entries and sealed sheets, of which there are thousands, are written as the doors would write them.
 */
final class Staging {

    static final String STAGE = "desk";

    private static final RegionCode REGION = RegionCode.of("35");
    private static final String AGENCY = "SETDA";
    private static final String SHIPPED = "kovablik-jatim-contoh";
    private static final String SEALED_AS = "innovation.sheet.scores:";
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final String WHY = "Satu juri sakit pada hari terakhir";

    private final Accounts accounts;
    private final Rights rights;
    private final Editions editions;
    private final Juries juries;
    private final Declarations declarations;
    private final Results results;
    private final Transactions transactions;
    private final Vault vault;
    private final JsonMapper json;
    private final JdbcTemplate jdbc;
    private final Actor secretary;

    /** Of all entries: whoever writes one leads nothing in its stage. */
    private final Actor author;

    Staging(ApplicationContext hall) {
        this.accounts = hall.getBean(Accounts.class);
        this.rights = hall.getBean(Rights.class);
        this.editions = hall.getBean(Editions.class);
        this.juries = hall.getBean(Juries.class);
        this.declarations = hall.getBean(Declarations.class);
        this.results = hall.getBean(Results.class);
        this.transactions = hall.getBean(Transactions.class);
        this.vault = hall.getBean(Vault.class);
        this.json = hall.getBean(JsonMapper.class);
        this.jdbc = hall.getBean(JdbcTemplate.class);
        this.secretary = officer(Roles.INNOVATION_SECRETARIAT);
        this.author = officer(Roles.INNOVATION_OFFICER);
    }

    private Actor officer(String role) {
        var system = Actor.system(REGION);
        var account = accounts.openOfficer(
                system,
                new Accounts.NewOfficer("bench-" + UUID.randomUUID() + "@contoh.id", "Petugas Uji", role, null, null));
        rights.grant(system, new Rights.Grant(account, role, AGENCY, LocalDate.of(2020, 1, 1), null), "Bangku uji");
        return accounts.actor(REGION, account, Actor.Channel.API).orElseThrow();
    }

    /** A stage with everything in it that will ever be; its code. */
    String fill(int entries, int jurors, int serial) {
        var code = "bench-%d-%d-%d".formatted(entries, jurors, serial);
        var edition = editions.open(secretary, file(code));
        transactions.write(REGION, () -> entries(code, entries));
        var stage = edition.rules().stage(STAGE);
        var jury = new ArrayList<Actor>();
        for (int i = 0; i < jurors; i++) {
            var juror = officer(Roles.JUROR);
            juries.appoint(
                    secretary,
                    code,
                    stage.jury(),
                    new Juries.Candidate(juror.account(), "Universitas Contoh " + i, null, null, false));
            jury.add(juror);
        }
        juries.showNames(secretary, code, STAGE);
        jury.forEach(juror -> declarations.declare(juror, code, STAGE, Map.of(), Map.of()));
        juries.draw(secretary, code, STAGE);
        var criteria =
                stage.criteria().stream().map(criterion -> criterion.code()).toList();
        var marks = Marks.of(entries, jurors, criteria, serial);
        transactions.write(REGION, () -> sheets(code, marks));
        return code;
    }

    /** Every juror scores every entry, none is too far from the others, and it took entries until a minute ago. */
    private String file(String code) {
        var now = Instant.now();
        return editions.shipped(SHIPPED)
                .replace("code: \"" + SHIPPED + "\"", "code: \"" + code + "\"")
                .replaceFirst("opens: \"[^\"]*\"", "opens: \"" + written(now.minus(Duration.ofDays(1))) + "\"")
                .replaceFirst("closes: \"[^\"]*\"", "closes: \"" + written(now.minus(Duration.ofMinutes(1))) + "\"")
                .replaceFirst("perEntry: \\d+", "perEntry: 0")
                .replaceFirst("disagreement: \\d+", "disagreement: 100");
    }

    private static String written(Instant at) {
        return at.atZone(ZONE).format(SECOND);
    }

    private void entries(String code, int count) {
        var now = Timestamp.from(Instant.now());
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < count; i++) {
            var title = "%s nomor %d".formatted(IdeaTexts.title(i), i + 1);
            var content = new EntryContent(
                    "general",
                    "governance",
                    title,
                    LocalDate.of(2024, 1, 1),
                    List.of(16),
                    EntryContent.TEAM,
                    EntryContent.OTHER,
                    "https://youtu.be/contoh12345",
                    "",
                    0,
                    Map.of("summary", IdeaTexts.of(i).solution()));
            rows.add(new Object[] {
                UUID.randomUUID(),
                code,
                Marks.entry(i),
                author.account(),
                "35." + (i % 2 == 0 ? "17" : "78"),
                "Instansi Contoh " + (i + 1),
                i % 2 == 0 ? "regency" : "city",
                json.writeValueAsString(content),
                title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ""),
                now,
                now,
                now
            });
        }
        jdbc.batchUpdate("""
                insert into innovation.entry (region, id, edition, number, author, entrant_region, agency, holder, cluster, state,
                    content, title_key, version, created_at, changed_at, sent_at)
                values ('35', ?, ?, ?, ?, ?, 'DINKES', ?, ?, 'ADMITTED', ?::jsonb, ?, 1, ?, ?, ?)
                """, rows);
    }

    private void sheets(String code, Marks marks) {
        var now = Timestamp.from(Instant.now());
        var rows = new ArrayList<Object[]>();
        for (int entry = 0; entry < marks.scores().length; entry++) {
            for (int juror = 0; juror < marks.scores()[entry].length; juror++) {
                if (!marks.has(entry, juror)) {
                    continue;
                }
                var sheet = new Sheet(Marks.juror(juror), Marks.entry(entry), marks.sheet(entry, juror));
                var commitment = Commitment.to(sheet.words(code, STAGE));
                var content = Map.of(
                        "scores",
                        sheet.scores(),
                        "comments",
                        Map.of("significance", "Dampaknya terukur dan dibuktikan"),
                        "salt",
                        HexFormat.of().formatHex(commitment.salt()));
                rows.add(new Object[] {
                    code,
                    STAGE,
                    sheet.entry(),
                    sheet.juror(),
                    vault.seal(
                            json.writeValueAsBytes(content),
                            SEALED_AS + String.join("/", code, STAGE, sheet.entry(), sheet.juror(), "1")),
                    commitment.digest(),
                    now
                });
            }
        }
        jdbc.batchUpdate("""
                insert into innovation.sheet (region, edition, stage, entry, pseudonym, version, sealed, digest, saved_at)
                values ('35', ?, ?, ?, ?, 1, ?, ?, ?)
                """, rows);
    }

    /**
     * Nanoseconds.
     *
     * @param closed until every sheet is opened
     * @param figures until the list stands with all statistics
     */
    record Took(long closed, long figures, int entries, int statistics) {}

    Took close(String code) {
        long before = System.nanoTime();
        results.close(secretary, code, STAGE, WHY);
        long closed = System.nanoTime() - before;
        before = System.nanoTime();
        var outcome = results.opened(secretary, code, STAGE).outcome();
        return new Took(
                closed,
                System.nanoTime() - before,
                outcome.list().size(),
                outcome.figures().size() + outcome.stability().intervals().size());
    }

    /** Publishes what is closed; the page that opens. */
    String publish(String code) {
        results.publish(secretary, code, STAGE, "");
        return "/innovations/editions/" + code + "/" + STAGE;
    }
}
