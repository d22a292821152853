package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.innovation.competition.Contest;
import id.pendopo.innovation.competition.Entry;
import id.pendopo.innovation.competition.Juries;
import id.pendopo.innovation.competition.OpenEdition;
import id.pendopo.innovation.competition.Scoring;
import id.pendopo.innovation.competition.Selection;
import id.pendopo.innovation.judging.Seed;
import id.pendopo.innovation.judging.Sheet;
import id.pendopo.innovation.judging.Standings;
import id.pendopo.kernel.Roles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A stage in scoring, with odd scores in it, and everybody who might want to know them. Each role asks for every address that
 * answers a GET; the addresses come from Spring's own list of handlers, so that a new one is walked by itself. What is sought
 * are the scores, the comments, and every total, mean and adjusted mean that could be made of them. All of it is asked twice,
 * before anything is sealed and after: a figure that stood there before is another's.
 */
@PendopoTest
class SealedTest {

    private static final String COMMENT = "alasan rahasia delapan empat satu";

    /** Answered outside the handlers: the probes, the figures for operators, what is no address at all. */
    private static final List<String> BESIDE = List.of(
            "/metrics",
            "/health",
            "/health/readiness",
            "/actuator",
            "/error",
            "/jury/tidak/ada/E0001",
            "/%F0%9F%94%92");

    private static final String PRACTISED = "87.19";

    private static final String BY_TOKEN = " by token";

    private static final List<String> KINDS = List.of("text/html", "application/json", "text/csv");

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    Contest contest;

    @Autowired
    Juries juries;

    @Autowired
    Selection selection;

    @Autowired
    Scoring scoring;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    private record Stage(OpenEdition edition, List<Entry> entries, Crowd.Person first, Crowd.Person second) {}

    private final Map<String, Client> visitors = new LinkedHashMap<>();

    private Client session(Crowd.Person person) {
        return new Client(port).sending(Map.of("Cookie", "pendopo-session=" + crowd.session(person)));
    }

    private Stage stage() {
        var secretariat = crowd.officer(Crowd.PROVINCE, Roles.INNOVATION_SECRETARIAT, "SETDA");
        var author = crowd.officer(Crowd.PROVINCE, Roles.BACK_OFFICER, "DINKES");
        var edition = contest.openWithCalibration(secretariat.actor());
        var entries = new ArrayList<Entry>();
        entries.add(contest.sent(author.actor(), edition, "Antar Obat " + edition.code()));
        entries.add(contest.sent(author.actor(), edition, "Samsat Desa " + edition.code()));
        entries.forEach(
                entry -> selection.admit(secretariat.actor(), edition.code(), String.valueOf(entry.number()), ""));
        var jury = Stream.generate(() -> crowd.officer(Crowd.PROVINCE, Roles.JUROR, "SETDA"))
                .limit(3)
                .toList();
        jury.forEach(juror -> juries.appoint(
                secretariat.actor(),
                edition.code(),
                "evaluation",
                new Juries.Candidate(juror.actor().account(), "Universitas Contoh", null, null, false)));
        contest.showNames(secretariat.actor(), edition, "desk");
        contest.declareNothing(jury.stream().map(Crowd.Person::actor).toList(), edition, "desk");
        juries.draw(secretariat.actor(), edition.code(), "desk");
        visitors.put("stranger", new Client(port));
        visitors.put("citizen", session(crowd.citizen()));
        visitors.put("entrant", session(author));
        visitors.put("juror", session(jury.get(2)));
        visitors.put("secretariat", session(secretariat));
        for (var role : List.of(Roles.INNOVATION_OFFICER, Roles.AGENCY_HEAD, Roles.ADMINISTRATOR, Roles.AUDITOR)) {
            var person = crowd.officer(Crowd.PROVINCE, role, role.equals(Roles.AUDITOR) ? "INSPEKTORAT" : "SETDA");
            visitors.put(role, session(person));
            visitors.put(role + BY_TOKEN, new Client(port).with(person.token()));
        }
        visitors.put(
                "secretariat elsewhere", session(crowd.officer(Crowd.JOMBANG, Roles.INNOVATION_SECRETARIAT, "SETDA")));
        return new Stage(edition, entries, jury.get(0), jury.get(1));
    }

    @Test
    void nobodyLearnsAScoreFromAnyAddressBeforeTheStageCloses() {
        var stage = stage();
        var sheets = sheets(stage);
        var sought = sought(stage, sheets);
        var before = walk(stage, sought);

        seal(stage, sheets);
        var after = walk(stage, sought);

        after.removeAll(before);
        assertThat(after).as("what was found only once it was sealed").isEmpty();
        assertThat(isSeenByItsJuror(stage, sought))
                .as("the search finds what is there")
                .isTrue();
    }

