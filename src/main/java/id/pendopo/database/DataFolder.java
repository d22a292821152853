package id.pendopo.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A data folder of the embedded server, held by one program at a time.
 *
 * <p>The lock is the operating system's: it is gone when the program is, however that ended. The server may outlive a
 * program that was killed; its process number stands in {@code postmaster.pid}.
 */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder hold(Path root) throws IOException {
        Files.createDirectories(root);
        Files.createDirectories(
                postgres(root), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var channel = FileChannel.open(
                root.resolve("pendopo.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            var holder = StandardCharsets.UTF_8.decode(read(channel)).toString().strip();
            channel.close();
            throw new CannotStart(
                    "The data folder " + root + " is in use by another running Pendopo (process " + holder + ").",
                    "Stop that one, or name another folder with --data.");
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(
                Long.toString(ProcessHandle.current().pid())));
        return new DataFolder(root, channel);
    }

    private static ByteBuffer read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return bytes.flip();
    }

    private static Path postgres(Path root) {
        return root.resolve("postgres");
    }

    Path postgres() {
        return postgres(root);
    }

    Path cluster() {
        return cluster(root);
    }

    private static Path cluster(Path root) {
        return postgres(root).resolve("cluster");
    }

    Path secrets() {
        return postgres().resolve("secret.properties");
    }

    boolean isServerRunning() throws IOException {
        return runningServer(root).isPresent();
    }

    /** The process of the server on this folder, if one lives; a number that another program has by now is none. */
    public static Optional<Long> runningServer(Path root) throws IOException {
        var file = cluster(root).resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        long process = Long.parseLong(lines.getFirst().strip());
        return isPostgres(process, cluster(root)) ? Optional.of(process) : Optional.empty();
    }

    /** Whether a running program holds the folder; asks for the lock and gives it back. */
    public static boolean isHeld(Path root) throws IOException {
        var file = root.resolve("pendopo.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            return held == null;
        }
    }

    private static boolean isPostgres(long process, Path cluster) throws IOException {
        var commandLine = Path.of("/proc", Long.toString(process), "cmdline");
        if (!Files.exists(commandLine)) {
            return false;
        }
        var words = Files.readString(commandLine, StandardCharsets.ISO_8859_1).split("\0");
        return words[0].endsWith("postgres") && String.join(" ", words).contains(cluster.toString());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
