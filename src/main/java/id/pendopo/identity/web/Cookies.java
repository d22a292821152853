package id.pendopo.identity.web;

import id.pendopo.identity.IdentitySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookies of a browser: none can be read by a script, and under https none can be set by a neighbour's site. */
@Component
class Cookies {

    enum Name {
        SESSION("pendopo-session"),
        SECOND_FACTOR("pendopo-second-factor"),
        DEVICE("pendopo-device");

        private final String plain;

        Name(String plain) {
            this.plain = plain;
        }
    }

    private static final Duration DEVICE_LIFE = Duration.ofDays(400);
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private final boolean https;

    Cookies(IdentitySettings settings) {
        this.https = settings.https();
    }

    Optional<String> read(HttpServletRequest request, Name name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(full(name)))
                        .map(jakarta.servlet.http.Cookie::getValue)
                        .findFirst();
    }

    void write(HttpServletResponse response, Name name, String value) {
        set(response, name, value, name == Name.DEVICE ? DEVICE_LIFE : UNTIL_CLOSED);
    }

    void remove(HttpServletResponse response, Name name) {
        set(response, name, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, Name name, String value, Duration life) {
        var cookie = ResponseCookie.from(full(name), value)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String full(Name name) {
        return https ? "__Host-" + name.plain : name.plain;
    }
}