    /** The juror who gave them sees them: were the search blind, this would be, too. */
    private boolean isSeenByItsJuror(Stage stage, Set<String> sought) {
        var own = session(stage.first())
                .get("/jury/" + stage.edition().code() + "/desk/E0001")
                .body();
        return sought.stream().filter(own::contains).count() > 5;
    }

    private static List<Sheet> sheets(Stage stage) {
        var sheets = new ArrayList<Sheet>();
        int step = 0;
        for (var entry : stage.entries()) {
            for (var juror : List.of("J01", "J02")) {
                var scores = new HashMap<String, BigDecimal>();
                for (var criterion : stage.edition().rules().stage("desk").criteria()) {
                    scores.put(
                            criterion.code(),
                            new BigDecimal("73.41")
                                    .subtract(new BigDecimal("1.37").multiply(BigDecimal.valueOf(step++))));
                }
                sheets.add(new Sheet(juror, String.valueOf(entry.number()), scores));
            }
        }
        return sheets;
    }

    /** Of the invented entry too: the third juror has not sealed theirs, so nobody sees another's. */
    private void seal(Stage stage, List<Sheet> sheets) {
        contest.practise(stage.first().actor(), stage.edition(), "desk", PRACTISED);
        contest.practise(stage.second().actor(), stage.edition(), "desk", "58.73");
        for (var sheet : sheets) {
            var given = new HashMap<String, String>();
            var comments = new HashMap<String, String>();
            sheet.scores().forEach((criterion, score) -> {
                given.put(criterion, score.toPlainString());
                comments.put(criterion, COMMENT);
            });
            var juror = sheet.juror().equals("J01") ? stage.first() : stage.second();
            scoring.save(juror.actor(), stage.edition().code(), "desk", sheet.entry(), 0, given, comments);
        }
    }

    /** Each figure as a page and as a program would write it. */
    private static Set<String> sought(Stage stage, List<Sheet> sheets) {
        var rules = stage.edition().rules().stage("desk").rules();
        var figures = new ArrayList<BigDecimal>();
        for (var sheet : sheets) {
            figures.addAll(sheet.scores().values());
            figures.add(rules.scale().total(sheet.scores()));
        }
        for (var place : Standings.of(rules, sheets, new Seed("any")).places()) {
            figures.addAll(List.of(place.score(), place.raw(), place.adjusted(), place.spread()));
        }
        var sought = new TreeSet<String>();
        for (var figure : figures) {
            for (int digits : new int[] {2, 4}) {
                var written = figure.setScale(digits, RoundingMode.HALF_UP).toPlainString();
                sought.add(written);
                sought.add(written.replace('.', ','));
            }
        }
        sought.addAll(List.of(COMMENT, PRACTISED, PRACTISED.replace('.', ','), "58.73", "58,73"));
        return sought;
    }

    private Set<String> walk(Stage stage, Set<String> sought) {
        var found = new TreeSet<String>();
        var paths = paths(stage);
        assertThat(paths).hasSizeGreaterThan(100).anyMatch(path -> path.endsWith("/desk/E0001"));
        visitors.forEach((who, client) -> {
            // a token opens nothing but the interface, and so many questions a minute
            boolean program = who.endsWith(BY_TOKEN);
            for (var path : paths.stream()
                    .filter(one -> !program || one.startsWith("/api"))
                    .toList()) {
                for (var kind : path.contains(stage.edition().code()) ? KINDS : KINDS.subList(0, 1)) {
                    var answer = client.sending(Map.of("Accept", kind)).get(path);
                    assertThat(answer.status())
                            .as(who + " at " + path + ": nobody was slowed down")
                            .isNotEqualTo(429);
                    var all = answer.headers().map() + answer.body();
                    sought.stream()
                            .filter(all::contains)
                            .forEach(secret -> found.add(who + " at " + path + ": " + secret));
                }
            }
        });
        return found;
    }

    private List<String> paths(Stage stage) {
        var paths = new TreeSet<String>(BESIDE);
        handlers.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals("GET")))
                .flatMap(info -> info.getPatternValues().stream())
                .forEach(pattern -> stage.entries().forEach(entry -> paths.add(filled(pattern, stage, entry))));
        return List.copyOf(paths);
    }

    private static String filled(String pattern, Stage stage, Entry entry) {
        return pattern.replace("protocol-{number}", "protocol-1")
                .replace("{code}", stage.edition().code())
                .replace("{stage}", "desk")
                .replace("{number}", String.valueOf(entry.number()))
                .replace("{jury}", "evaluation")
                .replace("{id}", entry.id().toString())
                .replace("{region}", "35")
                .replace("{year}", "2026")
                .replace("{page}", "1")
                .replace("{slug}", "not-found")
                .replaceAll("\\{digest:[^/]*\\}\\.zip", "a".repeat(64) + ".zip")
                .replaceAll("\\{slot[^/]*\\}", "statement")
                .replaceAll("\\{[a-zA-Z]+(:[^/]*)?\\}", UUID.randomUUID().toString())
                .replace("**", "x");
    }
}
