package id.pendopo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.io.ClassPathResource;

/** Makes a database of the embedded server ready, as the superuser, whom nothing else uses. */
record ServerDatabase(int port, ServerSecrets secrets) {

    static final String SUPERUSER = "postgres";

    Databases.Address open(String name, DatabaseSettings settings) {
        var address = new Databases.Address(
                url(name),
                settings.ownerPassword().isEmpty() ? secrets.owner() : settings.ownerPassword(),
                settings.appPassword().isEmpty() ? secrets.app() : settings.appPassword());
        try {
            create(name);
            prepare(address);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the embedded database " + name, e);
        }
        return address;
    }

    void create(String name) throws SQLException {
        try (var connection = connect(SUPERUSER)) {
            try (var look = connection.prepareStatement("select from pg_database where datname = ?")) {
                look.setString(1, name);
                if (look.executeQuery().next()) {
                    return;
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true)
                        + " encoding 'UTF8' template template0");
            }
        }
    }

    /** The script of the administrator; the server keeps the passwords as scram verifiers. */
    private void prepare(Databases.Address address) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), SUPERUSER, secrets.superuser())) {
            try (var statement = connection.createStatement()) {
                statement.execute(script());
                setPassword(statement, DatabaseSettings.OWNER, address.ownerPassword());
                setPassword(statement, DatabaseSettings.APP, address.appPassword());
            }
        }
    }

    static void setPassword(Statement statement, String role, String password) throws SQLException {
        statement.execute("alter role " + role + " password " + statement.enquoteLiteral(password));
    }

    static String script() {
        try {
            return new ClassPathResource("database/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.superuser());
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
