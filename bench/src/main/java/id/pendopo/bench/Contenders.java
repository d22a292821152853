package id.pendopo.bench;

import id.pendopo.bench.contender.Server;
import id.pendopo.bench.load.Adapter;
import id.pendopo.bench.load.ThinAdapter;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The contenders, each in a Java of its own with the same settings, up for the whole run. */
final class Contenders implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofMinutes(2);

    private final List<Contender> all = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    record Contender(String name, URI base, Adapter adapter) {}

    private Contenders() {}

    static Contenders start(Bench.Options options, Database database) throws IOException, InterruptedException {
        var contenders = new Contenders();
        try {
            for (var name : options.contenders()) {
                System.err.println("Starting " + name);
                contenders.start(name, database.make(name), options);
            }
            return contenders;
        } catch (IOException | InterruptedException | RuntimeException e) {
            contenders.close();
            throw e;
        }
    }

    List<Contender> all() {
        return List.copyOf(all);
    }

    private void start(String name, String url, Bench.Options options) throws IOException, InterruptedException {
        int port = freePort();
        var log = Files.createDirectories(options.folder().resolve("tmp")).resolve(name + ".log");
        processes.add(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--bench.contender=" + name,
                        "--bench.url=" + url,
                        "--bench.user=postgres",
                        "--bench.pool=" + options.pool())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
        var contender = new Contender(name, URI.create("http://127.0.0.1:" + port), new ThinAdapter());
        await(contender, processes.getLast());
        all.add(contender);
    }

    /** Ready when it takes a case. */
    private static void await(Contender contender, Process process) throws IOException, InterruptedException {
        long end = System.nanoTime() + START_MAX.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                if (takesACase(http, contender.adapter().submit(contender.base()))) {
                    return;
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        }
        throw new IOException(contender.name() + " did not start; its log is in tmp/ of the results");
    }

    private static boolean takesACase(HttpClient http, HttpRequest submission) throws InterruptedException {
        try {
            return http.send(submission, BodyHandlers.ofString()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }
}
