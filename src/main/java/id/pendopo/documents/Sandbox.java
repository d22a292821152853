package id.pendopo.documents;

import id.pendopo.documents.SandboxProcess.Ended;
import id.pendopo.documents.SandboxProcess.NotReadable;
import id.pendopo.kernel.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Where files that somebody handed in are opened: in few programs of their own, in fair turns. */
@Component
class Sandbox implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private static final int PLACES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 3;

    private final Turns turns = new Turns(PLACES, PATIENCE);
    private final Deque<SandboxProcess> free = new ConcurrentLinkedDeque<>();

    Sandbox() {}

    /** Whatever needs the memory of whole files happens in here, so that only few are held at once. */
    <T> T inTurn(UUID who, Supplier<T> work) {
        return turns.take(who, work);
    }

    Content check(byte[] file, UploadSlot slot) {
        try {
            return SandboxTask.Check.answer(ask(new SandboxTask.Check(slot), file), file);
        } catch (Ended e) {
            throw e.isTooMuch()
                    ? Content.refused("upload-bomb", "A file takes too much to check: " + e.getMessage())
                    : away(e);
        } catch (NotReadable e) {
            throw Content.refused("upload-damaged", "A file does not open: " + e.getMessage());
        }
    }

    /** @throws Ended where the page takes too much memory or time */
    byte[] draw(byte[] file, SandboxTask.Draw page) throws Ended {
        try {
            return ask(page, file);
        } catch (NotReadable e) {
            throw Content.refused("upload-preview", "A page cannot be drawn: " + e.getMessage());
        }
    }

    private byte[] ask(SandboxTask task, byte[] file) throws Ended {
        for (int tries = 1; ; tries++) {
            var process = process();
            try {
                var answer = process.ask(task, file);
                free.push(process);
                return answer;
            } catch (Refusal | NotReadable e) {
                free.push(process);
                throw e;
            } catch (Ended e) {
                process.close();
                if (e.isTooMuch() || tries == TRIES) {
                    throw e;
                }
                // It was going home when the task came.
                log.debug("Asking another sandbox: {}", e.getMessage());
            }
        }
    }

    private SandboxProcess process() {
        for (var process = free.poll(); process != null; process = free.poll()) {
            if (process.isAlive()) {
                return process;
            }
        }
        try {
            return SandboxProcess.start();
        } catch (IOException e) {
            throw away(e);
        }
    }

    private static Refusal away(Exception e) {
        log.error("Files cannot be opened: {}", e.getMessage());
        return new Refusal(Refusal.Kind.UNAVAILABLE, "upload-busy", "No sandbox: " + e.getMessage());
    }

    @Override
    public void destroy() {
        free.forEach(SandboxProcess::close);
    }
}
