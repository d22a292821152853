package id.pendopo.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;

/** Passwords of the embedded server, random for each data folder, in a file that its owner alone can read. */
record ServerSecrets(String superuser, String owner, String app) {

    static ServerSecrets in(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(new ServerSecrets(random(), random(), random()), file);
        }
        var read = new Properties();
        read.load(new StringReader(Files.readString(file)));
        return new ServerSecrets(get(read, "superuser"), get(read, "owner"), get(read, "app"));
    }

    private static void write(ServerSecrets secrets, Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                unfinished,
                "superuser=" + secrets.superuser + "\nowner=" + secrets.owner + "\napp=" + secrets.app + "\n",
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String get(Properties read, String name) {
        return Objects.requireNonNull(read.getProperty(name), () -> "No password of " + name + " in the secrets");
    }

    @Override
    public String toString() {
        return "ServerSecrets";
    }
}
