package id.pendopo.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Keeps the trace of a start that failed for a reason a person can do something about in a file: what they read is the
 * {@link Explanation}.
 */
final class QuietFailure implements SpringBootExceptionReporter {

    static final String FILE = "cannot-start.log";

    private final @Nullable String data;

    QuietFailure(@Nullable ConfigurableApplicationContext context) {
        this.data = context == null ? null : context.getEnvironment().getProperty("pendopo.data");
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (Explanation.of(failure).isEmpty()) {
            return false;
        }
        if (data != null) {
            keep(Path.of(data).resolve("log"), failure);
        }
        return true;
    }

    /** The trace is a help, not the answer: where it cannot be kept, the answer is given all the same. */
    private static void keep(Path folder, Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var file = folder.resolve(FILE);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, trace.toString());
        } catch (IOException e) {
            System.err.println("The trace could not be kept: " + e.getMessage());
        }
    }
}
