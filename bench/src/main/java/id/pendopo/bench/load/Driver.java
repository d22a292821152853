package id.pendopo.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** So many clients, each walking case after case from the hand-in to the end, reading back after each step. */
public final class Driver {

    private final Way way;
    private final LongAdder errors = new LongAdder();
    private final AtomicReference<String> firstError = new AtomicReference<>("");

    private Driver(Way way) {
        this.way = way;
    }

    public static Outcome run(Way way, int clients, Duration length) throws InterruptedException, ExecutionException {
        return new Driver(way).run(clients, length);
    }

    private Outcome run(int clients, Duration length) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        var steps = new ArrayList<Long>();
        var readings = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var walks = new ArrayList<Future<Walk>>();
            for (int i = 0; i < clients; i++) {
                walks.add(threads.submit(() -> walk(end)));
            }
            for (var walk : walks) {
                steps.addAll(walk.get().steps);
                readings.addAll(walk.get().readings);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(seconds, sorted(steps), sorted(readings), errors.sum(), firstError.get());
    }

    private static long[] sorted(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private record Walk(List<Long> steps, List<Long> readings) {}

    private Walk walk(long end) throws InterruptedException {
        var walk = new Walk(new ArrayList<>(), new ArrayList<>());
        while (System.nanoTime() < end) {
            try {
                oneCase(end, walk);
            } catch (IOException | RuntimeException e) {
                errors.increment();
                firstError.compareAndSet("", e.toString());
            }
        }
        return walk;
    }

    private void oneCase(long end, Walk walk) throws IOException, InterruptedException {
        long before = System.nanoTime();
        var number = way.submit();
        long step = System.nanoTime() - before;
        var seen = read(number, way.steps().getFirst(), step, walk);
        for (int i = 0; i < way.steps().size() && System.nanoTime() < end; i++) {
            before = System.nanoTime();
            way.act(seen);
            step = System.nanoTime() - before;
            var next = i + 1 < way.steps().size() ? way.steps().get(i + 1) : way.done();
            seen = read(number, next, step, walk);
        }
    }

    /** A step counts once it was seen. */
    private Way.Seen read(String number, String expected, long step, Walk walk)
            throws IOException, InterruptedException {
        long before = System.nanoTime();
        var seen = way.read(number);
        long reading = System.nanoTime() - before;
        if (!seen.step().equals(expected)) {
            throw new IllegalStateException("Expected " + expected + ", read " + seen);
        }
        walk.steps.add(step);
        walk.readings.add(reading);
        return seen;
    }
}
