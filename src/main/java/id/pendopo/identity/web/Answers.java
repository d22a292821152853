package id.pendopo.identity.web;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.web.Programs;
import id.pendopo.web.Refusing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What the filter answers to who may not come in: a form for people, a problem (RFC 9457) for programs. */
@Component
class Answers {

    private final Refusing programs;

    Answers(Refusing programs) {
        this.programs = programs;
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.isForMachines(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"pendopo\"");
            programs.refuse(no(Refusal.Kind.UNAUTHENTICATED, slug(request)), request, response);
            return;
        }
        response.sendRedirect("/sign-in" + next(request));
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Paths.isForMachines(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getAttribute(Actor.REQUEST_ATTRIBUTE) == null) {
            unauthenticated(request, response); // a program that forgot its token, not one whose form is old
        } else {
            programs.refuse(no(Refusal.Kind.FORBIDDEN, "not-allowed"), request, response);
        }
    }

    /** A token that came to a page is told where it would be welcome. */
    private static String slug(HttpServletRequest request) {
        return Programs.ask(request) ? "sign-in-needed" : "token-not-here";
    }

    private static Refusal no(Refusal.Kind kind, String slug) {
        return new Refusal(kind, slug, "Not let in");
    }

    /** Back to where they wanted to go; a form that was sent is not sent again. */
    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return "";
        }
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return asNext(path);
    }

    /** The rest of an address that carries where the reader wanted to go; nothing where they did not say. */
    static String asNext(String next) {
        return next.isEmpty() ? "" : "?next=" + encoded(next);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
