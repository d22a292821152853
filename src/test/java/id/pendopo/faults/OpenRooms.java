package id.pendopo.faults;

import java.util.Set;

/** Everybody may come here, each for a reason that a citizen would name. */
final class OpenRooms {

    static final Set<String> ALL = Set.of(
            "/",
            "/api",
            "/api/openapi.json",
            "/api/v1/calendar/due",
            "/api/v1/index/calculations",
            "/api/v1/judging/analyses",
            "/api/v1/services",
            "/api/v1/services/{code}",
            "/assets/web/pendopo.css",
            "/calendar",
            "/innovations",
            "/innovations/board",
            "/innovations/board.csv",
            "/innovations/board.json",
            "/innovations/board/{region}",
            "/innovations/board/{region}/{agency}",
            "/innovations/editions",
            "/innovations/editions/{code}",
            "/innovations/editions/{code}/{stage}",
            "/innovations/editions/{code}/{stage}/protocol-{number}.csv",
            "/innovations/ideas/answers",
            "/innovations/ideas/learnings",
            "/innovations/index",
            "/innovations/index/catalogues/{year}",
            "/innovations/index/comparison.csv",
            "/innovations/requests",
            "/innovations/requests.csv",
            "/innovations/requests/{id}",
            "/innovations/{code}",
            "/law",
            "/law/{id}",
            "/log",
            "/log/check",
            "/problems/{slug}",
            "/reset",
            "/reset/{reference}",
            "/results",
            "/results.csv",
            "/services",
            "/services/examples/{region}/{slot:[a-z0-9-]{1,60}}.svg",
            "/services/wizard",
            "/services/{region}/{code}",
            "/services/{region}/{code}/origins",
            "/sign-in",
            "/sign-in/second-factor",
            "/sign-out",
            "/sign-up",
            "/sign-up/{reference}",
            "/style",
            "/track",
            "/v",
            "/v/{code}",
            "/error");

    private OpenRooms() {}
}
