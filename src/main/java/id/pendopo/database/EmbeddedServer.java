package id.pendopo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that comes with the program, for whoever names no database of their own.
 *
 * <p>It listens on the loopback address alone, lets nobody in without a password (scram), writes to the disk before it
 * answers, and checks its pages. One server serves all contexts of a JVM on one folder, and the last holder stops it: a
 * shutdown hook would race with the contexts that still need it. A server whose program was killed is stopped in order
 * by the next start.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Map<String, EmbeddedServer> RUNNING = new HashMap<>();
    private static final Duration MAKING_MAX = Duration.ofMinutes(2);
    private static final Duration STARTING_MAX = Duration.ofMinutes(10);
    private static final int PORTS_TRIED = 3;

    private final String key;
    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final ServerSecrets secrets;
    private final boolean isKept;
    private int port;
    private int holders;

    private EmbeddedServer(DatabaseSettings settings, Path root) throws IOException {
        this.key = settings.data();
        this.isKept = settings.isKept();
        this.folder = DataFolder.hold(root);
        this.programs = PostgresPrograms.in(folder.postgres());
        this.secrets = ServerSecrets.in(folder.secrets());
    }

    static EmbeddedServer take(DatabaseSettings settings) throws IOException {
        synchronized (RUNNING) {
            var server = RUNNING.get(settings.data());
            if (server == null) {
                var root = settings.isKept() ? settings.folder() : Files.createTempDirectory("pendopo-postgres-");
                server = new EmbeddedServer(settings, root);
                server.start();
                RUNNING.put(settings.data(), server);
            }
            server.holders++;
            return server;
        }
    }

    private void start() throws IOException {
        try {
            if (folder.isServerRunning()) {
                stopLeftBehind();
            }
            make();
            Files.deleteIfExists(folder.cluster().resolve("postmaster.pid"));
            startOnFreePort();
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** A server that dies while it is asked to stop, as with its machine, ends without taking its number away. */
    private void stopLeftBehind() throws IOException {
        try {
            stop();
        } catch (IOException e) {
            if (folder.isServerRunning()) {
                throw e;
            }
        }
    }

    /** Made beside its place and then moved: a start that was killed half way leaves no half server. */
    private void make() throws IOException {
        if (Files.exists(folder.cluster())) {
            return;
        }
        var unfinished = folder.postgres().resolve("cluster.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        var password = Files.createTempFile(
                folder.postgres(),
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.superuser(), StandardOpenOption.WRITE);
            programs.run(
                    MAKING_MAX,
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + ServerDatabase.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void startOnFreePort() throws IOException {
        for (int tries = 1; ; tries++) {
            port = freePort();
            try {
                startOnPort();
                return;
            } catch (IOException e) {
                if (tries == PORTS_TRIED) {
                    throw e;
                }
            }
        }
    }

    /** On the port that it had, for whoever still knows it. */
    void startOnPort() throws IOException {
        Files.writeString(folder.cluster().resolve("postgresql.conf"), ServerFiles.settings(port));
        Files.writeString(folder.cluster().resolve("pg_hba.conf"), ServerFiles.ACCESS);
        control(STARTING_MAX, "start", "--log=" + folder.postgres().resolve("start.log"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Fast: open transactions are rolled back, everything acknowledged is on the disk. */
    void stop() throws IOException {
        control(Duration.ofMinutes(2), "stop", "--mode=fast");
    }

    private void control(Duration limit, String action, String... options) throws IOException {
        var arguments = new ArrayList<String>();
        arguments.add(action);
        arguments.add("--pgdata=" + folder.cluster());
        arguments.add("--wait");
        arguments.add("--timeout=" + limit.toSeconds());
        arguments.addAll(List.of(options));
        programs.run(limit.plusSeconds(5), "pg_ctl", arguments.toArray(String[]::new));
    }

    /** The database of this holder: the kept one, or a new one that nobody else sees. */
    Databases.Address address(DatabaseSettings settings) {
        var name =
                isKept ? "pendopo" : "pendopo_" + UUID.randomUUID().toString().replace("-", "");
        return administration().open(name, settings);
    }

    ServerDatabase administration() {
        return new ServerDatabase(port, secrets);
    }

    @Override
    public void close() throws IOException {
        synchronized (RUNNING) {
            holders--;
            if (holders > 0) {
                return;
            }
            RUNNING.remove(key);
            stop();
            folder.close();
            if (!isKept) {
                FileSystemUtils.deleteRecursively(folder.postgres().getParent());
            }
        }
    }
}
