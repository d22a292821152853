package id.pendopo.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** So many clients, each walking case after case from submission to signature, reading back after each step. */
public final class Driver {

    private final URI base;
    private final Adapter adapter;

    public Driver(URI base, Adapter adapter) {
        this.base = base;
        this.adapter = adapter;
    }

    /**
     * @param transitions steps that were answered with success and seen in the reading after
     * @param nanos latency of each of them, sorted: the step alone, without its reading
     * @param readNanos latency of each reading, sorted
     */
    public record Outcome(long transitions, double seconds, long[] nanos, long[] readNanos, long errors) {

        public double perSecond() {
            return transitions / seconds;
        }

        public double millis(int percent) {
            return percentile(nanos, percent);
        }

        public double readMillis(int percent) {
            return percentile(readNanos, percent);
        }

        private static double percentile(long[] sorted, int percent) {
            if (sorted.length == 0) {
                return 0;
            }
            int rank = Math.ceilDiv(sorted.length * percent, 100);
            return sorted[Math.max(0, rank - 1)] / 1e6;
        }
    }

    public Outcome run(int clients, Duration length) throws InterruptedException, ExecutionException {
        var errors = new LongAdder();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        var steps = new ArrayList<Long>();
        var readings = new ArrayList<Long>();
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(clients)) {
            var walks = new ArrayList<Future<Walk>>();
            for (int i = 0; i < clients; i++) {
                walks.add(threads.submit(() -> walk(http, end, errors)));
            }
            for (var walk : walks) {
                steps.addAll(walk.get().steps);
                readings.addAll(walk.get().readings);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(steps.size(), seconds, sorted(steps), sorted(readings), errors.sum());
    }

    private static long[] sorted(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private record Walk(List<Long> steps, List<Long> readings) {}

    private Walk walk(HttpClient http, long end, LongAdder errors) throws InterruptedException {
        var walk = new Walk(new ArrayList<>(), new ArrayList<>());
        while (System.nanoTime() < end) {
            try {
                oneCase(http, end, walk);
            } catch (IOException | IllegalStateException e) {
                errors.increment();
            }
        }
        return walk;
    }

    private void oneCase(HttpClient http, long end, Walk walk) throws IOException, InterruptedException {
        var number = adapter.number(timed(http, adapter.submit(base), walk));
        var seen = read(http, number, adapter.steps().getFirst(), walk);
        for (int i = 0; i < adapter.steps().size() && System.nanoTime() < end; i++) {
            timed(http, adapter.act(base, seen), walk);
            var next = i + 1 < adapter.steps().size() ? adapter.steps().get(i + 1) : adapter.done();
            seen = read(http, number, next, walk);
        }
    }

    private String timed(HttpClient http, HttpRequest step, Walk walk) throws IOException, InterruptedException {
        long before = System.nanoTime();
        var body = send(http, step);
        walk.steps.add(System.nanoTime() - before);
        return body;
    }

    private Adapter.Seen read(HttpClient http, String number, String expected, Walk walk)
            throws IOException, InterruptedException {
        long before = System.nanoTime();
        var body = send(http, adapter.read(base, number));
        walk.readings.add(System.nanoTime() - before);
        var seen = adapter.seen(body);
        if (!seen.step().equals(expected)) {
            throw new IllegalStateException("Expected " + expected + ", read " + seen);
        }
        return seen;
    }

    private static String send(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
