package id.pendopo.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;

/** Writes numbers into a kept server, one transaction each, and says each one after its commit, until it is killed. */
final class AcknowledgingProgram {

    private AcknowledgingProgram() {}

    static DatabaseSettings settings(Path folder) {
        return new DatabaseSettings("embedded", "", "", folder.toString(), 4, Duration.ofSeconds(3));
    }

    public static void main(String[] words) throws Exception {
        var settings = settings(Path.of(words[0]));
        var address = EmbeddedServer.take(settings).address(settings);
        try (var connection =
                        DriverManager.getConnection(address.url(), DatabaseSettings.OWNER, address.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists kept");
            statement.execute("create table if not exists kept.number (value bigint primary key)");
            for (long value = Long.parseLong(words[1]); ; value++) {
                statement.execute("insert into kept.number values (" + value + ")");
                System.out.println(value);
            }
        }
    }
}
