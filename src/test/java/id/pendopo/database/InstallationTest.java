package id.pendopo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the administrator's own, prepared by hand with the script that the documentation names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstallationTest {

    private EmbeddedServer server;

    @BeforeAll
    void startServer(@TempDir Path folder) throws IOException {
        server = EmbeddedServer.take(
                new DatabaseSettings("embedded", "", "", folder.toString(), 4, Duration.ofSeconds(3)));
    }

    @AfterAll
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void theAdministratorsScriptIsEnoughForTheMigrations() throws Exception {
        prepare("by_hand");

        migrate("by_hand", false);

        var app = new JdbcTemplate(as("by_hand", DatabaseSettings.APP));
        assertThat(app.queryForObject("select kind from pendopo.installation", String.class))
                .isEqualTo("production");
        assertThatThrownBy(() -> app.execute("create table pendopo.mine (x int)"))
                .hasRootCauseMessage("ERROR: permission denied for schema pendopo\n  Position: 14");
        assertThatCode(() -> migrate("by_hand", false)).as("a second time").doesNotThrowAnyException();
    }

    /** What a role may by owning the database, PostgreSQL 15 does not give to one that does not inherit. */
    @Test
    void theOwnerIsGivenWhatMigrationsNeedAndNeedNotInheritIt() throws Exception {
        prepare("named");

        var given = new JdbcTemplate(as("named", DatabaseSettings.OWNER)).queryForList("""
                select privilege_type from pg_namespace, aclexplode(nspacl)
                where nspname = 'public' and grantee = 'pendopo_owner'::regrole order by 1
                """, String.class);

        assertThat(given).containsExactly("CREATE", "USAGE");
    }

    @Test
    void aDemoAndARealHallNeverShareADatabase() throws Exception {
        prepare("shown");
        migrate("shown", true);

        var owner = as("shown", DatabaseSettings.OWNER);
        assertThat(Installation.check(owner, true).kind()).isEqualTo("demo");
        assertThatThrownBy(() -> Installation.check(owner, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("belongs to a demo installation");
    }

    @Test
    void aDatabaseWithOtherTablesIsLeftAsItIs() throws Exception {
        prepare("of_others");
        var owner = as("of_others", DatabaseSettings.OWNER);
        new JdbcTemplate(owner).execute("create table public.invoice (x int)");

        assertThatThrownBy(() -> Installation.check(owner, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not Pendopo's");
    }

    @Test
    void aDatabaseThatIsAwayIsNamedWithItsCure() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/pendopo", "pendopo_owner", "x");

        assertThatThrownBy(() -> Installation.check(nowhere, false))
                .isInstanceOfSatisfying(
                        CannotStart.class, reason -> assertThat(reason.cure()).contains("roles.sql"));
    }

    private void prepare(String name) throws SQLException, IOException {
        var administration = server.administration();
        administration.create(name);
        try (var connection = administration.connect(name);
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("deploy", "postgresql", "roles.sql"), StandardCharsets.UTF_8));
        }
    }

    private void migrate(String name, boolean demo) throws SQLException {
        var owner = as(name, DatabaseSettings.OWNER);
        Installation.check(owner, demo);
        new Migrations()
                .migrate(Flyway.configure()
                        .dataSource(owner)
                        .createSchemas(false)
                        .placeholders(Map.of("demo", Boolean.toString(demo)))
                        .load());
    }

    /** The administrator sets the passwords by hand. */
    private DataSource as(String database, String role) throws SQLException {
        var administration = server.administration();
        try (var connection = administration.connect("postgres");
                var statement = connection.createStatement()) {
            ServerDatabase.setPassword(statement, role, "by hand");
        }
        return new DriverManagerDataSource(administration.url(database), role, "by hand");
    }
}
