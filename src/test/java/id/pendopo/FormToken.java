package id.pendopo;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The proof that a form came from a page of ours, as a browser gives it: in its cookie and in its hidden field. Spring's
 * own way would put a store of its own into the running filter, for every request of every later test.
 */
public final class FormToken {

    private static final String TOKEN = "uji-formulir";

    private FormToken() {}

    public static RequestPostProcessor formToken() {
        return request -> {
            var before = request.getCookies() == null ? Stream.<Cookie>empty() : Arrays.stream(request.getCookies());
            request.setCookies(Stream.concat(before, Stream.of(new Cookie("pendopo-form", TOKEN)))
                    .toArray(Cookie[]::new));
            request.setParameter("_csrf", masked());
            return request;
        };
    }

    /** Pages mask the token with random bytes before it; here they are zero. */
    private static String masked() {
        var token = TOKEN.getBytes(StandardCharsets.UTF_8);
        var masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
