package id.pendopo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTest {

    private static final int ENOUGH = 300;

    @TempDir
    Path folder;

    @Test
    void aProgramThatIsKilledLosesNothingItAcknowledged() throws Exception {
        long acknowledged = writeAndKill(false);

        assertThat(DataFolder.runningServer(folder))
                .as("the server outlives it")
                .isPresent();
        assertThat(kept()).isGreaterThanOrEqualTo(acknowledged);
        assertThat(DataFolder.runningServer(folder))
                .as("and is stopped in order")
                .isEmpty();
    }

    @Test
    void aMachineThatDiesWithItsServerLosesNothingEither() throws Exception {
        long acknowledged = writeAndKill(true);

        assertThat(kept()).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void aNumberThatAnotherProgramHasByNowIsNoServer() throws Exception {
        try (var server = EmbeddedServer.take(AcknowledgingProgram.settings(folder))) {
            assertThat(server).isNotNull();
        }
        Files.writeString(
                folder.resolve("postgres/cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres/cluster") + "\n");

        try (var server = EmbeddedServer.take(AcknowledgingProgram.settings(folder))) {
            assertThat(DataFolder.runningServer(folder)).isPresent();
            assertThat(server).isNotNull();
        }
    }

    private long writeAndKill(boolean withServer) throws Exception {
        var program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AcknowledgingProgram.class.getName(),
                        folder.toString(),
                        "1")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = program.inputReader()) {
            long acknowledged = readUntilEnough(said);
            assertThatThrownBy(() -> EmbeddedServer.take(AcknowledgingProgram.settings(folder)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("process " + program.pid());
            if (withServer) {
                killServer();
            }
            program.toHandle().destroyForcibly();
            assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
            return Math.max(acknowledged, lastSaid(said));
        } finally {
            program.destroyForcibly();
        }
    }

    private static long readUntilEnough(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (Long.parseLong(line) >= ENOUGH) {
                return Long.parseLong(line);
            }
        }
        throw new IllegalStateException("The program ended by itself");
    }

    /** What stood in the pipe when the program died was acknowledged too. */
    private static long lastSaid(BufferedReader said) throws IOException {
        long last = 0;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            last = line.isEmpty() ? last : Long.parseLong(line);
        }
        return last;
    }

    private void killServer() throws IOException {
        long process = DataFolder.runningServer(folder).orElseThrow();
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
    }

    private long kept() throws IOException, SQLException {
        var settings = AcknowledgingProgram.settings(folder);
        try (var server = EmbeddedServer.take(settings)) {
            var address = server.address(settings);
            try (var connection = DriverManager.getConnection(
                            address.url(), DatabaseSettings.OWNER, address.ownerPassword());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*), max(value) from kept.number")) {
                rows.next();
                assertThat(rows.getLong(1)).as("no gap").isEqualTo(rows.getLong(2));
                return rows.getLong(2);
            }
        }
    }
}
