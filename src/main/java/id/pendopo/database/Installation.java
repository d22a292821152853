package id.pendopo.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.util.PSQLState;

/**
 * Whose database this is, looked up before the first migration: nobody's yet, this kind of hall's, or another's. What is
 * another's is left as it was.
 */
record Installation(String kind) {

    private static final String CURE =
            "Name another database (pendopo.database.url) or another folder (--data), and nothing here is changed.";

    static Installation check(DataSource owner, boolean demo) {
        var wanted = demo ? "demo" : "production";
        try (var connection = owner.getConnection()) {
            if (!isEmpty(connection)) {
                compare(found(connection), wanted);
            }
            return new Installation(wanted);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static void compare(String found, String wanted) {
        if (!found.equals(wanted)) {
            throw new CannotStart(
                    "This database belongs to a " + found + " installation; it is not started as " + wanted + ".",
                    CURE);
        }
    }

    /** Empty but for the extensions, as the administrator's script leaves it. */
    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select not exists (
                            select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind in ('r', 'p', 'v', 'm')
                              and n.nspname not in ('pg_catalog', 'information_schema', 'extensions')
                              and n.nspname not like 'pg\\_%'
                              and c.relname not like 'flyway\\_%')
                        """)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String found(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select kind from pendopo.installation")) {
            return rows.next() ? rows.getString("kind") : "nameless";
        } catch (SQLException e) {
            if (PSQLState.UNDEFINED_TABLE.getState().equals(e.getSQLState()) || "3F000".equals(e.getSQLState())) {
                throw new CannotStart("This database holds tables that are not Pendopo's.", CURE);
            }
            throw e;
        }
    }

    private static CannotStart unreachable(SQLException e) {
        return new CannotStart(
                "The database does not let the role " + DatabaseSettings.OWNER + " in: " + e.getMessage(),
                "Check that it runs, pendopo.database.url, both passwords, and that deploy/postgresql/roles.sql was run.");
    }
}
