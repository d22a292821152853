package id.pendopo.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL, and as whom. The owner makes tables and does nothing else; the application reads and writes rows;
 * neither is a superuser.
 *
 * @param url {@code embedded} for the PostgreSQL that comes with the program, else a JDBC URL
 * @param ownerName role that owns the schemas; migrations run as it
 * @param appName role of the application
 * @param data folder of the embedded server; empty for a server that is thrown away (tests)
 * @param poolSize connections of the application
 */
@ConfigurationProperties("pendopo.database")
public record DatabaseSettings(
        @DefaultValue("embedded") String url,
        @DefaultValue("pendopo_owner") String ownerName,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("pendopo_app") String appName,
        @DefaultValue("") String appPassword,
        @DefaultValue("") String data,
        @DefaultValue("16") int poolSize) {

    public boolean isEmbedded() {
        return url.equals("embedded");
    }

    public boolean isKept() {
        return !data.isEmpty();
    }

    public Path folder() {
        return Path.of(data);
    }
}
