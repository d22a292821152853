package id.pendopo.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Makes the log readable by its owner alone, before its first line, whatever the umask of who started the program. */
final class PrivateLog implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var name = environment.getProperty("logging.file.name");
        if (name == null
                || !FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        var data = environment.getProperty("pendopo.data");
        prepare(
                Path.of(name).toAbsolutePath().normalize(),
                data == null ? null : Path.of(data).toAbsolutePath());
    }

    /** A folder that others share (as /var/log) stays as it is; what is ours, or not there yet, is ours alone. */
    private static void prepare(Path log, @Nullable Path data) {
        try {
            var folder = log.getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER)));
            }
            if (folder != null && data != null && folder.startsWith(data) && !folder.equals(data)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
            }
            if (Files.exists(log)) {
                Files.setPosixFilePermissions(log, PosixFilePermissions.fromString(FILE));
            } else {
                Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
