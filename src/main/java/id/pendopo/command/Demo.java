package id.pendopo.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = {
            "A hall to look at, with synthetic people and cases, on this machine alone.",
            "The database comes along; everything is kept in the data folder."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Demo implements Callable<Integer> {

    @ParentCommand
    private @Nullable Commands parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", defaultValue = "8080", description = "where it listens (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", description = "folder of the data (default: ./data/demo)")
    private Path data = Path.of("data", "demo");

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var folder = data.toAbsolutePath().normalize();
        out.printf("Pendopo DEMO, data in %s%n", folder);
        var running = Objects.requireNonNull(parent)
                .program()
                .start(settings(folder), new Progress(out), "--server.address=127.0.0.1", "--pendopo.demo=true");
        out.printf("""

                The hall is open: http://127.0.0.1:%1$d
                Sign in as anybody with one click: http://127.0.0.1:%1$d/demo
                Stop it with Ctrl-C. What happened is in %2$s
                """, running.port(), folder.resolve("log/pendopo.log"));
        out.flush();
        running.await();
        return 0;
    }

    private Map<String, Object> settings(Path folder) {
        var settings = new HashMap<String, Object>(HallOptions.keptIn(folder));
        settings.put("server.port", port);
        settings.put("pendopo.catalog.adopt", true);
        settings.put("pendopo.documents.address", "http://127.0.0.1:" + port);
        settings.put("pendopo.notify.address", "http://127.0.0.1:" + port);
        settings.put("logging.file.name", folder.resolve("log/pendopo.log").toString());
        settings.put("logging.threshold.console", "OFF");
        return settings;
    }
}
