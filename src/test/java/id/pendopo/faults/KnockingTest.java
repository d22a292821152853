package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.pendopo.PendopoTest;
import id.pendopo.identity.Scope;
import id.pendopo.identity.Tokens;
import id.pendopo.kernel.Roles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tokens, cookies, heads and ways back, as somebody tries them who means no good. */
@PendopoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnockingTest {

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    Tokens tokens;

    private Client anybody = new Client(0);
    private Crowd.Person citizen = new Crowd.Person(id.pendopo.kernel.Actor.anonymous(Crowd.PROVINCE), "", "");

    @BeforeAll
    void somebody() {
        anybody = new Client(port);
        citizen = crowd.citizen();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pendopo_",
                "pendopo_35~x",
                "pendopo_99~aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "eyJhbGciOiJub25lIn0.e30.",
                "' or 1=1 --",
                "../../etc/passwd"
            })
    void aTokenThatWasNeverGivenOpensNothing(String token) {
        anybody.with(token).get("/api/v1/inbox").isProblem(401, "sign-in-needed");
        anybody.with(token).post("/api/v1/cases", "{}").isProblem(401, "sign-in-needed");
        assertThat(anybody.with(token).get("/api/v1/services").status()).isEqualTo(401);
    }

    @Test
    void aTokenThatIsOverOrTakenBackOpensNothing() {
        var over = crowd.token(citizen.actor(), Set.of(Scope.CASES_READ), Duration.ofNanos(1));
        anybody.with(over).get("/api/v1/cases/35-2026-000001-1").isProblem(401, "sign-in-needed");

        var back = crowd.token(citizen.actor(), Set.of(Scope.CASES_READ), Duration.ofDays(1));
        anybody.with(back).get("/api/v1/cases/35-2026-000001-1").isProblem(404, "case-unknown");
        tokens.of(citizen.actor()).forEach(token -> {
            if (!token.scopes().contains(Scope.CASES_WRITE)) {
                tokens.revoke(citizen.actor(), token.id());
            }
        });
        anybody.with(back).get("/api/v1/cases/35-2026-000001-1").isProblem(401, "sign-in-needed");
    }

    static Stream<Arguments> scopes() {
        return Stream.of(
                arguments("GET", "/api/v1/inbox", Scope.INBOX_READ),
                arguments("GET", "/api/v1/cases/35-2026-000001-1", Scope.CASES_READ),
                arguments("POST", "/api/v1/cases", Scope.CASES_WRITE),
                arguments("POST", "/api/v1/cases/35-2026-000001-1/actions", Scope.CASES_WRITE),
                arguments("GET", "/api/v1/documents/" + UUID.randomUUID(), Scope.CASES_READ),
                arguments("POST", "/api/v1/documents", Scope.DOCUMENTS_WRITE));
    }

    @ParameterizedTest(name = "{0} {1} needs {2}")
    @MethodSource("scopes")
    void aTokenOpensWhatItsScopeSays(String method, String path, Scope needed) {
        var others = Stream.of(Scope.values()).filter(scope -> scope != needed).collect(Collectors.toSet());
        var wrong = anybody.with(crowd.token(citizen.actor(), others, Duration.ofDays(1)));
        var right = anybody.with(crowd.token(citizen.actor(), Set.of(needed), Duration.ofDays(1)));

        wrong.send(method, path, "application/json", new byte[0]).isProblem(403, "not-allowed");
        assertThat(right.send(method, path, "application/json", new byte[0]).status())
                .isIn(200, 400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my", "/account", "/desk", "/account/start"})
    void theHostThatARequestNamesIsNotRepeated(String path) {
        for (var client :
                List.of(anybody, anybody.sending(Map.of("Cookie", "pendopo-session=" + crowd.session(citizen))))) {
            var answer = client.raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n", new byte[0]);
            assertThat(answer).doesNotContain("evil.example");
        }
        assertThat(anybody.raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n", new byte[0]))
                .contains("Location: /sign-in?next=");
    }

    /** An administrator's token that may read an inbox gave rights to others once, on a page that knew no scopes. */
    @Test
    void aTokenIsNoWayIntoTheOffices() {
        var chief = crowd.officer(Crowd.PROVINCE, Roles.ADMINISTRATOR, "DPMPTSP");
        var inbox = anybody.with(crowd.token(chief.actor(), Set.of(Scope.INBOX_READ), Duration.ofDays(1)));

        inbox.get("/admin/officers").isProblem(401, "token-not-here");
        inbox.send(
                        "POST",
                        "/admin/officers/" + chief.actor().account() + "/rights",
                        "application/x-www-form-urlencoded",
                        "role=auditor".getBytes(StandardCharsets.UTF_8))
                .isProblem(401, "token-not-here");
        anybody.with(citizen.token())
                .sending(Map.of("Cookie", "pendopo-session=" + crowd.session(citizen)))
                .get("/account")
                .isProblem(401, "token-not-here");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("/", 200),
                arguments("/sign-in", 200),
                arguments("/services/35/research-recommendation", 200),
                arguments("/results", 200),
                arguments("/results.csv", 200),
                arguments("/api", 200),
                arguments("/api/v1/services", 200),
                arguments("/api/v1/services/x", 404),
                arguments("/api/v1/inbox", 401),
                arguments("/api/v1/calendar/due?from=x&days=1&region=35", 400),
                arguments("/my", 302),
                arguments("/nothing/here", 404),
                arguments("/v/AAAA", 404),
                arguments("/track?number=x&code=y", 404),
                arguments("/services?q=%ff", 400),
                arguments("/%00", 400),
                arguments("/../x", 400),
                arguments("/sign-up/not-an-id", 404),
                arguments("/assets/none.css", 404),
                arguments("/assets/web/pendopo.css", 200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void everyAnswerCarriesTheSameGuards(String path, int status) {
        guarded(anybody.get(path), status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/my", "/my/drafts", "/account/tokens", "/admin/officers", "/desk"})
    void whatIsPersonalIsKeptByNobody(String path) {
        var signedIn = anybody.sending(Map.of("Cookie", "pendopo-session=" + crowd.session(citizen)));
        var answer = signedIn.get(path);

        guarded(answer, answer.status());
        assertThat(answer.status()).isIn(200, 403);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    private static void guarded(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src", "frame-ancestors", "base-uri")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
        }
        answer.saysNothingOfOurInsides();
        assertThat(answer.body()).doesNotContain("<script>", " style=\"", " onclick=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/ /evil.example",
                "evil.example",
                "@evil.example",
                "/%0d%0aLocation:%20https://evil.example"
            })
    void theWayBackAfterSigningInStaysInTheHall(String next) {
        var answer = signIn(citizen.login(), Crowd.PASSWORD, next, "203.0.113.1");

        assertThat(answer.status()).isEqualTo(303);
        var path = answer.header("Location").replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "");
        assertThat(path).startsWith("/").doesNotStartWith("//").doesNotContain("\\", "\r", "\n", "\t");
        assertThat(java.net.URI.create("http://hall.example").resolve(path).getHost())
                .isEqualTo("hall.example");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }

    @Test
    void aSessionThatSomebodyElseChoseIsNotTakenOver() {
        var fixed = "35~" + "A".repeat(43);

        var answer = signIn(citizen.login(), Crowd.PASSWORD, "", fixed);

        var given = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("pendopo-session="))
                .findFirst()
                .orElseThrow();
        assertThat(given).doesNotContain(fixed);
        assertThat(anybody.sending(Map.of("Cookie", "pendopo-session=" + fixed))
                        .get("/account")
                        .status())
                .isEqualTo(302);
    }

    /** Whoever guesses at a name slows themselves; its owner signs in on the device that is known all the same. */
    @Test
    void nobodyIsLockedOutByAStranger() {
        var owner = crowd.citizen();
        var known = signIn(owner.login(), Crowd.PASSWORD, "", "x").headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("pendopo-device="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
        Answer last = signIn(owner.login(), "salah", "", "x");
        for (int guess = 0; guess < 12; guess++) {
            last = signIn(owner.login(), "salah sama sekali", "", "x");
        }
        assertThat(last.status()).isEqualTo(429);

        assertThat(signIn(owner.login(), Crowd.PASSWORD, "", "x; " + known).status())
                .isEqualTo(303);
    }

    @Test
    void anAddressThatIsGuessedLeadsNowhere() {
        var head = crowd.officer(Crowd.PROVINCE, Roles.AGENCY_HEAD, "DPMPTSP");
        var officer = anybody.sending(Map.of("Cookie", "pendopo-session=" + crowd.session(head)));
        for (int guess = 0; guess < 20; guess++) {
            assertThat(officer.get("/files/" + UUID.randomUUID()).status()).isEqualTo(404);
            anybody.with(head.token())
                    .get("/api/v1/documents/" + UUID.randomUUID())
                    .isProblem(404, "upload-unknown");
            assertThat(anybody.get("/v/" + UUID.randomUUID()).status()).isEqualTo(404);
        }
    }

    private Answer signIn(String login, String password, String next, String session) {
        return new SignInForm(anybody).send(login, password, next, session);
    }
}
