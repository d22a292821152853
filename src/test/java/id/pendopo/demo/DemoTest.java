package id.pendopo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Pendopo;
import id.pendopo.cases.CaseState;
import id.pendopo.cases.DoubtBook;
import id.pendopo.cases.Drafts;
import id.pendopo.database.Transactions;
import id.pendopo.identity.Representation;
import id.pendopo.kernel.Roles;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A demonstration of its own, small, in its own folder: told once, and started once more. */
class DemoTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FORM = Pattern.compile("name=\"(_csrf[^\"]*)\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(pendopo-[a-z]+=[^;]+).*");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void tellsAYearLetsVisitorsInAndRemembersItAll() throws Exception {
        List<Map<String, String>> accounts;
        try (var hall = start()) {
            assertThat(hall.getBean(ToldYear.Season.class).missed())
                    .as("stories that the hall refused")
                    .isEmpty();
            assertThat(states(hall)).contains(CaseState.GRANTED.name(), CaseState.UNDER_REVIEW.name());
            noPageOfThePeopleOnShowIsEmpty(hall);
            accounts = accounts(port(hall));
            everyRoleIsPlayed(accounts);
            everyTokenIsKnown(port(hall), accounts);
            visitorsComeInWithOneClick(port(hall), accounts.getFirst());
        }
        try (var again = start()) {
            assertThat(accounts(port(again))).isEqualTo(accounts);
            everyTokenIsKnown(port(again), accounts.subList(0, 3));
        }
    }

    private ConfigurableApplicationContext start() {
        var settings = new HashMap<String, Object>();
        settings.put("pendopo.demo", "true");
        settings.put("pendopo.demonstration.cases", "12");
        settings.put("pendopo.data", folder.toString());
        settings.put("pendopo.database.data", folder.toString());
        settings.put("pendopo.vault.keys", folder.resolve("keys").toString());
        settings.put("pendopo.documents.authority", folder.resolve("authority").toString());
        settings.put("server.port", "0");
        return new SpringApplication(Pendopo.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static void noPageOfThePeopleOnShowIsEmpty(ConfigurableApplicationContext hall) {
        var citizen = hall.getBean(Actors.class).applicant(0);
        assertThat(hall.getBean(Drafts.class).of(citizen)).hasSize(1);
        var people = hall.getBean(Representation.class);
        assertThat(people.withManyClients(Cast.PROVINCE)).hasSize(1);
        assertThat(people.partiesOf(hall.getBean(Actors.class).applicant(0)))
                .as("those in whose name the first applicant has asked")
                .isNotEmpty();
        var casting = hall.getBean(Casting.class);
        var auditor = casting.parts().stream()
                .filter(part -> part.role().equals(Roles.AUDITOR))
                .findFirst()
                .flatMap(casting::actor)
                .orElseThrow();
        assertThat(hall.getBean(DoubtBook.class).of(auditor)).isNotEmpty();
    }

    private static int port(ConfigurableApplicationContext hall) {
        return hall.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static List<String> states(ConfigurableApplicationContext hall) {
        return hall.getBean(Transactions.class)
                .read(
                        Cast.PROVINCE,
                        () -> hall.getBean(JdbcClient.class)
                                .sql("select distinct state from cases.case_file")
                                .query((rs, _) -> rs.getString("state"))
                                .list());
    }

    private List<Map<String, String>> accounts(int port) throws Exception {
        var answer = get(port, "/demo/accounts.json", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readValue(answer.body(), new TypeReference<List<Map<String, String>>>() {});
    }

    private static void everyRoleIsPlayed(List<Map<String, String>> accounts) {
        assertThat(accounts)
                .allSatisfy(account ->
                        assertThat(account).containsOnlyKeys("login", "role", "name", "agency", "region", "token"));
        var roles = new HashSet<String>();
        accounts.forEach(
                account -> roles.add(account.get("region") + " " + account.get("role") + " " + account.get("agency")));
        assertThat(roles)
                .contains(
                        "35 applicant ",
                        "35 front-officer DPMPTSP",
                        "35 back-officer DPMPTSP",
                        "35 technical-reviewer ESDM",
                        "35 technical-reviewer DLH",
                        "35 field-surveyor ESDM",
                        "35 section-head DPMPTSP",
                        "35 division-head DPMPTSP",
                        "35 secretary DPMPTSP",
                        "35 agency-head DPMPTSP",
                        "35 agency-head SETDA",
                        "35 auditor INSPEKTORAT",
                        "35 administrator DPMPTSP",
                        "35.17 front-officer DPMPTSP",
                        "35.17 agency-head DPMPTSP",
                        "35.17 administrator DPMPTSP");
        assertThat(accounts.stream().filter(DemoTest::isApplicant)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(accounts.stream().map(account -> account.get("login"))).doesNotHaveDuplicates();
    }

    private void everyTokenIsKnown(int port, List<Map<String, String>> accounts) throws Exception {
        for (var account : accounts) {
            var answer = get(port, "/api/v1/inbox", Map.of("Authorization", "Bearer " + account.get("token")));
            assertThat(answer.statusCode())
                    .as(account.get("login") + " " + answer.body())
                    .isIn(isApplicant(account) ? List.of(200, 403) : List.of(200));
        }
    }

    private static boolean isApplicant(Map<String, String> account) {
        return "applicant".equals(account.get("role"));
    }

    private void visitorsComeInWithOneClick(int port, Map<String, String> account) throws Exception {
        var page = get(port, "/demo", Map.of());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(account.get("name"), Casting.PASSPHRASE);
        var form = FORM.matcher(page.body());
        assertThat(form.find()).isTrue();
        var login = Objects.requireNonNull(account.get("login"));
        var entered = http.send(
                request(port, "/demo/sign-in", Map.of("Cookie", cookies(page)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                form.group(1) + "=" + encoded(form.group(2)) + "&login=" + encoded(login)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(entered.statusCode()).as(entered.body()).isIn(302, 303);
        var own = get(port, "/account", Map.of("Cookie", cookies(entered)));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains(account.get("name"));
    }

    private HttpResponse<String> get(int port, String path, Map<String, String> headers) throws Exception {
        return http.send(request(port, path, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int port, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers.forEach(request::header);
        return request;
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .map(COOKIE::matcher)
                .filter(cookie -> cookie.matches())
                .map(cookie -> cookie.group(1))
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
