package id.pendopo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class SettingsTableTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(pendopo\\.[a-z0-9.-]+)` \\|", Pattern.MULTILINE);

    @Test
    void theTableListsEverySettingAndNoOther() throws IOException {
        var listed = new TreeSet<String>();
        ROW.matcher(Files.readString(Path.of("docs", "operating.md")))
                .results()
                .forEach(row -> listed.add(row.group(1)));

        var there = new TreeSet<String>();
        settings().flatMap(SettingsTableTest::names).forEach(there::add);

        assertThat(listed).isEqualTo(there);
    }

    private static Stream<Class<?>> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("id.pendopo").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
    }

    private static Stream<String> names(Class<?> settings) {
        var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(settings.getRecordComponents()).flatMap(component -> names(prefix, component));
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        var name = prefix + "."
                + component.getName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return component.getType().isRecord() && component.getType().getName().startsWith("id.pendopo")
                ? Arrays.stream(component.getType().getRecordComponents()).flatMap(inner -> names(name, inner))
                : Stream.of(name);
    }
}
