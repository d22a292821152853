package id.pendopo.command;

import id.pendopo.database.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which hall is meant: its settings, and where it keeps what must outlive the program. */
final class HallOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "file of settings, one name=value a line")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "folder of keys, files and, if no database is named, of the database"
                    + " (default: ${DEFAULT-VALUE})",
            defaultValue = "data/serve")
    private Path data = Path.of("data", "serve");

    /** What the file and the environment may overrule. */
    Map<String, Object> settings() {
        var settings = new HashMap<>(keptIn(data.toAbsolutePath().normalize()));
        settings.put("server.address", "127.0.0.1");
        settings.put("logging.threshold.console", "INFO");
        // a start that fails is explained at the end; the same with its trace before would bury it
        settings.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        settings.put("logging.level.org.springframework.boot.web.server.servlet.context", "ERROR");
        settings.put("logging.level.org.springframework.boot.tomcat.servlet", "OFF");
        settings.put("logging.level.org.springframework.boot.autoconfigure.logging", "OFF");
        settings.put("logging.level.org.apache.catalina.loader.WebappClassLoaderBase", "ERROR");
        settings.put("logging.level.org.flywaydb.core.Flyway", "ERROR");
        return settings;
    }

    List<String> arguments() {
        Path file = config;
        if (file == null) {
            return List.of("--pendopo.demo=false");
        }
        if (!Files.isReadable(file)) {
            throw new CannotStart("The settings file " + file + " cannot be read.", "Check its name and its owner.");
        }
        return List.of(
                "--pendopo.demo=false",
                "--spring.config.additional-location=" + file.toAbsolutePath().toUri());
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
