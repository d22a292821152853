package id.pendopo.bench.load;

import id.pendopo.bench.load.Way.Seen;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;

/** How a contender is spoken to over HTTP: the same walk, each step read back, in its own words. */
public interface Adapter {

    /** The steps after the hand-in, by the names that a reading gives them. */
    List<String> steps();

    /** The step that a reading gives once the walk is over. */
    String done();

    HttpRequest submit(URI base);

    /** The number of the case, out of the answer to a hand-in. */
    String number(String answer);

    /** The step that is due, as the case was seen last. */
    HttpRequest act(URI base, Seen seen);

    HttpRequest read(URI base, String number);

    Seen seen(String answer);
}
