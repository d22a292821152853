package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.pendopo.PendopoTest;
import id.pendopo.kernel.Roles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Every field of every form, filled with what no field is for: it is told so, and never a defect. */
@PendopoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFormsTest {

    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("<input[^>]*\\bname=\"([^\"]+)\"[^>]*\\bvalue=\"([^\"]*)\"");

    private static final String TURNED = Character.toString(0x202E);
    private static final String ISOLATED = Character.toString(0x2066);

    /** What a field gets instead of what it asks for. */
    private static final List<String> WILD = List.of(
            "x".repeat(100_000),
            "Rekomendasi " + TURNED + "xcod.gpj",
            ISOLATED + "terbalik",
            "nol" + Character.toString(0) + "byte",
            "<script>alert(1)</script>",
            "2026-02-30",
            "-1",
            "99999999999999999999",
            "1e308",
            "NaN",
            "00000000-0000-0000-0000-000000000000",
            "../../etc/passwd",
            "' or '1'='1");

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    private Client anybody = new Client(0);
    private Client citizen = new Client(0);
    private Client officer = new Client(0);
    private Client administrator = new Client(0);

    private record Form(String action, Set<String> fields, Map<String, String> values) {}

    @BeforeAll
    void somebody() {
        anybody = new Client(port);
        citizen = session(crowd.citizen());
        officer = session(crowd.officer(Crowd.PROVINCE, Roles.FRONT_OFFICER, "DPMPTSP"));
        administrator = session(crowd.officer(Crowd.JOMBANG, Roles.ADMINISTRATOR, "DPMPTSP"));
    }

    private Client session(Crowd.Person person) {
        return anybody.sending(Map.of("Cookie", "pendopo-session=" + crowd.session(person)));
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                arguments("anybody", "/sign-in"),
                arguments("anybody", "/sign-up"),
                arguments("anybody", "/reset"),
                arguments("anybody", "/log"),
                arguments("citizen", "/account"),
                arguments("citizen", "/account/tokens"),
                arguments("citizen", "/my/parties"),
                arguments("citizen", "/apply/35/research-recommendation"),
                arguments("officer", "/desk/delegations"),
                arguments("officer", "/desk/relations"),
                arguments("administrator", "/admin/officers"),
                arguments("administrator", "/admin/agencies/new"),
                arguments("administrator", "/admin/service-points/new"),
                arguments("administrator", "/admin/law/new"),
                arguments("administrator", "/admin/calendar/day"));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("pages")
    void aWildValueIsToldSo(String who, String path) {
        triesEverything(by(who), path);
    }

    /** The form of a request, page by page, and the desk's form of a return: what is typed there ends in a letter. */
    @Test
    void aWildAnswerIsToldSo() {
        var begun = first(citizen, "/apply/35/research-recommendation");
        var answer = post(citizen, begun.action(), begun.values(), begun.cookie());
        var draft = answer.header("Location").replaceFirst("^http://[^/]*", "");
        assertThat(draft).as(answer.body()).startsWith("/my/drafts/35/");
        var base = draft.replaceFirst("(/my/drafts/35/[0-9a-f-]+).*", "$1");

        triesEverything(citizen, base + "/pages/1");
        triesEverything(citizen, base + "/check");
    }

    @Test
    void aWildParameterIsToldSo() {
        var soft = new SoftAssertions();
        for (var path : List.of("/services", "/results", "/results.csv", "/track", "/calendar", "/log", "/v", "/law")) {
            for (var name :
                    List.of("q", "page", "size", "region", "year", "month", "number", "code", "service", "lang")) {
                for (var wild : WILD) {
                    var value = wild.length() > 4_000 ? wild.substring(0, 4_000) : wild;
                    unharmed(
                            soft,
                            path + "?" + name + "=",
                            value,
                            anybody.get(path + "?" + name + "=" + encoded(value)));
                }
            }
        }
        soft.assertAll();
    }

    private void triesEverything(Client client, String path) {
        var soft = new SoftAssertions();
        int forms = forms(client.get(path)).size();
        assertThat(forms).as("a form at " + path).isPositive();
        for (int i = 0; i < forms; i++) {
            var page = client.get(path);
            var form = forms(page).get(i);
            for (var field : form.fields()) {
                for (var wild : client == anybody ? WILD.subList(0, 4) : WILD) { // guesses at the door are counted
                    var values = new LinkedHashMap<>(form.values());
                    values.put(field, wild);
                    unharmed(
                            soft, form.action() + " " + field, wild, post(client, form.action(), values, cookie(page)));
                }
            }
        }
        soft.assertAll();
    }

    private static void unharmed(SoftAssertions soft, String where, String wild, Answer answer) {
        var what = where + " = " + (wild.length() > 40 ? wild.length() + " characters" : wild);
        soft.assertThat(answer.status()).as(what).isLessThan(500).isNotEqualTo(403);
        soft.assertThat(answer.body()).as(what).doesNotContain("Exception", "\tat ", "id.pendopo.", "<script>alert");
    }

    private record Begun(String action, Map<String, String> values, String cookie) {}

    private static Begun first(Client client, String path) {
        var page = client.get(path);
        var form = forms(page).getFirst();
        return new Begun(form.action(), form.values(), cookie(page));
    }

    /** The forms that are sent, without the one that signs out. */
    private static List<Form> forms(Answer page) {
        var forms = new ArrayList<Form>();
        var found = FORM.matcher(page.body());
        while (found.find()) {
            var head = found.group(1);
            var action = Pattern.compile("action=\"([^\"]*)\"").matcher(head);
            if (head.contains("post") && action.find() && !action.group(1).equals("/sign-out")) {
                var fields = new LinkedHashSet<String>();
                var names = FIELD.matcher(found.group(2));
                while (names.find()) {
                    fields.add(names.group(1));
                }
                fields.remove("_csrf");
                forms.add(new Form(HtmlUtils.htmlUnescape(action.group(1)), fields, values(found.group(2))));
            }
        }
        return forms;
    }

    private static Map<String, String> values(String form) {
        var values = new LinkedHashMap<String, String>();
        var given = VALUE.matcher(form);
        while (given.find()) {
            values.putIfAbsent(given.group(1), HtmlUtils.htmlUnescape(given.group(2)));
        }
        return values;
    }

    private static String cookie(Answer page) {
        return page.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("pendopo-form="))
                .map(each -> each.substring(0, each.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    private static Answer post(Client client, String action, Map<String, String> values, String cookie) {
        var body = values.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.alsoWithCookie(cookie)
                .send("POST", action, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Client by(String who) {
        return switch (who) {
            case "citizen" -> citizen;
            case "officer" -> officer;
            case "administrator" -> administrator;
            default -> anybody;
        };
    }
}
