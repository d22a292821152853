package id.pendopo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One PostgreSQL for all, with a database for each: set up as the product sets up its own, and keeping what it acknowledges. */
final class Database implements AutoCloseable {

    private static final List<String> TOLD =
            List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers");

    /** As the product's own server has them; only the number of connections is that of several programs. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("min_wal_size", "128MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("timezone", "UTC"),
            Map.entry("max_connections", "200"));

    /** An empty line: so a function's body stays whole. */
    private static final Pattern STATEMENT_END = Pattern.compile(";\\n\\n");

    private final EmbeddedPostgres postgres;
    private final Path roles;

    Database(Place place) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(place.work().resolve("postgres"))
                .setCleanDataDirectory(true)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        this.postgres = builder.start();
        this.roles = place.home().resolve("deploy/postgresql/roles.sql");
    }

    /** A new database of this name. */
    void make(String name) {
        run("postgres", "create database " + name + " encoding 'UTF8' template template0");
    }

    /** A new database of this name, as the product's administrator prepares it. */
    void makeForHall(String name) throws IOException {
        make(name);
        run(name, Files.readString(roles));
    }

    /** A copy, with everything in it. */
    void copy(String from, String to) {
        run("postgres", "create database " + to + " template " + from + " strategy file_copy");
        run(
                "postgres",
                "revoke all on database %1$s from public; grant connect on database %1$s to pendopo_app; alter database %1$s owner to pendopo_owner"
                        .formatted(to));
    }

    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    /** As the administrator, whom no contender is. */
    Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name), "postgres", "");
    }

    void run(String name, String sql) {
        try (var connection = connect(name);
                var statement = connection.createStatement()) {
            for (var part : STATEMENT_END.split(sql)) {
                statement.execute(part);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot run on " + name + ": " + sql.lines().findFirst().orElse(""), e);
        }
    }

    void drop(String name) {
        run("postgres", "drop database " + name + " with (force)");
    }

    /** Whether PostgreSQL tidies up by itself. */
    void sweep(boolean on) {
        run("postgres", "alter system set autovacuum = " + on);
        run("postgres", "select pg_reload_conf()");
    }

    /** Bytes on disk. */
    long size(String name) throws SQLException {
        return Long.parseLong(
                column(name, "select pg_database_size(current_database())").getFirst());
    }

    List<String> column(String name, String sql) throws SQLException {
        try (var connection = connect(name);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    SortedMap<String, String> settings() throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var connection = connect("postgres");
                var statement = connection.prepareStatement("select current_setting(?)")) {
            for (var name : TOLD) {
                statement.setString(1, name);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    settings.put(name, rows.getString(1));
                }
            }
        }
        return settings;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
