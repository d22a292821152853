package id.pendopo.identity;

import static id.pendopo.FormToken.formToken;
import static id.pendopo.identity.Somebody.PASSWORD;
import static id.pendopo.identity.Somebody.PROVINCE;
import static id.pendopo.identity.Somebody.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.TestClock;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Roles;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The door of the hall, from outside. */
@PendopoTest
class DoorTest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Tokens tokens;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    private Cookie session(String login) {
        var open = (SignIn.Outcome.Open) signIn.withPassword(login, PASSWORD, Somebody.at(login));
        return new Cookie("pendopo-session", open.session());
    }

    private Cookie citizen() {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        return session(login);
    }

    private Cookie officer(String role) {
        var login = Somebody.email();
        var account = accounts.openOfficer(SYSTEM, Somebody.officer(login));
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
        rights.grant(SYSTEM, Somebody.role(account, role, today), "Surat tugas contoh");
        return session(login);
    }

    private MockHttpServletResponse get(String path, Cookie cookie) {
        return http.get().uri(path).cookie(cookie).exchange().getResponse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/my/parties", "/desk/relations", "/admin/officers", "/audit/representatives"})
    void whoIsNotSignedInIsAskedTo(String path) {
        assertThat(http.get().uri(path + "?a=b"))
                .hasStatus(302)
                .hasHeader("Location", "/sign-in?next=" + path.replace("/", "%2F") + "%3Fa%3Db");
    }

    @Test
    void everybodySeesTheirOwnRoomsAndNoOther() {
        var citizen = citizen();
        assertThat(get("/account", citizen).getStatus()).isEqualTo(200);
        assertThat(get("/my/parties", citizen).getStatus()).isEqualTo(200);
        assertThat(get("/desk/relations", citizen).getStatus()).isEqualTo(403);
        assertThat(get("/admin/officers", citizen).getStatus()).isEqualTo(403);
        var front = officer(Roles.FRONT_OFFICER);
        assertThat(get("/desk/relations", front).getStatus()).isEqualTo(200);
        assertThat(get("/desk/delegations", front).getStatus()).isEqualTo(200);
        assertThat(get("/admin/officers", front).getStatus()).isEqualTo(403);
        assertThat(get("/audit/representatives", front).getStatus()).isEqualTo(403);
        assertThat(get("/my/parties", front).getStatus()).isEqualTo(403);
    }

    /** Whoever has no case to work on would find an empty desk. */
    @ParameterizedTest
    @CsvSource({
        "front-officer, /desk",
        "agency-head, /desk",
        "innovation-officer, /hub",
        "innovation-secretariat, /hub",
        "juror, /hub",
        "auditor, /audit/representatives",
        "administrator, /admin/officers"
    })
    void everybodyBeginsWhereTheirWorkIs(String role, String start) {
        assertThat(get("/account/start", officer(role)).getRedirectedUrl()).isEqualTo(start);
    }

    @Test
    void everyPageOfOnesOwnIsThere() {
        var citizen = citizen();
        for (var path : new String[] {
            "/account",
            "/account/sessions",
            "/account/tokens",
            "/account/second-factor",
            "/account/looks",
            "/my/parties"
        }) {
            assertThat(get(path, citizen).getStatus()).as(path).isEqualTo(200);
        }
        assertThat(get("/admin/officers", officer(Roles.ADMINISTRATOR)).getStatus())
                .isEqualTo(200);
        assertThat(get("/admin/rights", officer(Roles.ADMINISTRATOR)).getStatus())
                .isEqualTo(200);
        assertThat(get("/audit/representatives", officer(Roles.AUDITOR)).getStatus())
                .isEqualTo(200);
        for (var path :
                new String[] {"/sign-in", "/sign-in/second-factor", "/sign-up", "/reset", "/reset/" + UUID.randomUUID()
                }) {
            assertThat(http.get().uri(path)).as(path).hasStatusOk();
        }
    }

    @Test
    void theFormSignsInAndReplacesWhateverSessionTheBrowserCarried() throws Exception {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var fixed = new Cookie("pendopo-session", "35~" + "A".repeat(43));
        var page = http.get().uri("/sign-in").exchange();
        var matcher = FORM_TOKEN.matcher(page.getResponse().getContentAsString());
        assertThat(matcher.find()).isTrue();

        var answer = http.post()
                .uri("/sign-in")
                .session((MockHttpSession)
                        Objects.requireNonNull(page.getRequest().getSession(true)))
                .cookie(Stream.concat(
                                Stream.of(fixed),
                                Arrays.stream(page.getResponse().getCookies()))
                        .toArray(Cookie[]::new))
                .param("_csrf", matcher.group(1))
                .param("login", login)
                .param("password", PASSWORD)
                .param("next", "//evil.example")
                .exchange()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/account/start");
        var session = Objects.requireNonNull(answer.getCookie("pendopo-session"));
        assertThat(session.getValue()).isNotEqualTo(fixed.getValue());
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(get("/account", fixed).getStatus()).isEqualTo(302);
        assertThat(get("/account", session).getStatus()).isEqualTo(200);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var cookie = citizen();
        assertThat(http.post().uri("/account").cookie(cookie).param("name", "Lain"))
                .hasStatus(403);
        assertThat(http.post().uri("/sign-out").cookie(cookie)).hasStatus(403);
    }

    @Test
    void theUnknownNameAndTheWrongPasswordLookTheSame() throws Exception {
        var login = Somebody.email();
        accounts.openCitizen(PROVINCE, Somebody.citizen(login));
        var known = wrong(login);
        var unknown = wrong(Somebody.email());
        assertThat(known.getStatus()).isEqualTo(422).isEqualTo(unknown.getStatus());
        assertThat(plain(known)).isEqualTo(plain(unknown));
    }

    private MockHttpServletResponse wrong(String login) {
        return http.post()
                .uri("/sign-in")
                .with(formToken())
                .param("login", login)
                .param("password", "salah sama sekali")
                .exchange()
                .getResponse();
    }

    private static String plain(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString()
                .replaceAll("orang-[0-9a-f-]+@contoh\\.id", "…")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "…");
    }

    @Test
    void aTokenDoesWhatItsScopesSayAndNothingElse() {
        var account = accounts.openCitizen(PROVINCE, Somebody.citizen(Somebody.email()));
        var actor = accounts.actor(PROVINCE, account, Actor.Channel.WEB).orElseThrow();
        var reading = "Bearer " + tokens.issue(actor, "Baca", Set.of(Scope.INBOX_READ), Duration.ofDays(1));

        assertThat(http.get().uri("/api/v1/inbox").header("Authorization", reading))
                .hasStatusOk();
        assertThat(http.get().uri("/account").header("Authorization", reading))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/token-not-here");
        assertThat(http.get().uri("/api/v1/inbox").header("Authorization", "Bearer pendopo_35~" + "x".repeat(43)))
                .hasStatus(401)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/sign-in-needed");
        assertThat(http.get().uri("/account").cookie(citizen()).header("Authorization", "Basic eA=="))
                .as("a header decides alone, whatever cookie comes with it")
                .hasStatus(401);
    }

    @Test
    void theHeadersAreStrict() {
        var answer = http.get().uri("/sign-in").exchange().getResponse();
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
    }
}
