package id.pendopo.innovation.records;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what innovations are sorted, and whose videos are linked: data, in {@code innovation/themes.yaml}. */
@Component
public class Themes {

    private final Map<String, Name> categories;
    private final Map<String, Name> sectors;
    private final Map<String, Name> goals;
    private final Set<String> videoHosts;

    /** A name in both languages. */
    public record Name(String id, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : id;
        }
    }

    Themes() throws IOException {
        var file = Yaml.map(Yaml.read("innovation/themes.yaml"));
        this.categories = names(file.get("categories"));
        this.sectors = names(file.get("sectors"));
        this.goals = names(file.get("goals"));
        this.videoHosts = Set.copyOf(new TreeSet<>(Yaml.texts(file.get("videoHosts"))));
    }

    private static Map<String, Name> names(@Nullable Object value) {
        var names = new LinkedHashMap<String, Name>();
        Yaml.map(value).forEach((code, both) -> {
            var name = Yaml.map(both);
            names.put(code, new Name(Yaml.text(name, "id"), Yaml.text(name, "en")));
        });
        return Collections.unmodifiableMap(names);
    }

    public Map<String, Name> categories() {
        return categories;
    }

    public Map<String, Name> sectors() {
        return sectors;
    }

    /** The sustainable development goals by number. */
    public Map<String, Name> goals() {
        return goals;
    }

    boolean isVideoHost(String host) {
        return videoHosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
