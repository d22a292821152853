package id.pendopo.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        settings().flatMap(KnownSettings::names).forEach(there::add);

        assertThat(listed).isEqualTo(there);
    }

    private static Stream<Class<?>> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("id.pendopo").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
    }

    @Test
    void aMisspeltSettingIsNamedWithTheNearestThatExists() {
        var known = List.of("pendopo.database.url", "pendopo.database.app-password", "pendopo.region");

        KnownSettings.check(known, List.of("PENDOPO_DATABASE_APPPASSWORD", "pendopo.region"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> KnownSettings.check(known, List.of("pendopo.database.ulr")))
                .matches(no ->
                        no.what().contains("pendopo.database.ulr") && no.cure().contains("pendopo.database.url"));
    }
}
