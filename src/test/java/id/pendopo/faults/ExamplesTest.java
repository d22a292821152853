package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.pendopo.PendopoTest;
import id.pendopo.kernel.Roles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commands on the integrators' page, as they stand there, in a shell; and their answers held against the document. */
@PendopoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern COMMAND =
            Pattern.compile("<pre class=\"p-code\"[^>]*><code>(.*?)</code></pre>", Pattern.DOTALL);

    /** The status comes behind the answer. */
    private static final String PRELUDE = """
            set -eu
            curl() { command curl -w '\\n%{http_code} %{content_type}' "$@"; }
            """;

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @TempDir
    Path folder;

    private final Map<String, String> commands = new LinkedHashMap<>();
    private JsonNode document = JSON.createObjectNode();

    private record Ran(int status, String type, JsonNode body) {}

    @BeforeAll
    void read() {
        var anybody = new Client(port);
        document = anybody.get("/api/openapi.json").json();
        var page = COMMAND.matcher(anybody.get("/api?lang=en").body());
        while (page.find()) {
            var command = HtmlUtils.htmlUnescape(page.group(1));
            commands.put(name(command), command);
        }
    }

    @Test
    void thePageShowsEveryCall() {
        assertThat(commands)
                .containsOnlyKeys(
                        "GET /api/v1/services",
                        "GET /api/v1/services/{code}",
                        "POST /api/v1/cases",
                        "GET /api/v1/cases/{number}",
                        "POST /api/v1/cases/{number}/actions",
                        "GET /api/v1/inbox",
                        "POST /api/v1/documents",
                        "GET /api/v1/documents/{id}",
                        "GET /api/v1/calendar/due",
                        "POST /api/v1/judging/analyses",
                        "POST /api/v1/index/calculations");
    }

    @Test
    void everyExampleRunsAsItStandsThere() throws Exception {
        var applicant = crowd.citizen().token();
        var officer =
                crowd.officer(Crowd.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP").token();
        java.nio.file.Files.write(folder.resolve("letter.pdf"), Files.pdf(""));

        holds("GET /api/v1/services", 200, Map.of());
        var service = holds("GET /api/v1/services/{code}", 200, Map.of());
        assertThat(service.body().path("standard").propertyNames()).hasSize(14);
        var due = holds("GET /api/v1/calendar/due", 200, Map.of());
        assertThat(due.body().path("due").asString()).isEqualTo("2026-03-31");

        var analysis = holds("POST /api/v1/judging/analyses", 200, Map.of());
        assertThat(analysis.body().path("rows").asInt()).isEqualTo(6);
        var index = holds("POST /api/v1/index/calculations", 200, Map.of());
        assertThat(index.body().path("index").decimalValue()).isEqualByComparingTo("47.04");

        var paper = holds("POST /api/v1/documents", 201, Map.of("TOKEN", applicant));
        var values =
                Map.of("TOKEN", applicant, "DOCUMENT", paper.body().path("id").asString());
        assertThat(run("GET /api/v1/documents/{id}", values).status()).isEqualTo(200);
        assertThat(folder.resolve("letter-again.pdf")).hasSameBinaryContentAs(folder.resolve("letter.pdf"));
        var number =
                holds("POST /api/v1/cases", 201, values).body().path("number").asString();
        var mine = holds("GET /api/v1/cases/{number}", 200, Map.of("TOKEN", applicant, "NUMBER", number));
        assertThat(mine.body().path("data").path("members").asInt()).isEqualTo(2);

        var version = Integer.toString(new Client(port).with(officer).version(number, "complete"));
        var act = Map.of("TOKEN", officer, "NUMBER", number, "VERSION", version);
        assertThat(holds("POST /api/v1/cases/{number}/actions", 200, act)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("UNDER_REVIEW");
        refuses("POST /api/v1/cases/{number}/actions", 409, act);
        holds("GET /api/v1/inbox", 200, Map.of("TOKEN", officer));
        refuses("GET /api/v1/inbox", 401, Map.of("TOKEN", "pendopo_nothing"));
    }

    @Test
    void theDocumentIsWhole() {
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        var ids = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    assertThat(ids.add(call.getValue().path("operationId").asString()))
                            .isTrue();
                    assertThat(call.getValue().path("summary").asString()).isNotBlank();
                    var names = Pattern.compile("\\{([a-z]+)\\}").matcher(path.getKey());
                    while (names.find()) {
                        var wanted = names.group(1);
                        assertThat(call.getValue().path("parameters").valueStream())
                                .anyMatch(parameter -> parameter
                                                .path("name")
                                                .asString()
                                                .equals(wanted)
                                        && parameter.path("in").asString().equals("path")
                                        && parameter.path("required").asBoolean());
                    }
                }));
        document.findValuesAsString("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private Ran holds(String call, int status, Map<String, String> values) throws Exception {
        var ran = run(call, values);
        assertThat(ran.status()).as("%s: %s", call, ran.body()).isEqualTo(status);
        isAsDescribed(call, ran);
        return ran;
    }

    private void refuses(String call, int status, Map<String, String> values) throws Exception {
        var ran = run(call, values);
        assertThat(ran.status()).as("%s: %s", call, ran.body()).isEqualTo(status);
        assertThat(ran.type()).startsWith("application/problem+json");
        isAsDescribed(call, ran);
    }

    /** Every member of the answer is described, and is what the description says. */
    private void isAsDescribed(String call, Ran ran) {
        var words = call.split(" ", 2);
        var responses = document.path("paths")
                .path(words[1])
                .path(words[0].toLowerCase(java.util.Locale.ROOT))
                .path("responses");
        var response = responses.has("" + ran.status()) ? responses.path("" + ran.status()) : responses.path("default");
        if (response.has("$ref")) {
            response = document.at(response.path("$ref").asString().substring(1));
        }
        var type = ran.type().replaceFirst(";.*", "");
        var schema = response.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s answers %s as %s", call, ran.status(), type)
                .isFalse();
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.path("components").deepCopy());
        if (ran.status() < 300) {
            closed(whole);
        }
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole)
                        .validate(ran.body()))
                .as(call)
                .isEmpty();
    }

    /** Nothing that is not named may be there, wherever names are given. */
    private static void closed(JsonNode schema) {
        if (schema instanceof ObjectNode node) {
            if (node.has("properties") && node.path("type").asString("").equals("object")) {
                node.put("additionalProperties", false);
            }
            node.properties().forEach(property -> closed(property.getValue()));
        } else {
            schema.forEach(ExamplesTest::closed);
        }
    }

    private Ran run(String call, Map<String, String> values) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-c", PRELUDE + commands.get(call)).directory(folder.toFile());
        shell.environment().put("PENDOPO", "http://127.0.0.1:" + port);
        shell.environment().putAll(values);
        shell.redirectErrorStream(true);
        var process = shell.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        int last = said.lastIndexOf('\n');
        var ending = said.substring(last + 1).split(" ", 2);
        assertThat(ending[0]).as(said).matches("\\d{3}");
        return new Ran(Integer.parseInt(ending[0]), ending[1], JSON.readTree(said.substring(0, last)));
    }

    /** Which call a command is: its method and its path without values. */
    private static String name(String command) {
        var method = command.contains("-X POST") ? "POST " : "GET ";
        var path = command.replaceAll("(?s).*\"\\$PENDOPO([^\"?]*)[^\"]*\".*", "$1");
        return method
                + path.replace("$NUMBER", "{number}")
                        .replace("$DOCUMENT", "{id}")
                        .replaceFirst("services/[a-z-]+$", "services/{code}");
    }
}
