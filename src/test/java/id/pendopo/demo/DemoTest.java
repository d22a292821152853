package id.pendopo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Pendopo;
import id.pendopo.cases.CaseState;
import id.pendopo.cases.DoubtBook;
import id.pendopo.cases.Drafts;
import id.pendopo.database.Transactions;
import id.pendopo.identity.Representation;
import id.pendopo.innovation.board.Board;
import id.pendopo.innovation.board.BoardDuty;
import id.pendopo.innovation.board.DutyReminding;
import id.pendopo.innovation.competition.Editions;
import id.pendopo.innovation.competition.SignedProtocols;
import id.pendopo.innovation.records.Clocks;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Light;
import id.pendopo.innovation.records.Measured;
import id.pendopo.innovation.wishes.Wish;
import id.pendopo.innovation.wishes.WishState;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.kernel.Roles;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final Pattern ROOM =
            Pattern.compile("<li[^>]*>\\s*(?:<h3[^>]*>)?<a class=\"[a-z_-]*link\" href=\"(/[^\"]+)\"");
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
            theYearlyDutyIsMetByManyAndOwedByMore(hall);
            everyClockIsReadToday(hall);
            requestsStandInEveryState(hall);
            figuresAreCountedInTheToldYear(hall);
            theProtocolIsSigned(hall);
            accounts = accounts(port(hall));
            everyRoleIsPlayed(accounts);
            everyTokenIsKnown(port(hall), accounts);
            visitorsComeInWithOneClick(port(hall), accounts.getFirst());
            noRoomOfTheHubIsClosedToWhomItIsShown(port(hall), accounts);
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

    private static void theYearlyDutyIsMetByManyAndOwedByMore(ConfigurableApplicationContext hall) {
        var board = hall.getBean(Board.class);
        var rows = board.rows(board.thisYear());
        var agencies = rows.stream().filter(row -> row.region().isProvince()).toList();
        assertThat(agencies.stream().filter(row -> row.duty() == BoardDuty.MET))
                .as("agencies that bore something this year")
                .hasSizeGreaterThanOrEqualTo(agencies.size() / 3);
        assertThat(rows.stream().filter(row -> !row.region().isProvince() && row.duty() == BoardDuty.MET))
                .as("regencies and cities that bore something this year")
                .hasSizeGreaterThanOrEqualTo(5);
        var due = hall.getBean(DutyReminding.class)
                .due(hall.getBean(HubStage.class).today());
        assertThat(rows.stream().anyMatch(row -> row.reminded().isPresent())).isEqualTo(due.isPresent());
    }

    private static void everyClockIsReadToday(ConfigurableApplicationContext hall) {
        var lines = hall.getBean(Clocks.class).running(Optional.empty());
        assertThat(lines).extracting(line -> line.reading().light()).contains(Light.RED, Light.AMBER, Light.GREEN);
        assertThat(lines.stream().filter(Clocks.Line::asleep)).hasSize(1);
        assertThat(lines)
                .extracting(line -> line.reading().readOn())
                .containsOnly(hall.getBean(HubStage.class).today());
    }

    private static void requestsStandInEveryState(ConfigurableApplicationContext hall) {
        var wishes = hall.getBean(Wishes.class);
        assertThat(wishes.list("", Optional.empty(), false, 1, 20).wishes())
                .extracting(Wish::state)
                .contains(WishState.DONE, WishState.REFUSED, WishState.WAITING);
        assertThat(wishes.unanswered("")).isEqualTo(1);
    }

    private static void figuresAreCountedInTheToldYear(ConfigurableApplicationContext hall) {
        var toldSince = hall.getBean(HubStage.class).today().minusYears(1);
        var record = hall.getBean(Innovations.class).get("periksa-dulu-dari-rumah-contoh");
        var compared = hall.getBean(Measured.class).of(record).orElseThrow();
        assertThat(compared.before().first()).isAfterOrEqualTo(YearMonth.from(toldSince));
    }

    private static void theProtocolIsSigned(ConfigurableApplicationContext hall) {
        var protocols = hall.getBean(SignedProtocols.class);
        assertThat(protocols.file("kovablik-peragaan-lalu", "presentation", 1)).isPresent();
        var names = hall.getBean(Editions.class).all().stream()
                .map(edition -> edition.rules().name().en());
        assertThat(names).doesNotHaveDuplicates();
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
        var own = get(port, "/account", Map.of("Cookie", enter(port, account)));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains(account.get("name"));
    }

    /** @return the cookies of whoever came in */
    private String enter(int port, Map<String, String> account) throws Exception {
        var page = get(port, "/demo", Map.of());
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
        return cookies(entered);
    }

    private void noRoomOfTheHubIsClosedToWhomItIsShown(int port, List<Map<String, String>> accounts) throws Exception {
        var roles = new HashSet<String>();
        for (var account : accounts) {
            if (isApplicant(account) || !roles.add(Objects.requireNonNull(account.get("role")))) {
                continue;
            }
            var cookies = Map.of("Cookie", enter(port, account));
            var hub = get(port, "/hub", cookies);
            assertThat(hub.statusCode()).isEqualTo(200);
            var page = hub.body();
            var room = ROOM.matcher(page.substring(page.indexOf("<h1"), page.indexOf("</main>")));
            while (room.find()) {
                assertThat(get(port, room.group(1), cookies).statusCode())
                        .as("%s for %s", room.group(1), account.get("login"))
                        .isEqualTo(200);
            }
        }
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
