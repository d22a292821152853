package id.pendopo.innovation.ideas;

/**
 * What an officer is about to answer.
 *
 * @param seen so many answers were shown; another's in between is never passed over
 * @param why the answer before no longer stands; not asked of the first one
 */
public record NewAnswer(int seen, Verdict verdict, String reason, String why) {

    boolean isFirst() {
        return seen == 0;
    }
}
