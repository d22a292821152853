package id.pendopo.kernel;

import java.util.function.Consumer;

/**
 * Synthetic data of one module or of a whole story, for the demo. Seeds run once, in order, after the migrations and
 * before the doors open. A start that is killed half way runs the seed again that was not done: it finds what it left and
 * goes on.
 */
public interface DemoSeed {

    /** Stable name; a seed of this name that was done is not run again. */
    String name();

    /** Smaller runs earlier. */
    int order();

    /** @param progress takes short sentences for the person who waits */
    void seed(Consumer<String> progress);
}
