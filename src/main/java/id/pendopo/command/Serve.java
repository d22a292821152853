package id.pendopo.command;

import id.pendopo.database.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        name = "serve",
        description = {
            "The hall of a region, for real.",
            "Every setting may stand in the environment (PENDOPO_DATABASE_URL for pendopo.database.url) or in one"
                    + " file; the environment wins. The table of all settings is docs/operating.md."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Serve implements Callable<Integer> {

    @ParentCommand
    private @Nullable Commands parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "file of settings, one name=value a line")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "folder of keys, files and, if no database is named, of the database"
                    + " (default: ${DEFAULT-VALUE})",
            defaultValue = "data/serve")
    private Path data = Path.of("data", "serve");

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var arguments = new ArrayList<String>();
        arguments.add("--pendopo.demo=false");
        Path file = config;
        if (file != null) {
            if (!Files.isReadable(file)) {
                throw new CannotStart(
                        "The settings file " + file + " cannot be read.", "Check its name and its owner.");
            }
            arguments.add("--spring.config.additional-location="
                    + file.toAbsolutePath().toUri());
        }
        var settings = new HashMap<>(keptIn(data.toAbsolutePath().normalize()));
        settings.put("server.address", "127.0.0.1");
        settings.put("logging.threshold.console", "INFO");
        var running = Objects.requireNonNull(parent)
                .program()
                .start(settings, new Progress(out), arguments.toArray(String[]::new));
        out.printf("The hall is open on port %d.%n", running.port());
        out.flush();
        running.await();
        return 0;
    }

    /** Where everything lies that must outlive the program. */
    static Map<String, Object> keptIn(Path folder) {
        return Map.of(
                "pendopo.data", folder.toString(),
                "pendopo.database.data", folder.toString(),
                "pendopo.vault.keys", folder.resolve("keys").toString(),
                "pendopo.documents.authority", folder.resolve("authority").toString());
    }
}
