package id.pendopo.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The API in words: one document out of the files {@code openapi/<module>.yaml}. A module describes its calls by hand and
 * a test holds the description against what is really mapped.
 */
@Component
class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<String, Map<String, Object>> files;

    ApiDocument() throws IOException {
        this.files = files();
    }

    /** OpenAPI 3.1, of the calls that are there. */
    Map<String, Object> document(Set<String> mapped) {
        var paths = new LinkedHashMap<String, Object>();
        var components = new TreeMap<String, Map<String, Object>>();
        for (var file : files.values()) {
            map(file, "paths").forEach((path, calls) -> {
                if (mapped.contains(path)) {
                    paths.put(path, calls);
                }
            });
            map(file, "components")
                    .forEach((kind, parts) -> components
                            .computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                            .putAll(asMap(parts)));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Pendopo",
                        "version",
                        "1",
                        "license",
                        Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("paths", paths);
        document.put("components", components);
        return document;
    }

    /** Every described call, as {@code GET /api/v1/services}, by the module that describes it. */
    Map<String, List<String>> described() {
        var described = new TreeMap<String, List<String>>();
        files.forEach((module, file) ->
                described.put(module, calls(file).map(ApiCall::name).toList()));
        return described;
    }

    /** The calls for the page, in the order of their files and tags. */
    List<ApiCall> calls(Set<String> mapped) {
        return files.values().stream()
                .flatMap(ApiDocument::calls)
                .filter(call -> mapped.contains(call.path()))
                .sorted(Comparator.comparing(ApiCall::tag).reversed())
                .toList();
    }

    private static java.util.stream.Stream<ApiCall> calls(Map<String, Object> file) {
        var calls = new ArrayList<ApiCall>();
        map(file, "paths")
                .forEach((path, methods) -> asMap(methods).forEach((method, call) -> {
                    if (METHODS.contains(method)) {
                        calls.add(ApiCall.of(method, path, asMap(call)));
                    }
                }));
        return calls.stream();
    }

    private static Map<String, Map<String, Object>> files() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml");
        var files = new TreeMap<String, Map<String, Object>>();
        for (var file : Arrays.asList(found)) {
            files.put(module(file), read(file));
        }
        return files;
    }

    private static String module(Resource file) {
        return Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
    }

    private static Map<String, Object> read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return asMap(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        }
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return asMap(parent.getOrDefault(key, Map.of()));
    }

    static Map<String, Object> asMap(Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> raw) {
            raw.forEach((key, each) -> map.put(String.valueOf(key), Objects.requireNonNull(each)));
        }
        return map;
    }
}
