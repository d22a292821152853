package id.pendopo.bench.load;

import java.io.IOException;
import java.util.List;

/** One way to walk a case: over HTTP, or through the door of a contender in its own program. */
public interface Way {

    /**
     * What a reading shows.
     *
     * @param step that is due, by the contender's own name
     * @param offer by which the step is carried out: the identifier of a task, or a version
     */
    record Seen(String number, String step, String offer) {}

    /** The steps after the hand-in, in order, by the names that a reading gives them. */
    List<String> steps();

    /** The step that a reading gives once the walk is over. */
    String done();

    /** Hands a request in and answers its number. */
    String submit() throws IOException, InterruptedException;

    /** Carries out the step that is due, as it was seen last. */
    void act(Seen seen) throws IOException, InterruptedException;

    Seen read(String number) throws IOException, InterruptedException;
}
