package id.pendopo.web;

import jakarta.servlet.http.HttpServletRequest;

/** What the interface for programs is, seen from an address: everything below {@code /api/}. */
public final class Programs {

    private static final String API = "/api/";

    private Programs() {}

    /** Whether a program asks, by the address of its request; false where the address could not be read. */
    public static boolean ask(HttpServletRequest request) {
        return isInterface(String.valueOf(request.getRequestURI()));
    }

    static boolean isInterface(String path) {
        return path.startsWith(API);
    }
}
