package id.pendopo.command;

import id.pendopo.database.CannotStart;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Stops a start at a setting that nobody reads: a misspelt address of the database would silently make another one. */
final class KnownSettings implements BeanFactoryPostProcessor {

    private static final String OURS = "pendopo.";
    private static final String OF_THE_LAUNCHER = "PENDOPO_JAVA_OPTIONS";

    private final ConfigurableEnvironment environment;

    KnownSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var known = new TreeSet<String>();
        for (String bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            var type = beans.getType(bean, false);
            if (type != null && type.isRecord() && type.getName().startsWith("id.pendopo")) {
                names(type).forEach(known::add);
            }
        }
        check(known, given(environment));
    }

    /** Names of all settings that somebody gave, by a file, the environment or the command line. */
    private static Set<String> given(ConfigurableEnvironment environment) {
        var given = new TreeSet<String>();
        for (var source : environment.getPropertySources()) {
            // what the program tells itself is no typing error of anybody
            boolean own = source.getName().equals("defaultProperties")
                    || source.getName().contains("classpath:");
            if (!own && source instanceof EnumerablePropertySource<?> all) {
                Arrays.stream(all.getPropertyNames())
                        .filter(name -> plain(name).startsWith(plain(OURS)) && !name.equals(OF_THE_LAUNCHER))
                        .forEach(given::add);
            }
        }
        return given;
    }

    static void check(Collection<String> known, Collection<String> given) {
        for (String name : given) {
            if (known.stream().noneMatch(one -> plain(name).equals(plain(one)))) {
                var nearest = known.stream()
                        .min(Comparator.comparingInt(one -> distance(plain(one), plain(name))))
                        .orElse("");
                throw new CannotStart(
                        "There is no setting " + name + ".",
                        "Did you mean " + nearest + "? docs/operating.md lists every setting.");
            }
        }
    }

    /** As the environment writes it: PENDOPO_DATABASE_URL and pendopo.database.url are one. */
    private static String plain(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** How many letters are to be put in, left out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[other.length()];
    }

    /** The settings that a record of them reads, each by its name in a file. */
    static Stream<String> names(Class<?> settings) {
        var prefix = settings.getAnnotation(ConfigurationProperties.class);
        return prefix == null ? Stream.of() : names(prefix.value(), settings);
    }

    private static Stream<String> names(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).flatMap(component -> names(prefix, component));
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        var name = prefix + "."
                + component.getName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return component.getType().isRecord() && component.getType().getName().startsWith("id.pendopo")
                ? names(name, component.getType())
                : Stream.of(name);
    }
}
