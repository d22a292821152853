package id.pendopo.identity.web;

import id.pendopo.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What the filter answers to who may not come in: a form for people, a problem (RFC 9457) for programs. */
@Component
class Answers {

    private final MessageSource messages;
    private final ObjectMapper json;

    Answers(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.isForMachines(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"pendopo\"");
            problem(request, response, Refusal.Kind.UNAUTHENTICATED, "sign-in-needed");
            return;
        }
        response.sendRedirect("/sign-in" + next(request));
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.isForMachines(request)) {
            problem(request, response, Refusal.Kind.FORBIDDEN, "not-allowed");
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Back to where they wanted to go; a form that was sent is not sent again. */
    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return "";
        }
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + encoded(path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, Refusal.Kind kind, String slug)
            throws IOException {
        int status = kind == Refusal.Kind.UNAUTHENTICATED ? 401 : 403;
        var key = "refusal." + slug;
        var text = messages.getMessage(key, new Object[0], key, request.getLocale());
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        var body = json.createObjectNode()
                .put("type", "/problems/" + slug)
                .put("title", text)
                .put("status", status);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
