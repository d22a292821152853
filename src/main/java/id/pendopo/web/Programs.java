package id.pendopo.web;

import jakarta.servlet.http.HttpServletRequest;

/** What the interface for programs is, seen from an address: everything below {@code /api/}. */
public final class Programs {

    private static final String API = "/api/";

    /** Computes for whoever asks and keeps nothing: no form's token guards it, and no answer of it is remembered. */
    public static final String ONLY_COMPUTED = "/api/v1/judging/analyses";

    private Programs() {}

    /** Whether a program asks, by the address of its request; false where the address could not be read. */
    public static boolean ask(HttpServletRequest request) {
        return isInterface(String.valueOf(request.getRequestURI()));
    }

    static boolean isInterface(String path) {
        return path.startsWith(API);
    }
}
