package id.pendopo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * {@code initdb}, {@code pg_ctl} and {@code postgres}, unpacked beside the data that they serve.
 *
 * <p>PostgreSQL refuses to run as root. Where the program itself is root, the server runs in a user namespace in which it
 * is nobody; file owners stay as they are.
 */
final class PostgresPrograms {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path home;
    private final List<String> prefix;

    private PostgresPrograms(Path home) throws IOException {
        this.home = home;
        this.prefix = isRoot() ? List.of("unshare", "--user") : List.of();
    }

    /** Unpacked once for a version; a folder that was left half done is done again. */
    static PostgresPrograms in(Path parent) throws IOException {
        var archive = PostgresPrograms.class.getResource(ARCHIVE);
        if (archive == null || !isSupported()) {
            throw new CannotStart(
                    "The PostgreSQL that comes with the program is for Linux on x86-64, and this is another machine.",
                    "Name a PostgreSQL of your own with pendopo.database.url.");
        }
        var home = parent.resolve(
                "program-" + Long.toHexString(archive.openConnection().getContentLengthLong()));
        if (!Files.exists(home)) {
            var unfinished = parent.resolve("program.unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            unpack(unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(home);
    }

    private static boolean isSupported() {
        return System.getProperty("os.name", "").equals("Linux")
                && List.of("amd64", "x86_64").contains(System.getProperty("os.arch", ""));
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static void unpack(Path target) throws IOException {
        try (var bytes = Objects.requireNonNull(PostgresPrograms.class.getResourceAsStream(ARCHIVE));
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive reaches outside its folder: " + entry.getName());
                }
                unpack(tar, entry, file);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Runs one of the programs to its end; what it says is part of the error if it fails. */
    void run(Duration limit, String program, String... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var said = Files.createTempFile("pendopo-" + program, ".log");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            await(builder.start(), limit, program, said);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static void await(Process process, Duration limit, String program, Path said) throws IOException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within " + limit + ": " + read(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(program + " failed: " + read(said));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
