package id.pendopo.documents;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Pages that took too much once, so that they are not tried again and again. Forgets the oldest. */
final class HeavyPages {

    /** A paper with so many of them is not drawn at all. */
    private static final int ENOUGH = 3;

    private static final int MOST = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Set<Integer>> pages = new LinkedHashMap<>();

    void add(UUID upload, int page) {
        lock.lock();
        try {
            pages.computeIfAbsent(upload, _ -> new HashSet<>()).add(page);
            if (pages.size() > MOST) {
                pages.remove(pages.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    boolean knows(UUID upload, int page) {
        lock.lock();
        try {
            var known = pages.getOrDefault(upload, Set.of());
            return known.size() >= ENOUGH || known.contains(page);
        } finally {
            lock.unlock();
        }
    }
}
