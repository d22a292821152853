package id.pendopo.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Starts a hall on data that are thrown away, asks for a few pages, and ends. The launcher has the JVM watch once and
 * keep what it learned (an ahead-of-time cache), which halves every later start.
 */
@Command(name = "rehearse", hidden = true, description = "Used by the launcher when it builds.")
final class Rehearsal implements Callable<Integer> {

    private static final List<String> PAGES = List.of("/", "/health/ready", "/api/v1/services");

    @ParentCommand
    private @Nullable Commands parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("pendopo-rehearsal-");
        try {
            var settings = new HashMap<>(HallOptions.keptIn(folder));
            settings.put("server.port", 0);
            settings.put("server.address", "127.0.0.1");
            settings.put("logging.threshold.console", "OFF");
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            var running = Objects.requireNonNull(parent).program().start(settings, new Progress(out));
            try (var http = HttpClient.newHttpClient()) {
                for (String page : PAGES) {
                    http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + page))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
            running.context().close();
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
