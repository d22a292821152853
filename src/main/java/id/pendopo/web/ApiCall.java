package id.pendopo.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of the API with its example.
 *
 * @param summaries by language
 * @param scopes that the token needs; none where no token is needed
 */
public record ApiCall(
        String method, String path, String tag, Map<String, String> summaries, List<String> scopes, Example example) {

    /**
     * An example that runs.
     *
     * @param path with its query; a part in braces stands for a value that the reader has
     * @param body as an object; empty for none
     * @param table to send in CSV; empty for none
     * @param upload name of a file to send; empty for none
     * @param save name under which the answer is kept as a file; empty where it is to be read
     * @param answer what the answer holds at least
     */
    public record Example(
            String path,
            Optional<Map<String, Object>> body,
            String table,
            String upload,
            String save,
            Map<String, Object> answer) {}

    static ApiCall of(String method, String path, Map<String, Object> call) {
        var example = ApiDocument.asMap(call.getOrDefault("x-example", Map.of("path", path)));
        return new ApiCall(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                call.get("tags") instanceof List<?> tags ? String.valueOf(tags.getFirst()) : "",
                Map.of(
                        "en", String.valueOf(call.getOrDefault("summary", "")),
                        "id", String.valueOf(call.getOrDefault("x-summary-id", ""))),
                scopes(call),
                new Example(
                        String.valueOf(example.getOrDefault("path", path)),
                        Optional.ofNullable(example.get("body")).map(ApiDocument::asMap),
                        String.valueOf(example.getOrDefault("table", "")),
                        String.valueOf(example.getOrDefault("upload", "")),
                        String.valueOf(example.getOrDefault("save", "")),
                        ApiDocument.asMap(example.getOrDefault("answer", Map.of()))));
    }

    String name() {
        return method + " " + path;
    }

    public boolean needsToken() {
        return !scopes.isEmpty();
    }

    private static List<String> scopes(Map<String, Object> call) {
        if (call.get("security") instanceof List<?> security && !security.isEmpty()) {
            return ApiDocument.asMap(security.getFirst()).values().stream()
                    .filter(List.class::isInstance)
                    .<Object>flatMap(scopes -> ((List<?>) scopes).stream())
                    .map(String::valueOf)
                    .toList();
        }
        return List.of();
    }
}
