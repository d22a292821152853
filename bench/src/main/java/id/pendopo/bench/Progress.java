package id.pendopo.bench;

/** What the person at the terminal sees while it runs. */
final class Progress {

    private static final long STARTED = System.nanoTime();

    private Progress() {}

    static void say(String what) {
        System.err.printf("%4d s  %s%n", (System.nanoTime() - STARTED) / 1_000_000_000, what);
    }
}
