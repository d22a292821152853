package id.pendopo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for all, with a database for each, that keeps what it acknowledges. */
final class Database implements AutoCloseable {

    private static final List<String> TOLD =
            List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers");

    private final EmbeddedPostgres postgres;

    Database() throws IOException {
        this.postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "200")
                .start();
    }

    /** A new database of this name, as a JDBC address. */
    String make(String name) {
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    SortedMap<String, String> settings() {
        var settings = new TreeMap<String, String>();
        var jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        for (var name : TOLD) {
            settings.put(
                    name,
                    jdbc.sql("select current_setting(:name)")
                            .param("name", name)
                            .query((row, _) -> row.getString(1))
                            .single());
        }
        return settings;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
