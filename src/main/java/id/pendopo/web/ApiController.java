package id.pendopo.web;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The API in words: for programs as OpenAPI, for people as a page of calls that can be tried. */
@Controller
class ApiController {

    private static final String API = "/api/v1/";

    private final ApiDocument document;
    private final RequestMappingHandlerMapping handlers;
    private final JsonMapper json;

    ApiController(
            ApiDocument document,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            JsonMapper json) {
        this.document = document;
        this.handlers = handlers;
        this.json = json;
    }

    @GetMapping(path = "/api/openapi.json", produces = "application/json")
    ResponseEntity<String> openApi() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(json.writeValueAsString(document.document(mappedPaths())));
    }

    @GetMapping("/api")
    String page(Model model) {
        var calls = document.calls(mappedPaths()).stream()
                .map(call -> new ApiPage.Shown(call, Curl.of(call, json)))
                .toList();
        model.addAttribute("page", new ApiPage(calls));
        return "web/api";
    }

    /** What is really there, as {@code GET /api/v1/services}. */
    Set<String> mapped() {
        var mapped = new TreeSet<String>();
        infos().forEach(info -> info.getPatternValues().stream()
                .filter(path -> path.startsWith(API))
                .forEach(path -> methods(info).forEach(method -> mapped.add(method + " " + path))));
        return mapped;
    }

    private Set<String> mappedPaths() {
        var paths = new TreeSet<String>();
        mapped().forEach(call -> paths.add(call.substring(call.indexOf(' ') + 1)));
        return paths;
    }

    private Stream<RequestMappingInfo> infos() {
        return handlers.getHandlerMethods().keySet().stream();
    }

    private static Stream<RequestMethod> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream();
    }
}
