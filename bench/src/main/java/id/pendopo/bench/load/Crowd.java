package id.pendopo.bench.load;

import id.pendopo.bench.child.Listening;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * A crowd of visitors in a Java of its own: {@code visit ADDRESS VISITORS SECONDS SERIAL WORD}. Each comes at a moment of the
 * minute that was drawn before, whether the others were answered or not, over a connection of their own, and then fetches the
 * stylesheets and scripts that the page names, as a browser does that was never here. A reading counts from the moment at which
 * the visitor came until the last byte of the page; it is an error unless it answers 200 and holds the word.
 */
public final class Crowd {

    private static final int VISITORS_MAX = 20_000;
    private static final int SECONDS_MAX = 300;
    private static final int PATIENCE_MILLIS = 20_000;

    private final InetSocketAddress address;
    private final String path;
    private final String word;
    private final long[] page;
    private final long[] whole;
    private final LongAdder errors = new LongAdder();
    private final LongAdder assets = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final AtomicReference<String> firstError = new AtomicReference<>("");

    private Crowd(URI uri, int visitors, String word) {
        this.address = new InetSocketAddress(uri.getHost(), uri.getPort());
        this.path = uri.getRawPath();
        this.word = word;
        this.page = new long[visitors];
        this.whole = new long[visitors];
    }

    /**
     * @param page nanoseconds until the page was there, sorted; of visitors who got it
     * @param whole until what it names was there, too, sorted
     * @param assets files fetched beside pages
     * @param bytes that came over the wire
     */
    public record Visits(
            long[] page, long[] whole, long errors, long assets, long bytes, double seconds, String firstError) {

        public double pageMillis(int percent) {
            return Outcome.percentile(page, percent);
        }

        public double wholeMillis(int percent) {
            return Outcome.percentile(whole, percent);
        }
    }

    public static void main(String[] args) throws Exception {
        Listening.answer(Map.of("ready", true));
        new Listening(Map.of("visit", words -> {
                    var crowd = new Crowd(URI.create(words[1]), bounded(words[2], VISITORS_MAX), words[5]);
                    return crowd.come(bounded(words[3], SECONDS_MAX), Long.parseLong(words[4]));
                }))
                .untilTheEnd();
    }

    private static int bounded(String word, int most) {
        int number = Integer.parseInt(word);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(number + " is not between 1 and " + most);
        }
        return number;
    }

    private Visits come(int seconds, long serial) throws InterruptedException {
        var chance = new Random(serial);
        var moments = chance.longs(page.length, 0, TimeUnit.SECONDS.toNanos(seconds))
                .sorted()
                .toArray();
        long start = System.nanoTime();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < moments.length; i++) {
                long due = start + moments[i];
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                int visitor = i;
                visitors.submit(() -> visit(visitor, due));
            }
        }
        return new Visits(
                came(page),
                came(whole),
                errors.sum(),
                assets.sum(),
                bytes.sum(),
                (System.nanoTime() - start) / 1e9,
                firstError.get());
    }

    private static long[] came(long[] nanos) {
        return Arrays.stream(nanos).filter(each -> each > 0).sorted().toArray();
    }

    private void visit(int visitor, long due) {
        try (var line = new WebLine(address, PATIENCE_MILLIS)) {
            var text = line.get(path, "text/html");
            page[visitor] = System.nanoTime() - due;
            if (!text.contains(word)) {
                throw new IOException("The page is another one");
            }
            for (var asset : assets(text)) {
                line.get(asset, "*/*");
                assets.increment();
            }
            whole[visitor] = System.nanoTime() - due;
            bytes.add(line.bytes());
        } catch (IOException | RuntimeException e) {
            errors.increment();
            firstError.compareAndSet("", e.toString());
        }
    }

    /** Stylesheets and scripts of the hall, in their order. */
    private static List<String> assets(String html) {
        return WebLine.ASSET
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
