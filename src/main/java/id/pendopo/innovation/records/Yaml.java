package id.pendopo.innovation.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;

/** Reads the data files of this room; what is missing in them reads as empty. */
final class Yaml {

    private Yaml() {}

    static @Nullable Object read(String file) throws IOException {
        var text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        return new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
    }

    static Map<String, @Nullable Object> map(@Nullable Object value) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> found) {
            found.forEach((key, each) -> map.put(String.valueOf(key), each));
        }
        return map;
    }

    static List<@Nullable Object> list(@Nullable Object value) {
        return value instanceof List<?> found ? List.copyOf(found) : List.of();
    }

    static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    static String text(Map<String, @Nullable Object> from, String key) {
        var value = from.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }

    static int number(Map<String, @Nullable Object> from, String key) {
        return from.get(key) instanceof Number number ? number.intValue() : 0;
    }
}
