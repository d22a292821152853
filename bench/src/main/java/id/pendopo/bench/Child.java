package id.pendopo.bench;

import id.pendopo.bench.child.Listening;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that listens: commands go in, one answer comes out for each. It ends when its input does. */
final class Child implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ENDING_MAX = Duration.ofSeconds(30);

    private final String name;
    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.log = log;
    }

    static Child start(String name, List<String> words, Path folder, Path log) throws IOException {
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Child(name, process, log);
    }

    long pid() {
        return process.pid();
    }

    JsonNode ask(String command) throws IOException {
        in.write(command + "\n");
        in.flush();
        return answer();
    }

    /** The next answer; what the program prints besides goes into its log. */
    JsonNode answer() throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(Listening.ANSWER)) {
                var answer = JSON.readTree(line.substring(Listening.ANSWER.length()));
                if (answer.has("failed")) {
                    throw new IOException(name + ": " + answer.get("failed").asString() + "; its log is " + log);
                }
                return answer;
            }
            note(line);
        }
        throw new IOException(name + " has ended; its log is " + log);
    }

    private void note(String line) throws IOException {
        Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Waits for a program that ends by itself. */
    void finish() throws IOException, InterruptedException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            note(line);
        }
        if (process.waitFor() != 0) {
            throw new IOException(name + " failed; its log is " + log);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        try {
            if (!process.waitFor(ENDING_MAX.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
