package id.pendopo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What the interface for programs is, seen from an address: everything below {@code /api/}. */
public final class Programs {

    private static final String API = "/api/";

    /** These compute for whoever asks and keep nothing: no form's token guards them, and no answer is remembered. */
    public static final List<String> ONLY_COMPUTED = List.of("/api/v1/judging/analyses", "/api/v1/index/calculations");

    private Programs() {}

    /** Whether a program asks, by the address of its request; false where the address could not be read. */
    public static boolean ask(HttpServletRequest request) {
        return isInterface(String.valueOf(request.getRequestURI()));
    }

    static boolean isInterface(String path) {
        return path.startsWith(API);
    }
}
