package id.pendopo.identity.web;

import id.pendopo.identity.Sessions;
import id.pendopo.identity.SignedIn;
import id.pendopo.identity.Tokens;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Programs;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is at the other end: by the Bearer token where one is sent, else by the session cookie. A request with an
 * {@code Authorization} header is judged by it alone, so that a cookie never acts without its CSRF token. Only the
 * interface for programs knows scopes, so a token is no way in anywhere else.
 */
class SignInFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Tokens tokens;
    private final Cookies cookies;
    private final Answers answers;

    SignInFilter(Sessions sessions, Tokens tokens, Cookies cookies, Answers answers) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookies = cookies;
        this.answers = answers;
    }

    /** Whether this request is judged by its header. */
    static boolean carriesToken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /** Whether this request is judged by its header, at an address where a token may be a way in. */
    static boolean entersByToken(HttpServletRequest request) {
        return carriesToken(request) && Programs.ask(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Paths.isAsset(request)) {
            chain.doFilter(request, response);
            return;
        }
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var found = header == null ? bySession(request) : byToken(header, request);
        if (header != null && found.isEmpty()) {
            answers.unauthenticated(request, response);
            return;
        }
        found.ifPresent(signedIn -> enter(signedIn, request));
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> bySession(HttpServletRequest request) {
        return cookies.read(request, Cookies.Name.SESSION).flatMap(sessions::resume);
    }

    private Optional<SignedIn> byToken(String header, HttpServletRequest request) {
        return Programs.ask(request) && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.present(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static void enter(SignedIn signedIn, HttpServletRequest request) {
        request.setAttribute(Actor.REQUEST_ATTRIBUTE, signedIn.actor());
        request.setAttribute(Actor.NAME_ATTRIBUTE, signedIn.name());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Presence(signedIn));
        SecurityContextHolder.setContext(context);
    }
}
