package id.pendopo.web;

import id.pendopo.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours {@code Idempotency-Key} on every POST of the API: the same key and body get the same answer, the same key with
 * another body is refused. Runs after sign-in, since a key belongs to its caller.
 */
@Component
class RepeatFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** Said before anything was tried, so the next try may end otherwise. */
    private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 429);

    private final Repeats repeats;
    private final Shells shells;
    private final Refusals refusals;

    RepeatFilter(Repeats repeats, Shells shells, Refusals refusals) {
        this.repeats = repeats;
        this.shells = shells;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals(HttpMethod.POST.name())
                || !Programs.ask(request)
                || Programs.ONLY_COMPUTED.contains(request.getRequestURI())
                || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var given = request.getHeader(HEADER);
            if (!FORM.matcher(given).matches()) {
                throw new Refusal(Refusal.Kind.MALFORMED, "idempotency-key-malformed", "Key of another form");
            }
            var actor = shells.actor(request);
            var body = body(request);
            var key = new Repeats.Key(
                    actor.region(),
                    RepeatableBody.sha256((actor.account() + "\n" + request.getRequestURI() + "\n" + given)
                            .getBytes(StandardCharsets.UTF_8)));
            var before = repeats.begin(key, body.digest());
            if (before.isPresent()) {
                write(before.get(), response);
            } else {
                act(key, body.request(), response, chain);
            }
        } catch (Refusal refusal) {
            refusals.refuse(refusal, request, response);
        }
    }

    /** Read before anything else: what does not arrive whole leaves no trace, and its key stays free. */
    private static RepeatableBody body(HttpServletRequest request) {
        try {
            return RepeatableBody.of(request);
        } catch (InvalidParameterException e) {
            throw e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    ? new Refusal(Refusal.Kind.TOO_LARGE, "too-large", "A body is larger than the server takes")
                    : broken(request, e);
        } catch (IOException | ServletException e) {
            throw broken(request, e);
        }
    }

    private static Refusal broken(HttpServletRequest request, Exception e) {
        var type = String.valueOf(request.getContentType());
        return new Refusal(
                Refusal.Kind.MALFORMED,
                type.startsWith("multipart/") ? "upload-broken" : "body-unreadable",
                "A body broke off: " + e.getClass().getSimpleName());
    }

    private void act(Repeats.Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, kept);
            answered = kept.getStatus() < 500 && !NOT_KEPT.contains(kept.getStatus()) && !response.isCommitted();
        } finally {
            if (answered) {
                repeats.keep(key, answer(kept));
            } else {
                repeats.forget(key);
            }
        }
        kept.copyBodyToResponse();
    }

    private static Repeats.Answer answer(ContentCachingResponseWrapper response) {
        var type = String.valueOf(response.getContentType());
        var location = response.getHeader(HttpHeaders.LOCATION);
        return new Repeats.Answer(
                response.getStatus(),
                type + "\n" + (location == null ? "" : location),
                response.getContentAsByteArray());
    }

    private static void write(Repeats.Answer answer, HttpServletResponse response) throws IOException {
        var headers = answer.headers().split("\n", 2);
        response.setStatus(answer.status());
        if (!headers[0].equals("null")) {
            response.setContentType(headers[0]);
        }
        if (!headers[1].isEmpty()) {
            response.setHeader(HttpHeaders.LOCATION, headers[1]);
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
