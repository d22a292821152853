package id.pendopo.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Pendopo;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

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
    void aFileThatIsNoPdfIsCalledSo() throws Exception {
        var file = Files.writeString(folder.resolve("a.pdf"), "not a document");

        assertThat(run("verify", file.toString())).isEqualTo(5);
        assertThat(run("verify", folder.resolve("none.pdf").toString())).isEqualTo(2);
    }

    private int run(String... words) {
        var writer = new PrintWriter(out, true);
        return Commands.line(Pendopo.class).setOut(writer).setErr(writer).execute(words);
    }
}
