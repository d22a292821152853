package id.pendopo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form by which people sign in, filled in over the wire. */
record SignInForm(Client anybody) {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    Answer send(String login, String password) {
        return send(login, password, "", "x");
    }

    /** @param session value of the cookie that the browser carries already */
    Answer send(String login, String password, String next, String session) {
        var page = anybody.get("/sign-in");
        var form = FORM_TOKEN.matcher(page.body());
        assertThat(form.find()).isTrue();
        var cookie = page.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("pendopo-form="))
                .map(each -> each.substring(0, each.indexOf(';')))
                .findFirst()
                .orElseThrow();
        var fields = Map.of("_csrf", form.group(1), "login", login, "password", password, "next", next);
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return anybody.sending(Map.of("Cookie", cookie + "; pendopo-session=" + session))
                .send("POST", "/sign-in", "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }
}
