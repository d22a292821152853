package id.pendopo.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which PostgreSQL. The owner makes tables and does nothing else; the application reads and writes rows; neither is a
 * superuser.
 *
 * @param url {@code embedded} for the PostgreSQL that comes with the program, else a JDBC URL
 * @param ownerPassword of the role {@link #OWNER}; empty for a random one in the embedded server
 * @param appPassword of the role {@link #APP}; empty for a random one in the embedded server
 * @param data folder of the embedded server; empty for a server that is thrown away (tests)
 * @param poolSize connections of the application
 * @param patience how long a request waits for a connection before it is told to come back
 */
@Validated
@ConfigurationProperties("pendopo.database")
public record DatabaseSettings(
        @DefaultValue("embedded") String url,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("") String appPassword,
        @DefaultValue("") String data,
        @DefaultValue("16") @Min(2) @Max(200) int poolSize,
        @DefaultValue("3s") Duration patience) {

    /** Role that owns the schemas; migrations run as it. */
    public static final String OWNER = "pendopo_owner";

    /** Role of the application. */
    public static final String APP = "pendopo_app";

    public boolean isEmbedded() {
        return url.equals("embedded");
    }

    public boolean isKept() {
        return !data.isEmpty();
    }

    public Path folder() {
        return Path.of(data).toAbsolutePath().normalize();
    }
}
