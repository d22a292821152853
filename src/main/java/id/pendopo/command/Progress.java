package id.pendopo.command;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Tells the person who waits how far it is. */
final class Progress implements Consumer<String> {

    private final PrintWriter out;
    private final long since = System.nanoTime();

    Progress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(String sentence) {
        out.printf("  %5.1f s  %s%n", (System.nanoTime() - since) / 1e9, sentence);
        out.flush();
    }
}
