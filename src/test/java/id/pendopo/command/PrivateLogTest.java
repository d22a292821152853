package id.pendopo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PrivateLogTest {

    @TempDir
    Path folder;

    private void start(Path log) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("logging.file.name", log.toString(), "pendopo.data", folder.toString())));
        new PrivateLog()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }

    private static String access(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aNewLogIsItsOwnersAlone() throws IOException {
        var log = folder.resolve("log/pendopo.log");
        start(log);
        assertThat(access(folder.resolve("log"))).isEqualTo("rwx------");
        assertThat(access(log)).isEqualTo("rw-------");
    }

    @Test
    void oneThatOthersCouldReadIsTakenBack() throws IOException {
        var log = folder.resolve("log/pendopo.log");
        Files.createDirectory(folder.resolve("log"), all("rwxr-xr-x"));
        Files.writeString(Files.createFile(log, all("rw-r--r--")), "before");
        start(log);
        assertThat(access(folder.resolve("log"))).isEqualTo("rwx------");
        assertThat(access(log)).isEqualTo("rw-------");
        assertThat(log).hasContent("before");
    }

    @Test
    void aFolderOfOthersStaysAsItIs() throws IOException {
        var shared = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-shared"), all("rwxr-xr-x"));
        start(shared.resolve("pendopo.log"));
        assertThat(access(shared)).isEqualTo("rwxr-xr-x");
        assertThat(access(shared.resolve("pendopo.log"))).isEqualTo("rw-------");
        Files.delete(shared.resolve("pendopo.log"));
        Files.delete(shared);
    }

    @Test
    void itIsMadeBeforeTheFirstLine() {
        assertThat(new PrivateLog().getOrder()).isLessThan(LoggingApplicationListener.DEFAULT_ORDER);
    }

    private static java.nio.file.attribute.FileAttribute<?> all(String access) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(access));
    }
}
