package id.pendopo.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Pendopo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored protocol is computed once more by a program of its own, as on another machine: without a hall or a database. */
class JudgingCommandsTest {

    private static final Path STORED = Path.of("src", "test", "resources", "judging", "protocol.csv");

    @TempDir
    Path folder;

    private record Said(int code, String text) {}

    /** Another process, another language and another time zone than those in which the file was made. */
    private Said replay(Path file) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=id",
                "-Duser.country=ID",
                "-Duser.timezone=Pacific/Auckland",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Pendopo.class.getName(),
                "judging",
                "replay",
                file.toString()));
        var process = new ProcessBuilder(words)
                .directory(Path.of("").toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), text);
    }

    @Test
    void aStoredProtocolGivesTheSameListElsewhere() throws Exception {
        var said = replay(STORED);

        assertThat(said.text()).startsWith("THE SAME LIST  contoh-2026, desk").contains("top-9  2  E");
        assertThat(said.code()).isZero();
    }

    @Test
    void aChangedScoreIsFoundAndItsLineNamed() throws Exception {
        var lines = new ArrayList<>(Files.readAllLines(STORED));
        int at = (int)
                lines.stream().takeWhile(line -> !line.startsWith("sealed,E")).count();
        lines.set(at, lines.get(at).replaceFirst(",[^,]+$", ",99"));
        var file = folder.resolve("changed.csv");
        Files.writeString(file, String.join("\r\n", lines) + "\r\n");

        var said = replay(file);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).startsWith("DIFFERENT").contains("Line " + (at + 1) + ": the scores of J");
    }

    @Test
    void whatIsNoProtocolIsSaidInWords() throws Exception {
        var file = folder.resolve("nonsense.csv");
        Files.writeString(file, "name,score\nA,5\n");

        var said = replay(file);

        assertThat(said.code()).isEqualTo(5);
        assertThat(said.text()).startsWith("NOT A READABLE PROTOCOL: Line 1");
        assertThat(replay(folder.resolve("missing.csv")).code()).isEqualTo(2);
    }
}
