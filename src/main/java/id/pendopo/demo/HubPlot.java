package id.pendopo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;

/** What the demonstration tells of the innovation hub, as {@code demo/hub.yaml} says it. */
final class HubPlot {

    private static final String FILE = "demo/hub.yaml";

    private final Map<String, Object> chapters;

    private HubPlot(Map<String, Object> chapters) {
        this.chapters = chapters;
    }

    static HubPlot read() {
        try {
            var text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return new HubPlot(map(new Load(LoadSettings.builder().build()).loadFromString(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("What the hub tells cannot be read", e);
        }
    }

    List<Told> ideas() {
        return chapter("ideas");
    }

    List<Told> innovations() {
        return chapter("innovations");
    }

    /** What was born this year, beside those innovations. */
    List<Told> born() {
        return chapter("born");
    }

    /** Offices that bore nothing this year, and are reminded of it. */
    List<Told> owing() {
        return chapter("owing");
    }

    /** Requests to have what others made. */
    List<Told> requests() {
        return chapter("requests");
    }

    List<Told> trials() {
        return chapter("trials");
    }

    List<Told> entries() {
        return chapter("entries");
    }

    /** Entries of the competition that is open. */
    List<Told> sent() {
        return chapter("sent");
    }

    /** What an entry says under its headings, by heading. */
    Map<String, String> headings(String title, String helped) {
        var said = new HashMap<String, String>();
        map(chapters.get("headings"))
                .forEach((heading, words) -> said.put(heading, words.toString().formatted(title, helped)));
        return said;
    }

    List<Told> index() {
        return chapter("index");
    }

    private List<Told> chapter(String name) {
        return all(chapters.get(name));
    }

    private static List<Told> all(@Nullable Object value) {
        return list(value).stream().map(each -> new Told(map(each))).toList();
    }

    /** Something that is told, by its keys. */
    record Told(Map<String, Object> words) {

        String text(String key) {
            return Objects.requireNonNull(words.get(key), key).toString();
        }

        String textOr(String key, String otherwise) {
            return Objects.requireNonNullElse(words.get(key), otherwise).toString();
        }

        int number(String key) {
            return Integer.parseInt(text(key));
        }

        boolean flag(String key) {
            return Boolean.parseBoolean(text(key));
        }

        boolean has(String key) {
            return words.containsKey(key);
        }

        Told part(String key) {
            return new Told(map(words.get(key)));
        }

        List<Told> parts(String key) {
            return all(words.get(key));
        }

        List<String> texts(String key) {
            return list(words.get(key)).stream().map(String::valueOf).toList();
        }

        List<Integer> numbers(String key) {
            return texts(key).stream().map(Integer::valueOf).toList();
        }
    }

    @SuppressWarnings("unchecked") // keys of such a file are words
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
