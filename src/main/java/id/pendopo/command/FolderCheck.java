package id.pendopo.command;

import id.pendopo.database.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The data folder: room, owner, keys, and the server that may have been left behind. */
final class FolderCheck {

    private static final long ENOUGH_ROOM = 2L << 30;

    private FolderCheck() {}

    static List<Finding> look(Path folder) {
        var findings = new ArrayList<Finding>();
        try {
            findings.add(room(folder));
            if (!Files.exists(folder)) {
                findings.add(new Finding.Good("The data folder " + folder + " is not there yet; it will be made"));
                return findings;
            }
            findings.add(writable(folder));
            server(folder).ifPresent(findings::add);
            for (var secret : List.of("keys", "authority", "postgres")) {
                closed(folder.resolve(secret)).ifPresent(findings::add);
            }
        } catch (IOException e) {
            findings.add(new Finding.Wrong(
                    "The data folder cannot be read: " + e.getMessage(), "Run this as the user who runs Pendopo."));
        }
        return findings;
    }

    private static Finding room(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long room = Files.getFileStore(there).getUsableSpace();
        return room >= ENOUGH_ROOM
                ? new Finding.Good("%,d MB of room for %s".formatted(room >> 20, folder))
                : new Finding.Wrong(
                        "Only %,d MB of room for %s".formatted(room >> 20, folder),
                        "Make room, or name a folder on another disk with --data. At least 2 GB are wanted.");
    }

    private static Finding writable(Path folder) throws IOException {
        return Files.isWritable(folder)
                ? new Finding.Good("The data folder " + folder + " can be written")
                : new Finding.Wrong(
                        "The data folder " + folder + " belongs to "
                                + Files.getOwner(folder).getName() + " and cannot be written by "
                                + System.getProperty("user.name"),
                        "Run Pendopo as that user, or: chown -R " + System.getProperty("user.name") + " " + folder);
    }

    private static Optional<Finding> server(Path folder) throws IOException {
        var process = DataFolder.runningServer(folder);
        if (process.isPresent()) {
            return Optional.of(
                    DataFolder.isHeld(folder)
                            ? new Finding.Good(
                                    "A running Pendopo holds the folder, its database is process " + process.get())
                            : new Finding.Warning(
                                    "The database of a program that was killed still runs: process " + process.get(),
                                    "Nothing to do: the next start stops it in order and takes over."));
        }
        return Files.exists(folder.resolve("postgres/cluster/postmaster.pid"))
                ? Optional.of(new Finding.Warning(
                        "The database was not shut down in order (postmaster.pid of a process that is gone).",
                        "Nothing to do: the next start recovers it from its write-ahead log."))
                : Optional.empty();
    }

    private static Optional<Finding> closed(Path secret) throws IOException {
        if (!Files.exists(secret)) {
            return Optional.empty();
        }
        var open = Files.getPosixFilePermissions(secret);
        boolean isOpen =
                open.contains(PosixFilePermission.OTHERS_READ) && open.contains(PosixFilePermission.OTHERS_EXECUTE);
        try (var files = Files.list(secret)) {
            boolean leaks = isOpen
                    && files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".pem"))
                            .anyMatch(FolderCheck::isReadableByOthers);
            return Optional.of(
                    leaks
                            ? new Finding.Wrong(
                                    "Others on this machine can read " + secret, "chmod -R go-rwx " + secret)
                            : new Finding.Good("Only its owner can read what is secret in " + secret
                                    + " (is a copy of it kept elsewhere?)"));
        }
    }

    private static boolean isReadableByOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return true;
        }
    }
}
