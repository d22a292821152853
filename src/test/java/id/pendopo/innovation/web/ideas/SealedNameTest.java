package id.pendopo.innovation.web.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.innovation.ideas.Folk;
import id.pendopo.innovation.ideas.Folk.Person;
import id.pendopo.innovation.ideas.SealedIdea;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A sealed name is seen by nobody: not on any page, whoever reads it, and in no row that ties it to the idea. */
@PendopoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedNameTest {

    private static final String NAME =
            "Tersegel Rapat " + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Folk folk;

    @Autowired
    SealedIdea scene;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> readers = new LinkedHashMap<>();
    private SealedIdea.Told told = SealedIdea.Told.NOTHING;

    @BeforeAll
    void anIdeaThatWentTheWholeWay() throws IOException {
        told = scene.tell(NAME);
        reader("its head", folk.officer("Kepala Atasan", Roles.AGENCY_HEAD, SealedIdea.AGENCY));
        reader("its administrator", folk.officer("Pengurus Akun", Roles.ADMINISTRATOR, SealedIdea.AGENCY));
        reader("its innovation officer", told.officer());
        reader("the auditor", folk.officer("Auditor Uji", Roles.AUDITOR, "INSPEKTORAT"));
        reader("the secretariat", folk.officer("Sekretariat Uji", Roles.INNOVATION_SECRETARIAT, "SETDA"));
        reader("the head above", folk.officer("Kepala Lebih Tinggi", Roles.AGENCY_HEAD, "GUBERNUR"));
        reader("a colleague", folk.officer("Staf Sebelah", Roles.BACK_OFFICER, SealedIdea.AGENCY));
        reader("a supporter", told.supporter());
        reader("somebody who asked to join", told.asker());
    }

    private void reader(String who, Person person) {
        readers.put(who, folk.session(person));
    }

    @Test
    void onNoPageAndInNoPartOfOne() {
        var soft = new SoftAssertions();
        var paths = paths();
        assertThat(paths).hasSizeGreaterThan(25);
        readers.forEach((who, session) -> paths.forEach(path -> {
            var answer = get(session, path);
            soft.assertThat(answer.statusCode()).as(who + " at " + path).isLessThan(500);
            unnamed(soft, who + " at " + path, answer);
        }));
        soft.assertAll();
    }

    @Test
    void theWorkbenchAndItsFilesOpenForNobodyElse() {
        var soft = new SoftAssertions();
        readers.forEach((who, session) -> paths().stream()
                .filter(path -> path.contains(told.slip().toString()))
                .forEach(path -> soft.assertThat(get(session, path).statusCode())
                        .as(who + " at " + path)
                        .isEqualTo(404)));
        soft.assertAll();
    }

    @Test
    void nobodyFindsTheIdeaByTheName() {
        readers.forEach((who, session) -> {
            var found = get(session, "/ideas?q=" + NAME.replace(' ', '+'));
            assertThat(new String(found.body(), StandardCharsets.UTF_8))
                    .as(who)
                    .doesNotContain(told.idea().toString());
        });
    }

    private void unnamed(SoftAssertions soft, String where, HttpResponse<byte[]> answer) {
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        soft.assertThat(body.contains(NAME)).as(where + " names").isFalse();
        soft.assertThat(body.contains(SealedIdea.MATE))
                .as(where + " names company")
                .isFalse();
        soft.assertThat(body.contains(told.author().actor().account().toString()))
                .as(where + " tells the account")
                .isFalse();
        soft.assertThat(body.contains(told.author().login()))
                .as(where + " tells the login")
                .isFalse();
        soft.assertThat(answer.headers().map().toString())
                .as(where + " in its headers")
                .doesNotContain(
                        told.author().actor().account().toString(), told.slip().toString());
    }

    /** Every GET of the room, each with what the idea has; and where else something could slip out. */
    private List<String> paths() {
        var paths = new ArrayList<String>();
        routes.getHandlerMethods().forEach((route, _) -> {
            var methods = route.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                route.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/ideas")
                                || pattern.startsWith("/hub/ideas")
                                || pattern.startsWith("/innovations/ideas"))
                        .forEach(pattern -> paths.add(filled(pattern)));
            }
        });
        paths.addAll(List.of(
                "/hub",
                "/innovations",
                "/my/messages",
                "/account/messages",
                "/log",
                "/results",
                "/results.csv",
                "/audit",
                "/innovations/" + told.innovation(),
                "/ideas?q=" + SealedIdea.WORD,
                "/ideas?agency=" + SealedIdea.AGENCY,
                "/ideas/similar?text=" + SealedIdea.WORD + "+antrean+panjang",
                "/innovations/ideas/learnings?q=" + SealedIdea.WORD,
                "/innovations?q=" + SealedIdea.WORD));
        return paths;
    }

    private String filled(String pattern) {
        return pattern.replace("{id}", told.idea().toString())
                .replace("{slip}", told.slip().toString())
                .replace("{trial}", told.trial().toString())
                .replace("{picture}", told.picture().toString());
    }

    private HttpResponse<byte[]> get(String session, String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Cookie", "pendopo-session=" + session)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noRowOfTheRoomHoldsTheAccountOrTheName() {
        var account = told.author().actor().account();
        var found = transactions.read(
                Folk.PROVINCE,
                () -> tables("innovation").stream()
                        .filter(table -> holding(table, account.toString()) > 0
                                || holding(table, hex(account.toString())) > 0
                                || holding(table, account.toString().replace("-", "")) > 0
                                || holding(table, NAME) > 0
                                || holding(table, hex(NAME)) > 0)
                        .toList());

        assertThat(tables("innovation")).contains("innovation.idea", "innovation.idea_member", "innovation.idea_news");
        assertThat(found).isEmpty();
    }

    /** Messages, the public log, documents, events that wait: nowhere do account and idea, or a slip of theirs, meet. */
    @Test
    void noRowAnywhereTiesTheAccountToTheIdea() {
        var account = told.author().actor().account().toString();
        var all = tables("%");
        assertThat(all)
                .anyMatch(table -> table.startsWith("notify."))
                .anyMatch(table -> table.startsWith("documents."));
        var found = transactions.read(
                Folk.PROVINCE,
                () -> all.stream()
                        .filter(table -> told.ties().stream().anyMatch(tie -> holding(table, account, tie) > 0))
                        .toList());

        assertThat(found).isEmpty();
    }

    @Test
    void nothingOfWhatTheAuthorHandedInIsLeftAmongUploads() {
        assertThat(transactions.read(
                        Folk.PROVINCE,
                        () -> jdbc.sql("select count(*) from documents.upload where uploader = :account")
                                .param("account", told.author().actor().account())
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    /** Those that the application itself may read, and so whoever breaks into it. */
    private List<String> tables(String schema) {
        return transactions.read(
                Folk.PROVINCE,
                () -> jdbc.sql("""
                select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname like :schema
                  and n.nspname not in ('pg_catalog', 'information_schema')
                  and has_table_privilege(c.oid, 'select') and has_schema_privilege(n.oid, 'usage')
                order by 1
                """)
                        .param("schema", schema)
                        .query((rs, _) -> rs.getString("name"))
                        .list());
    }

    private int holding(String table, String... all) {
        var condition = new StringBuilder("true");
        for (int i = 0; i < all.length; i++) {
            condition.append(" and strpos(to_jsonb(x)::text, :sought").append(i).append(") > 0");
        }
        var sql = jdbc.sql("select count(*) from " + table + " x where " + condition);
        for (int i = 0; i < all.length; i++) {
            sql = sql.param("sought" + i, all[i]);
        }
        return sql.query(Integer.class).single();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
