package id.pendopo.demo;

import id.pendopo.catalog.ServiceDefinition.ApplicantKind;
import id.pendopo.kernel.RegionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A filled form and the path that it takes, as the own tests of a service tell them. */
record Script(
        RegionCode region,
        String service,
        String name,
        String variant,
        ApplicantKind applicant,
        Map<String, Object> data,
        List<At> path,
        String ends) {

    private static final Pattern FILE = Pattern.compile("services/([0-9.]+)/([a-z-]+)/tests/([a-z-]+)\\.yaml$");

    /**
     * One act.
     *
     * @param data what the action asks for; empty for the usual
     */
    record At(String step, String action, Map<String, Object> data) {

        static At of(String step, String action) {
            return new At(step, action, Map.of());
        }
    }

    /** All that come with the program, by region, service and name. */
    static List<Script> all() {
        var scripts = new ArrayList<Script>();
        try {
            var found = new PathMatchingResourcePatternResolver(Script.class.getClassLoader())
                    .getResources("classpath*:services/*/*/tests/*.yaml");
            for (var file : found) {
                var address = FILE.matcher(file.getURL().toString());
                if (address.find()) {
                    scripts.add(read(
                            RegionCode.of(address.group(1)),
                            address.group(2),
                            address.group(3),
                            file.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stories of the services cannot be read", e);
        }
        scripts.sort(Comparator.comparing(Script::region)
                .thenComparing(Script::service)
                .thenComparing(Script::name));
        return List.copyOf(scripts);
    }

    private static Script read(RegionCode region, String service, String name, String text) {
        var loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
        var file = map(loaded);
        var path = new ArrayList<At>();
        if (file.get("path") instanceof List<?> steps) {
            for (var each : steps) {
                var step = map(each);
                path.add(new At(word(step, "at"), word(step, "do"), map(step.get("data"))));
            }
        }
        return new Script(
                region,
                service,
                name,
                word(file, "variant"),
                ApplicantKind.valueOf(word(file, "applicant")),
                map(file.get("data")),
                List.copyOf(path),
                word(file, "ends"));
    }

    private static String word(Map<String, Object> map, String key) {
        return Objects.requireNonNull(map.get(key), key).toString();
    }

    @SuppressWarnings("unchecked") // keys of such a file are words
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
