package id.pendopo.identity.web;

import id.pendopo.web.Programs;
import jakarta.servlet.http.HttpServletRequest;

/** Which paths are open to everybody, which belong to machines, and which need no look at who asks. */
final class Paths {

    /** Open to everybody, whatever the method. */
    static final String[] OPEN = {
        "/",
        "/services/**",
        "/v/**",
        "/track/**",
        "/results/**",
        "/results.csv",
        "/calendar/**",
        "/law/**",
        "/api",
        "/log/**",
        "/open-data/**",
        "/innovations/**",
        "/events/**",
        "/problems/**",
        "/help/**",
        "/sign-in/**",
        "/sign-up/**",
        "/reset/**",
        "/sign-out",
        "/api/openapi.json",
        "/api/v1/services/**",
        "/api/v1/calendar/**",
        "/api/v1/measures/**",
        "/health/**",
        "/metrics",
        "/style",
        "/error"
    };

    static final String[] ASSETS = {"/assets/**", "/favicon.ico", "/robots.txt"};

    static final String[] DEMO = {"/demo/**"};

    private Paths() {}

    static boolean isAsset(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    /** Asked by a program, so that it is answered in JSON and never sent to a form. */
    static boolean isForMachines(HttpServletRequest request) {
        return Programs.ask(request) || SignInFilter.carriesToken(request);
    }
}
