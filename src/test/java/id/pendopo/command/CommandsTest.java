package id.pendopo.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Pendopo;
import id.pendopo.identity.Sessions;
import id.pendopo.identity.SignIn;
import id.pendopo.identity.Visitor;
import id.pendopo.kernel.Roles;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final String PASSWORD = "kata sandi uji yang panjang";

    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void theManualNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("demo", "serve", "test", "doctor", "verify")
                .doesNotContain("rehearse");
    }

    @Test
    void aWordThatIsNoCommandIsAnsweredWithTheManual() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void aSettingsFileThatIsNotThereStopsTheStart() {
        assertThat(run("serve", "--config", folder.resolve("none").toString())).isEqualTo(Commands.UNAVAILABLE);
        assertThat(out.toString()).contains("Cannot start:", "What to do:");
    }

    @Test
    void theDoctorSaysWhatIsWrongAndTheCure() throws Exception {
        var keys = Files.createDirectories(folder.resolve("keys"));
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(
                Files.writeString(keys.resolve("sealing.json"), "{}"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(run("doctor", "--port", "0", "--data", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("WRONG", "cure: chmod -R go-rwx " + keys);
    }

    @Test
    void theDoctorFindsNothingWrongWithANewInstallation() {
        assertThat(run("doctor", "--port", "0", "--data", folder.resolve("new").toString()))
                .as(out.toString())
                .isZero();
    }

    @Test
    void theFirstAdministratorIsMadeOnTheMachineItself() {
        var hall = folder.resolve("hall").toString();

        assertThat(administrator("terlalu", hall)).isEqualTo(1);
        assertThat(administrator(PASSWORD, hall)).as(out.toString()).isZero();
        assertThat(administrator(PASSWORD, hall)).isEqualTo(1);

        var settings = new HashMap<>(HallOptions.keptIn(Path.of(hall)));
        settings.put("server.port", 0);
        var running = new Program(Pendopo.class).start(settings, new Progress(new PrintWriter(out, true)));
        try {
            var visitor = new Visitor("127.0.0.1", "Chromium, Linux", null);
            var signIn = running.context().getBean(SignIn.class);
            assertThat(signIn.withPassword("admin@contoh.id", PASSWORD, visitor))
                    .isInstanceOfSatisfying(
                            SignIn.Outcome.Open.class,
                            open -> assertThat(running.context()
                                            .getBean(Sessions.class)
                                            .resume(open.session()))
                                    .get()
                                    .matches(known -> known.actor().holds(Roles.ADMINISTRATOR)));
        } finally {
            running.context().close();
        }
    }

    private int administrator(String password, String hall) {
        return type(password, "administrator", "--login", "admin@contoh.id", "--name", "Administrator", "--data", hall);
    }

    /** With a line for whoever reads the standard input. */
    private int type(String line, String... words) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return run(words);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aFileThatIsNoPdfIsCalledSo() throws Exception {
        var file = Files.writeString(folder.resolve("a.pdf"), "not a document");

        assertThat(run("verify", file.toString())).isEqualTo(5);
        assertThat(run("verify", folder.resolve("none.pdf").toString())).isEqualTo(2);
    }

    @Test
    void theDoctorAsksForThePortOfTheSettings() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var file = Files.writeString(folder.resolve("p.properties"), "server.port=" + other.getLocalPort());

            run(
                    "doctor",
                    "--config",
                    file.toString(),
                    "--data",
                    folder.resolve("new").toString());

            assertThat(out.toString()).contains("WRONG    Port " + other.getLocalPort() + " cannot be used");
        }
    }

    private int run(String... words) {
        var writer = new PrintWriter(out, true);
        return Commands.line(Pendopo.class).setOut(writer).setErr(writer).execute(words);
    }
}
