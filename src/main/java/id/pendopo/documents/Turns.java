package id.pendopo.documents;

import id.pendopo.kernel.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Few places, in fair turns: nobody has two at once, and whoever asks for much waits behind whoever asks for little. Who
 * waits holds no memory.
 */
final class Turns {

    private static final int MOST_WAITING_EACH = 32;
    private static final int MOST_WAITING = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<UUID> inside = new HashSet<>();

    /** In the order in which they are next. */
    private final Map<UUID, Deque<Semaphore>> waiting = new LinkedHashMap<>();

    private final int places;
    private final Duration patience;
    private int waitingAll;

    Turns(int places, Duration patience) {
        this.places = places;
        this.patience = patience;
    }

    <T> T take(UUID who, Supplier<T> work) {
        enter(who);
        try {
            return work.get();
        } finally {
            leave(who);
        }
    }

    private void enter(UUID who) {
        var call = new Semaphore(0);
        lock.lock();
        try {
            var mine = waiting.getOrDefault(who, new ArrayDeque<>());
            if (mine.size() >= MOST_WAITING_EACH || waitingAll >= MOST_WAITING) {
                throw busy("Too many wait");
            }
            mine.add(call);
            waiting.putIfAbsent(who, mine);
            waitingAll++;
            callNext();
        } finally {
            lock.unlock();
        }
        if (!called(call) && !hasLeftTheQueue(who, call)) {
            throw busy("Waited in vain");
        }
    }

    private boolean called(Semaphore call) {
        try {
            return call.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether it was called in the very moment in which its patience ended. */
    private boolean hasLeftTheQueue(UUID who, Semaphore call) {
        lock.lock();
        try {
            var mine = waiting.get(who);
            if (mine == null || !mine.remove(call)) {
                return true;
            }
            waitingAll--;
            if (mine.isEmpty()) {
                waiting.remove(who);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void leave(UUID who) {
        lock.lock();
        try {
            inside.remove(who);
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private void callNext() {
        while (inside.size() < places) {
            var next = waiting.keySet().stream()
                    .filter(who -> !inside.contains(who))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            var who = next.get();
            // Taken out and put back at the end, where more of the same wait.
            var calls = waiting.remove(who);
            if (calls == null) {
                return;
            }
            inside.add(who);
            waitingAll--;
            calls.remove().release();
            if (!calls.isEmpty()) {
                waiting.put(who, calls);
            }
        }
    }

    private static Refusal busy(String message) {
        return new Refusal(Refusal.Kind.UNAVAILABLE, "upload-busy", message);
    }
}
