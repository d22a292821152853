package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.identity.Scope;
import id.pendopo.kernel.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that there is, knocked at by everybody: who is not let in learns nothing. */
@PendopoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private static final String SOUGHT = "Pemohon Tersembunyi";

    private enum Visitor {
        ANYBODY,
        CITIZEN,
        OFFICER,
        ADMINISTRATOR,
        AUDITOR
    }

    /** What among the rooms of officers only those may open who keep innovations or run competitions. */
    private static final Set<String> OF_KEEPERS =
            Set.of("/hub/innovations/new", "/hub/innovations/handovers", "/hub/editions", "/hub/editions/new");

    private static final Set<Visitor> OFFICERS = Set.of(Visitor.OFFICER, Visitor.ADMINISTRATOR, Visitor.AUDITOR);
    private static final Set<Visitor> SIGNED_IN =
            Set.of(Visitor.CITIZEN, Visitor.OFFICER, Visitor.ADMINISTRATOR, Visitor.AUDITOR);

    /** Rooms and who may enter; what stands in none of them must be listed below as open. */
    private static final Map<String, Set<Visitor>> ROOMS = Map.ofEntries(
            Map.entry("/desk", OFFICERS),
            Map.entry("/admin", Set.of(Visitor.ADMINISTRATOR)),
            Map.entry("/audit", Set.of(Visitor.AUDITOR)),
            Map.entry("/my", Set.of(Visitor.CITIZEN)),
            Map.entry("/apply", Set.of(Visitor.CITIZEN)),
            Map.entry("/account", SIGNED_IN),
            Map.entry("/files", SIGNED_IN),
            Map.entry("/api/v1/cases", SIGNED_IN),
            Map.entry("/api/v1/inbox", SIGNED_IN),
            Map.entry("/api/v1/documents", SIGNED_IN),
            Map.entry("/ideas", SIGNED_IN),
            Map.entry("/entries", SIGNED_IN),
            Map.entry("/hub", OFFICERS),
            Map.entry("/jury", OFFICERS));

    @LocalServerPort
    int port;

    /** They compute for whoever asks, whoever made them ask: there is nothing to guard. */
    private static final Set<String> KEEPS_NOTHING = Set.of("/api/v1/judging/analyses", "/api/v1/index/calculations");

    @Autowired
    Crowd crowd;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    private final Map<Visitor, Client> byToken = new java.util.EnumMap<>(Visitor.class);
    private final Map<Visitor, Client> bySession = new java.util.EnumMap<>(Visitor.class);
    private Crowd.Person applicant = new Crowd.Person(id.pendopo.kernel.Actor.anonymous(Crowd.PROVINCE), "", "");
    private String number = "";

    private record Route(String method, String pattern) {

        boolean isPost() {
            return method.equals("POST");
        }

        boolean isForMachines() {
            return pattern.startsWith("/api/v1/");
        }
    }

    @BeforeAll
    void everybody() {
        applicant = crowd.citizen(SOUGHT, id.pendopo.kernel.Nik.of("3578014503900778"));
        let(Visitor.CITIZEN, applicant);
        let(Visitor.OFFICER, crowd.officer(Crowd.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP"));
        let(Visitor.ADMINISTRATOR, crowd.officer(Crowd.PROVINCE, Roles.ADMINISTRATOR, "DPMPTSP"));
        let(Visitor.AUDITOR, crowd.officer(Crowd.PROVINCE, Roles.AUDITOR, "INSPEKTORAT"));
        byToken.put(Visitor.ANYBODY, new Client(port));
        bySession.put(Visitor.ANYBODY, new Client(port));
        number = Request.handIn(by(byToken, Visitor.CITIZEN));
        assertThat(number).startsWith("35-");
    }

    private void let(Visitor visitor, Crowd.Person person) {
        byToken.put(visitor, new Client(port).with(person.token()));
        bySession.put(visitor, session(person));
    }

    private Client session(Crowd.Person person) {
        return new Client(port).sending(Map.of("Cookie", "pendopo-session=" + crowd.session(person)));
    }

    @Test
    void everyAddressStandsInARoomOrIsOpenOnPurpose() {
        var outside = new TreeSet<String>();
        routes().stream()
                .filter(route -> room(route.pattern()).isEmpty())
                .forEach(route -> outside.add(route.pattern()));

        assertThat(outside)
                .as("an address outside all rooms is open to everybody: list it in OpenRooms, with care")
                .isSubsetOf(OpenRooms.ALL);
    }

    @Test
    void whoIsNotAllowedInIsTurnedAway() {
        var soft = new SoftAssertions();
        for (var route : routes()) {
            var room = room(route.pattern());
            for (var visitor : Visitor.values()) {
                if (!room.isEmpty() && !ROOMS.getOrDefault(room, Set.of()).contains(visitor)) {
                    turnedAway(soft, route, visitor);
                }
            }
        }
        soft.assertAll();
    }

    private void turnedAway(SoftAssertions soft, Route route, Visitor visitor) {
        var answer = knock(by(bySession, visitor), route);
        var what = visitor + " at " + route + ": " + answer.body();
        if (visitor != Visitor.ANYBODY) {
            soft.assertThat(answer.status()).as(what).isEqualTo(403);
        } else if (route.isForMachines()) {
            soft.assertThat(answer.status()).as(what).isEqualTo(401);
            soft.assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        } else if (route.isPost()) {
            soft.assertThat(answer.status()).as(what).isEqualTo(403);
        } else {
            soft.assertThat(answer.status()).as(what).isEqualTo(302);
            soft.assertThat(answer.header("Location")).contains("/sign-in?next=%2F");
        }
    }

    @Test
    void whoIsAllowedInIsAnswered() {
        var soft = new SoftAssertions();
        for (var route : routes()) {
            var room = room(route.pattern());
            var guests = room.isEmpty() ? Set.of(Visitor.values()) : ROOMS.getOrDefault(room, Set.of());
            for (var visitor : guests) {
                if (!route.isPost()) {
                    var answer = knock(by(bySession, visitor), route);
                    soft.assertThat(answer.status())
                            .as(visitor + " at " + route + ": " + answer.body())
                            .isNotIn(mayOnlyRead(visitor, route) ? Set.of(401) : Set.of(401, 403))
                            .isLessThan(500);
                    soft.assertThat(answer.header("Location")).doesNotContain("/sign-in");
                }
            }
        }
        soft.assertAll();
    }

    /** Whoever watches the desks sees a case and does nothing with it. */
    private static boolean mayOnlyRead(Visitor visitor, Route route) {
        return OF_KEEPERS.contains(route.pattern())
                || (visitor != Visitor.OFFICER && route.pattern().startsWith("/desk/cases/{number}/"));
    }

    /** Scopes are known below /api/ only, so a token of whatever scopes is no way in anywhere else, open or not. */
    @Test
    void noTokenOpensAPage() {
        var soft = new SoftAssertions();
        for (var route : routes()) {
            if (!route.pattern().startsWith("/api/") && !route.pattern().startsWith("/assets/")) {
                for (var visitor : SIGNED_IN) {
                    var answer = knock(by(byToken, visitor), route);
                    soft.assertThat(answer.status())
                            .as(visitor + " at " + route + ": " + answer.body())
                            .isEqualTo(401);
                    soft.assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                    soft.assertThat(answer.body()).contains("/problems/token-not-here");
                }
            }
        }
        soft.assertAll();
    }

    /** A token that may do nothing of this sort is told so, whoever's it is. */
    @Test
    void noTokenDoesMoreThanItsScope() {
        var owner = crowd.officer(Crowd.PROVINCE, Roles.ADMINISTRATOR, "DPMPTSP");
        var inbox = new Client(port)
                .with(crowd.token(owner.actor(), Set.of(Scope.INBOX_READ), java.time.Duration.ofDays(1)));
        for (var route : routes()) {
            boolean guarded = route.isForMachines() && !room(route.pattern()).isEmpty();
            if (guarded && !route.pattern().equals("/api/v1/inbox")) {
                knock(inbox, route).isProblem(403, "not-allowed");
            }
        }
    }

    /** A neighbour's page may make a browser send a form, and has no token for it. */
    @Test
    void noFormIsTakenWithoutItsToken() {
        var soft = new SoftAssertions();
        for (var route : routes()) {
            if (route.isPost() && !KEEPS_NOTHING.contains(route.pattern())) {
                for (var visitor : Visitor.values()) {
                    if (visitor != Visitor.ANYBODY || !route.isForMachines()) {
                        soft.assertThat(knock(by(bySession, visitor), route).status())
                                .as(visitor + " at " + route)
                                .isIn(route.isForMachines() ? Set.of(401, 403) : Set.of(403));
                    }
                }
            }
        }
        soft.assertAll();
    }

    /** The same role at the same desk, one region further, and an applicant who is another: the case is not there. */
    @Test
    void aCaseOfAnotherIsNotThere() {
        var strangers = List.of(
                crowd.officer(Crowd.JOMBANG, Roles.FRONT_OFFICER, "DPMPTSP"),
                crowd.officer(Crowd.PROVINCE, Roles.TECHNICAL_REVIEWER, "DKP"),
                crowd.citizen());
        var soft = new SoftAssertions();
        for (var route : routes()) {
            for (var stranger : strangers) {
                boolean citizen = stranger.actor().isCitizen();
                boolean knocks = route.pattern().contains("{number}")
                        && (route.isForMachines() || route.pattern().startsWith(citizen ? "/my" : "/desk"));
                if (knocks) {
                    var client = route.isForMachines() ? new Client(port).with(stranger.token()) : session(stranger);
                    var answer = knock(client, route);
                    soft.assertThat(answer.status())
                            .as(stranger.actor().region() + " at " + route + ": " + answer.body())
                            .isIn(expected(route));
                    soft.assertThat(answer.body()).doesNotContain(SOUGHT, "Pengaruh layanan");
                }
            }
        }
        soft.assertAll();
    }

    /** A form that comes without its token is not even read. */
    private static Set<Integer> expected(Route route) {
        if (!route.isPost()) {
            return Set.of(404);
        }
        return route.isForMachines() ? Set.of(400, 404) : Set.of(403);
    }

    @Test
    void aPaperOfAnotherIsNotThere() {
        var mine = by(byToken, Visitor.CITIZEN);
        var id = mine.upload("/api/v1/documents", "surat.pdf", Files.pdf(""))
                .json()
                .path("id")
                .asString();
        var other = crowd.citizen();

        for (var path : List.of("", "/preview.png", "/pages/1.png", "?region=35", "?region=35.17")) {
            for (var stranger : List.of(session(other), by(bySession, Visitor.OFFICER))) {
                assertThat(stranger.get("/files/" + id + path).status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
        for (var query : List.of("", "?region=35", "?region=35.17")) {
            for (var stranger : List.of(new Client(port).with(other.token()), by(byToken, Visitor.OFFICER))) {
                stranger.get("/api/v1/documents/" + id + query).isProblem(404, "upload-unknown");
            }
        }
        assertThat(by(bySession, Visitor.CITIZEN).get("/files/" + id).status()).isEqualTo(200);
        assertThat(mine.get("/api/v1/documents/" + id).status()).isEqualTo(200);
    }

    /** A page that is open on purpose may lie beside those of a room. */
    private static String room(String pattern) {
        if (OpenRooms.ALL.contains(pattern)) {
            return "";
        }
        return ROOMS.keySet().stream()
                .filter(room -> pattern.equals(room) || pattern.startsWith(room + "/"))
                .findFirst()
                .orElse("");
    }

    private Answer knock(Client client, Route route) {
        var path = route.pattern()
                .replace("{number}", number)
                .replace("{region}", "35")
                .replaceAll("\\{slot[^/]*\\}", "proposal")
                .replace("{page}", "1")
                .replace("{ordinal}", "1")
                .replace("{slug}", "not-found")
                .replace("{action}", "complete")
                .replaceAll("\\{digest:[^/]*\\}\\.zip", "a".repeat(64) + ".zip")
                .replace("{code}", "research-recommendation")
                .replaceAll("\\{[a-z]+\\}", UUID.randomUUID().toString());
        var asked = path.matches(".*/(act/.*|conflict|out-of-turn|claim|release)") ? path + "?version=1" : path;
        return route.isPost()
                ? client.send(
                        "POST",
                        asked,
                        route.isForMachines() ? "application/json" : "application/x-www-form-urlencoded",
                        route.isForMachines()
                                ? "{\"action\": \"complete\", \"version\": 1}".getBytes(UTF)
                                : new byte[0])
                : client.get(asked);
    }

    private static final java.nio.charset.Charset UTF = java.nio.charset.StandardCharsets.UTF_8;

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(new Route(method.name(), pattern)))));
        assertThat(routes).hasSizeGreaterThan(120);
        return routes.stream().distinct().toList();
    }

    private static Client by(Map<Visitor, Client> clients, Visitor visitor) {
        return java.util.Objects.requireNonNull(clients.get(visitor));
    }
}
