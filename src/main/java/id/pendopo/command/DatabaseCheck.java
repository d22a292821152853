package id.pendopo.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database of the administrator's own: reachable, its roles right, its settings durable. */
final class DatabaseCheck {

    private static final String SCRIPT = "Run deploy/postgresql/roles.sql inside the database as its administrator.";

    private DatabaseCheck() {}

    static List<Finding> look(FileSettings settings) {
        return settings.isEmbedded()
                ? List.of(new Finding.Good("No database is named: the PostgreSQL that comes along is used"))
                : look(settings.databaseUrl(), settings);
    }

    private static List<Finding> look(String url, FileSettings settings) {
        var findings = new ArrayList<Finding>();
        for (var role : List.of("owner", "app")) {
            var password =
                    settings.find("pendopo.database." + role + "-password").orElse("");
            try (var connection = DriverManager.getConnection(url, "pendopo_" + role, password)) {
                findings.add(role(connection, "pendopo_" + role));
                findings.add(role.equals("app") ? reads(connection) : migrates(connection));
                if (role.equals("app")) {
                    findings.addAll(settings(connection));
                    examples(connection).ifPresent(findings::add);
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

    /** What the first start needs to make its tables. */
    private static Finding migrates(Connection connection) throws SQLException {
        var lacks = lacks(connection, """
                select 'may not use and create in the schema public'
                where not (has_schema_privilege('public', 'usage') and has_schema_privilege('public', 'create'))
                union all select 'may not make schemas in this database'
                where not has_database_privilege(current_database(), 'create')
                union all select 'is no member of pendopo_searcher'
                where not pg_has_role('pendopo_searcher', 'member')
                union all select 'misses the extension ' || wanted
                from unnest(array['pg_trgm', 'btree_gin', 'unaccent']) wanted
                where wanted not in (select extname from pg_extension)
                union all select 'finds the encoding ' || pg_encoding_to_char(encoding) || ', not UTF8'
                from pg_database where datname = current_database() and pg_encoding_to_char(encoding) <> 'UTF8'
                """);
        return lacks.isEmpty()
                ? new Finding.Good("The role pendopo_owner can make the tables")
                : new Finding.Wrong("The role pendopo_owner " + String.join(", ", lacks) + ".", SCRIPT);
    }

    private static Finding reads(Connection connection) throws SQLException {
        var lacks = lacks(connection, """
                select 'may not use the schema extensions'
                where not exists (select from pg_namespace
                                  where nspname = 'extensions' and has_schema_privilege(oid, 'usage'))
                """);
        return lacks.isEmpty()
                ? new Finding.Good("The role pendopo_app can search")
                : new Finding.Wrong("The role pendopo_app " + String.join(", ", lacks) + ".", SCRIPT);
    }

    /** Rights to sign that rest on an example; nothing while there are no tables. */
    private static Optional<Finding> examples(Connection connection) throws SQLException {
        if (lacks(connection, "select 'x' where to_regclass('catalog.authority') is not null")
                .isEmpty()) {
            return Optional.empty();
        }
        return Examples.sentence(lacks(connection, """
                        select a.instrument from catalog.authority a
                        where a.example and not exists (
                            select from catalog.authority_end e
                            where (e.region, e.office, e.service, e.variant, e.in_force_from)
                                  = (a.region, a.office, a.service, a.variant, a.in_force_from))
                        """)).map(what -> new Finding.Warning(what, Examples.CURE));
    }

    private static List<String> lacks(Connection connection, String question) throws SQLException {
        var lacks = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                lacks.add(rows.getString(1));
            }
        }
        return lacks;
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
}
