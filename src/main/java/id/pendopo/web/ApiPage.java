package id.pendopo.web;

import java.util.List;

/** What the page for integrators shows. */
public record ApiPage(List<Shown> calls) {

    /** A call and how to try it. */
    public record Shown(ApiCall call, String curl) {}

    public ApiPage {
        calls = List.copyOf(calls);
    }
}
