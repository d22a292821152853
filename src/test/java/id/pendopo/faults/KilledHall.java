package id.pendopo.faults;

import id.pendopo.Pendopo;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A whole hall as a program of its own, as an operator starts it, that can be killed as a machine kills it. */
final class KilledHall implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("The hall is open: http://127\\.0\\.0\\.1:(\\d+)");

    private final Path folder;
    private final Process program;
    private final int port;

    private KilledHall(Path folder, Process program, int port) {
        this.folder = folder;
        this.program = program;
        this.port = port;
    }

    static KilledHall start(Path folder) throws IOException {
        var program = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dpendopo.demonstration.cases=2",
                        "-Dpendopo.limits.per-address=1000000",
                        "-Dpendopo.limits.per-token=1000000",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Pendopo.class.getName(),
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        return new KilledHall(folder, program, port(program.inputReader()));
    }

    private static int port(BufferedReader said) throws IOException {
        var all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            var open = OPEN.matcher(line);
            if (open.find()) {
                return Integer.parseInt(open.group(1));
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("The hall did not open: " + all);
    }

    /** Somebody of the demonstration who knocks with their token. */
    Client as(String role) {
        JsonNode accounts = new Client(port).get("/demo/accounts.json").json();
        for (var account : accounts) {
            if (account.path("role").asString().equals(role)) {
                return new Client(port).with(account.path("token").asString());
            }
        }
        throw new IllegalStateException("Nobody plays " + role);
    }

    /** As a machine does that loses its power: nobody is asked, nothing is put away. */
    void kill(boolean withServer) throws IOException, InterruptedException {
        if (withServer) {
            var process = Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid"))
                    .getFirst();
            var server = ProcessHandle.of(Long.parseLong(process.strip())).orElseThrow();
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
            server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
        program.destroyForcibly();
        if (!program.waitFor(Duration.ofSeconds(30))) {
            throw new IllegalStateException("It does not die");
        }
    }

    /** In order. */
    @Override
    public void close() {
        program.destroy();
        try {
            if (!program.waitFor(Duration.ofSeconds(60))) {
                program.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
