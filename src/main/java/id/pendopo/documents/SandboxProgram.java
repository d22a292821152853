package id.pendopo.documents;

import id.pendopo.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;

/**
 * Opens foreign files in a program of its own, with little memory and little time, so that the worst of them ends this
 * program and never the hall. Takes one task after another from its pipe; ends when the hall does, when nobody needs it,
 * and in the middle of a task that takes too much.
 */
final class SandboxProgram {

    static final int NOT_NEEDED = 0;

    /** The Java machine's own code for having no memory left. */
    static final int TOO_MUCH_MEMORY = 3;

    static final int TOO_MUCH_TIME = 4;
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int NOT_READABLE = 2;

    /** Computing counts, not waiting for a processor; a plain page takes a fifth of a second. */
    static final Duration MOST_WORK = Duration.ofSeconds(6);

    static final Duration MOST_TIME = Duration.ofSeconds(20);

    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    private volatile boolean working;
    private volatile long since = System.nanoTime();
    private volatile Duration before = Duration.ZERO;

    private SandboxProgram() {}

    static void main(String[] words) throws IOException {
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a library has to say must not stand between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ImageIO.setUseCache(false);
        new SandboxProgram().serve(new DataInputStream(new BufferedInputStream(System.in)), answers);
    }

    private void serve(DataInputStream tasks, DataOutputStream answers) throws IOException {
        Thread.ofPlatform().daemon().name("watch").start(this::watch);
        try {
            while (true) {
                var task = SandboxTask.readFrom(tasks);
                var file = tasks.readNBytes(tasks.readInt());
                begin();
                answer(task, file, answers);
                end();
            }
        } catch (EOFException _) {
            // The hall has closed.
        } catch (OutOfMemoryError _) {
            // A library's own code asked for it, which the Java machine does not count.
            Runtime.getRuntime().halt(TOO_MUCH_MEMORY);
        }
    }

    private static void answer(SandboxTask task, byte[] file, DataOutputStream answers) throws IOException {
        try {
            var answer = task.carryOut(file);
            answers.writeByte(DONE);
            answers.writeInt(answer.length);
            answers.write(answer);
        } catch (Refusal refusal) {
            answers.writeByte(REFUSED);
            answers.writeUTF(refusal.kind().name());
            answers.writeUTF(refusal.slug());
            answers.writeUTF(String.valueOf(refusal.getMessage()));
            answers.writeByte(refusal.values().size());
            for (var value : refusal.values()) {
                answers.writeUTF(String.valueOf(value));
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            answers.writeByte(NOT_READABLE);
            answers.writeUTF(e.getClass().getSimpleName());
        }
        answers.flush();
    }

    private void begin() {
        before = work();
        since = System.nanoTime();
        working = true;
    }

    private void end() {
        working = false;
        since = System.nanoTime();
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos(LOOK.toNanos());
            var passed = Duration.ofNanos(System.nanoTime() - since);
            if (!working && passed.compareTo(IDLE) > 0) {
                Runtime.getRuntime().halt(NOT_NEEDED);
            }
            if (working
                    && (passed.compareTo(MOST_TIME) > 0 || work().minus(before).compareTo(MOST_WORK) > 0)) {
                Runtime.getRuntime().halt(TOO_MUCH_TIME);
            }
        }
    }

    private static Duration work() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
