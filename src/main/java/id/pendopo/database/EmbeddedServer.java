package id.pendopo.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL that comes with the program, for whoever names no database of their own.
 *
 * <p>One server serves the whole JVM, and the last holder stops it. A shutdown hook would race with the contexts that
 * still need it. The library's own settings trade durability for speed; ours do not.
 */
final class EmbeddedServer implements AutoCloseable {

    private static @Nullable EmbeddedPostgres server;
    private static int holders;

    private final EmbeddedPostgres postgres;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static synchronized EmbeddedServer take(DatabaseSettings settings) throws IOException {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = start(settings);
            server = running;
            Roles.create(running.getPostgresDatabase(), settings);
        }
        holders++;
        return new EmbeddedServer(running);
    }

    private static EmbeddedPostgres start(DatabaseSettings settings) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        if (settings.isKept()) {
            builder.setDataDirectory(settings.folder().resolve("postgres")).setCleanDataDirectory(false);
        }
        return builder.start();
    }

    /** The JDBC address of the database of this holder: the kept one, or a new one that nobody else sees. */
    String database(DatabaseSettings settings) {
        var name = settings.isKept()
                ? "pendopo"
                : "pendopo_" + UUID.randomUUID().toString().replace("-", "");
        var admin = JdbcClient.create(postgres.getPostgresDatabase());
        boolean there = admin.sql("select exists (select from pg_database where datname = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
        if (!there) {
            admin.sql("create database " + name + " owner " + settings.ownerName()
                            + " encoding 'UTF8' template template0")
                    .update();
            Roles.prepare(postgres.getDatabase("postgres", name), settings);
        }
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    @Override
    public void close() throws IOException {
        synchronized (EmbeddedServer.class) {
            holders--;
            if (holders == 0) {
                server = null;
                postgres.close();
            }
        }
    }

    /** What a database administrator does once for a server; {@code deploy/postgresql} says the same in SQL. */
    private static final class Roles {

        static void create(javax.sql.DataSource superuser, DatabaseSettings settings) {
            var sql = JdbcClient.create(superuser);
            create(sql, settings.ownerName(), "login nosuperuser nocreatedb nocreaterole nobypassrls");
            create(sql, settings.appName(), "login nosuperuser nocreatedb nocreaterole nobypassrls");
            create(sql, "pendopo_searcher", "nologin nosuperuser nobypassrls");
            sql.sql("grant pendopo_searcher to " + settings.ownerName()).update();
        }

        private static void create(JdbcClient sql, String role, String options) {
            boolean there = sql.sql("select exists (select from pg_roles where rolname = :role)")
                    .param("role", role)
                    .query(Boolean.class)
                    .single();
            if (!there) {
                sql.sql("create role " + role + " " + options).update();
            }
        }

        static void prepare(javax.sql.DataSource superuser, DatabaseSettings settings) {
            var sql = JdbcClient.create(superuser);
            sql.sql("revoke all on schema public from public").update();
            sql.sql("create schema extensions").update();
            sql.sql("grant usage on schema extensions to public").update();
            for (var extension : new String[] {"pg_trgm", "btree_gin", "unaccent"}) {
                sql.sql("create extension " + extension + " schema extensions").update();
            }
            sql.sql("grant create, connect on database " + currentDatabase(sql) + " to " + settings.ownerName())
                    .update();
            sql.sql("grant connect on database " + currentDatabase(sql) + " to " + settings.appName())
                    .update();
        }

        private static String currentDatabase(JdbcClient sql) {
            return sql.sql("select quote_ident(current_database())")
                    .query(String.class)
                    .single();
        }
    }
}
