package id.pendopo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A database of the administrator's own: reachable, its roles right, its settings durable. */
final class DatabaseCheck {

    private static final String SCRIPT = "Run deploy/postgresql/roles.sql inside the database as its administrator.";

    private DatabaseCheck() {}

    static List<Finding> look(@Nullable Path config) {
        try {
            var file = new Properties();
            if (config != null) {
                try (var reader = Files.newBufferedReader(config)) {
                    file.load(reader);
                }
            }
            var url = setting(file, "pendopo.database.url").orElse("embedded");
            return url.equals("embedded")
                    ? List.of(new Finding.Good("No database is named: the PostgreSQL that comes along is used"))
                    : look(url, file);
        } catch (IOException e) {
            return List.of(new Finding.Wrong(
                    "The settings file " + config + " cannot be read.", "Check its name and its owner."));
        }
    }

    private static List<Finding> look(String url, Properties file) {
        var findings = new ArrayList<Finding>();
        for (var role : List.of("owner", "app")) {
            var password =
                    setting(file, "pendopo.database." + role + "-password").orElse("");
            try (var connection = DriverManager.getConnection(url, "pendopo_" + role, password)) {
                findings.add(role(connection, "pendopo_" + role));
                if (role.equals("app")) {
                    findings.addAll(settings(connection));
                }
            } catch (SQLException e) {
                findings.add(new Finding.Wrong(
                        "The role pendopo_" + role + " does not get in: " + e.getMessage(),
                        "Check that the server runs, the URL and the password. " + SCRIPT));
            }
        }
        return findings;
    }

    private static Finding role(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                        from pg_roles where rolname = current_user
                        """)) {
            return rows.next() && !rows.getBoolean(1)
                    ? new Finding.Good("The role " + name + " gets in and may no more than it should")
                    : new Finding.Wrong(
                            "The role " + name + " may too much: a superuser sees every region's rows.", SCRIPT);
        }
    }

    private static List<Finding> settings(Connection connection) throws SQLException {
        var findings = new ArrayList<Finding>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select name, setting from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name
                        """)) {
            while (rows.next()) {
                var name = rows.getString(1);
                var value = rows.getString(2);
                findings.add(
                        value.equals("off")
                                ? new Finding.Wrong(
                                        "The server runs with " + name + " off: what it acknowledges may be lost.",
                                        "alter system set " + name + " = on; select pg_reload_conf();")
                                : new Finding.Good("The server runs with " + name + " " + value));
            }
        }
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < 15) {
            findings.add(new Finding.Wrong("The server is PostgreSQL " + version + ".", "Upgrade it to 15 or later."));
        }
        return findings;
    }

    /** As Spring reads it: the environment wins over the file. */
    private static Optional<String> setting(Properties file, String name) {
        var variable = name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
        return Optional.ofNullable(System.getenv(variable)).or(() -> Optional.ofNullable(file.getProperty(name)));
    }
}
