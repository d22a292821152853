package id.pendopo.bench.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;

/** How a contender is spoken to: the same five steps, each read back, in its own words. */
public interface Adapter {

    /** What the load generator must know of an answer to a reading. */
    record Seen(String number, String step, String offer) {}

    /** The steps after the submission, by the names that a reading gives them. */
    List<String> steps();

    /** The step that a reading gives once the case is over. */
    String done();

    HttpRequest submit(URI base);

    /** The number of the case, out of the answer to a submission. */
    String number(String answer);

    /** The step that is due, as the case was seen last. */
    HttpRequest act(URI base, Seen seen);

    HttpRequest read(URI base, String number);

    Seen seen(String answer);
}
