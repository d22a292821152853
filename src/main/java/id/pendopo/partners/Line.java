package id.pendopo.partners;

import java.io.IOException;
import java.util.Map;

/** The wire to one neighbour: a question of a few fields, an answer of a few. */
interface Line {

    /** No neighbour has more to say; what is longer is not read. */
    int ANSWER_MAX = 16 * 1024;

    /** Whether a machine of ours answers in its stead. */
    boolean isSimulated();

    /**
     * @param question fields of a JSON object
     * @return the answer's bytes, at most {@link #ANSWER_MAX}
     * @throws IOException when no answer comes
     */
    byte[] ask(Map<String, String> question) throws IOException, InterruptedException;
}
