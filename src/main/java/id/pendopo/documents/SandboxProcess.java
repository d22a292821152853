package id.pendopo.documents;

import id.pendopo.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One running {@link SandboxProgram}, seen from the hall. Used by one at a time. */
final class SandboxProcess implements AutoCloseable {

    /** An A4 sheet in colour at 600 dots an inch is drawn in it, and the check of 10 MB of anything. */
    private static final String MEMORY = "-Xmx320m";

    /** All that it may claim, in KB: its pictures are unpacked outside the Java machine's own memory too. */
    private static final int ALL_MEMORY = 1_600_000;

    private static final Duration LONGEST = SandboxProgram.MOST_TIME.plusSeconds(10);
    private static final int MOST_ANSWER = 64 << 20;

    private final Process process;
    private final DataOutputStream tasks;
    private final DataInputStream answers;

    private SandboxProcess(Process process) {
        this.process = process;
        this.tasks = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 64 * 1024));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 * 1024));
    }

    static SandboxProcess start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Its memory is bounded, no picture of it is left behind, and the hall goes first where processors are few.
        // Where the machine itself has no memory left, this ends before the hall.
        var limits = "ulimit -v " + ALL_MEMORY
                + "; ulimit -c 0; { echo 1000 > /proc/self/oom_score_adj; } 2>/dev/null; " + "exec nice -n 5 \"$@\"";
        var words = new ArrayList<>(List.of("/bin/sh", "-c", limits, "sh", java, MEMORY));
        words.addAll(List.of(
                "-Xms16m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Dlogback.configurationFile=id/pendopo/documents/quiet.xml",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxProgram.class.getName()));
        var builder = new ProcessBuilder(words).redirectError(Redirect.DISCARD);
        // Passwords stand in the environment of the hall.
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "TMPDIR"));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return new SandboxProcess(builder.start());
    }

    /** @throws Ended where the program ended over it, or before it */
    byte[] ask(SandboxTask task, byte[] file) throws Ended {
        var clock = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        try {
            task.writeTo(tasks);
            tasks.writeInt(file.length);
            tasks.write(file);
            tasks.flush();
            return answer();
        } catch (IOException _) {
            throw new Ended(exitCode());
        } finally {
            clock.cancel(false);
        }
    }

    private byte[] answer() throws IOException {
        return switch (answers.readByte()) {
            case SandboxProgram.DONE -> bytes();
            case SandboxProgram.REFUSED -> throw refusal();
            case SandboxProgram.NOT_READABLE -> throw new NotReadable(answers.readUTF());
            default -> throw new IOException("Not an answer");
        };
    }

    private byte[] bytes() throws IOException {
        int length = answers.readInt();
        if (length < 0 || length > MOST_ANSWER) {
            throw new IOException("Not an answer");
        }
        return answers.readNBytes(length);
    }

    private Refusal refusal() throws IOException {
        var kind = Refusal.Kind.valueOf(answers.readUTF());
        var slug = answers.readUTF();
        var message = answers.readUTF();
        var values = new Object[answers.readByte()];
        for (int i = 0; i < values.length; i++) {
            values[i] = answers.readUTF();
        }
        return new Refusal(kind, slug, message, values);
    }

    private int exitCode() {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return -1;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The file could be opened and not be read to its end. */
    static final class NotReadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotReadable(String message) {
            super(message);
        }
    }

    /** The program is no more. */
    static final class Ended extends Exception {

        private static final long serialVersionUID = 1L;

        private final int code;

        Ended(int code) {
            super("The sandbox ended with " + code);
            this.code = code;
        }

        boolean isTooMuch() {
            return code == SandboxProgram.TOO_MUCH_MEMORY || code == SandboxProgram.TOO_MUCH_TIME;
        }
    }
}
