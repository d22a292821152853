package id.pendopo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Settings as a hall reads them, for who starts none: the environment wins over the file. */
record FileSettings(Properties file) {

    /** Nothing where the file cannot be read. */
    static Optional<FileSettings> read(@Nullable Path config) {
        var file = new Properties();
        if (config != null) {
            try (var reader = Files.newBufferedReader(config)) {
                file.load(reader);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new FileSettings(file));
    }

    Optional<String> find(String name) {
        var variable = name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
        return Optional.ofNullable(System.getenv(variable)).or(() -> Optional.ofNullable(file.getProperty(name)));
    }

    String databaseUrl() {
        return find("pendopo.database.url").orElse("embedded");
    }

    boolean isEmbedded() {
        return databaseUrl().equals("embedded");
    }

    int port() {
        return find("server.port")
                .map(String::strip)
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .orElse(8080);
    }
}
