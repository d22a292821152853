package id.pendopo.web;

import id.pendopo.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Something that did not work, as its reader is told: the text is {@code refusal.<slug>}, in their language.
 *
 * @param values for the text, in order
 * @param details members of the problem for programs
 * @param id by which the log knows it; empty where nobody needs to look
 */
record Failure(HttpStatus status, String slug, List<Object> values, Map<String, Object> details, String id) {

    Failure {
        values = List.copyOf(values);
        details = Map.copyOf(details);
    }

    static Failure of(HttpStatus status, String slug, Object... values) {
        return new Failure(status, slug, List.of(values), Map.of(), "");
    }

    static Failure of(Refusal refusal) {
        return new Failure(status(refusal.kind()), refusal.slug(), refusal.values(), refusal.details(), "");
    }

    /** For a status that comes without a reason of its own. */
    static Failure of(HttpStatus status) {
        return of(status, slug(status));
    }

    Failure with(String member, Object value) {
        return new Failure(status, slug, values, Map.of(member, value), id);
    }

    Failure loggedAs(String logId) {
        return new Failure(status, slug, values, details, logId);
    }

    /** The members of the problem (RFC 9457) that a program gets, in the words of its language. */
    Map<String, Object> problem(String title, String detail) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "/problems/" + slug);
        members.put("title", title);
        members.put("status", status.value());
        members.put("detail", detail);
        if (!id.isEmpty()) {
            members.put("errorId", id);
        }
        details.forEach(members::putIfAbsent);
        return members;
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static String slug(HttpStatus status) {
        return switch (status.value()) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 422 -> "invalid";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> status.is4xxClientError() ? "bad-request" : "internal";
        };
    }
}
