package id.pendopo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedServerTest {

    private DatabaseSettings settings;
    private EmbeddedServer server;
    private Databases.Address address;
    private Path folder;

    @BeforeAll
    void startOne(@TempDir Path folder) throws IOException {
        this.folder = folder;
        settings = new DatabaseSettings("embedded", "", "", folder.toString(), 4, Duration.ofSeconds(3));
        server = EmbeddedServer.take(settings);
        address = server.address(settings);
    }

    @AfterAll
    void stopIt() throws IOException {
        server.close();
    }

    @Test
    void nobodyIsTrustedWithoutAPassword() throws SQLException {
        assertThat(asSuperuser("select distinct auth_method from pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
        assertThat(asSuperuser("select distinct left(rolpassword, 14) from pg_authid where rolcanlogin"))
                .containsExactly("SCRAM-SHA-256$");
        for (var role : List.of(ServerDatabase.SUPERUSER, DatabaseSettings.OWNER, DatabaseSettings.APP)) {
            assertThatThrownBy(() -> DriverManager.getConnection(address.url(), role, "guess"))
                    .as(role)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void itKeepsWhatItAcknowledgesAndListensToThisMachineAlone() throws SQLException {
        assertThat(asSuperuser("""
                        select name || ' = ' || setting from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
                            'listen_addresses', 'unix_socket_directories', 'password_encryption')
                        """))
                .containsExactlyInAnyOrder(
                        "fsync = on",
                        "synchronous_commit = on",
                        "full_page_writes = on",
                        "data_checksums = on",
                        "listen_addresses = 127.0.0.1",
                        "unix_socket_directories = ",
                        "password_encryption = scram-sha-256");
    }

    @Test
    void onlyTheSuperuserIsOneAndTheOwnerDoesNotSeeWhatTheSearcherSees() throws SQLException {
        assertThat(asSuperuser("""
                        select rolname from pg_roles
                        where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                        """)).containsExactly(ServerDatabase.SUPERUSER);
        assertThat(asSuperuser("select pg_has_role('pendopo_owner', 'pendopo_searcher', 'usage')::text"))
                .containsExactly("false");
    }

    @Test
    void itsSecretsAreReadableByTheirOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("postgres/secret.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres"))))
                .isEqualTo("rwx------");
        assertThat(address.toString()).doesNotContain(address.appPassword());
    }

    @Test
    void aSecondHolderInTheSameProgramSharesTheServer() throws IOException {
        try (var second = EmbeddedServer.take(settings)) {
            assertThat(second.address(settings)).isEqualTo(address);
        }
        assertThat(DataFolder.runningServer(folder)).isPresent();
    }

    private List<String> asSuperuser(String sql) throws SQLException {
        try (var connection = server.administration().connect("pendopo");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
