package id.pendopo.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What an action leads to, decided before anything is written.
 *
 * @param arrivals where parts of the case now stand, waiting for somebody; empty when it ended or waits for a join
 * @param joined the join that was passed, if one was
 * @param ended how the case ended, if it did
 */
public record Move(List<Position> arrivals, Optional<String> joined, Optional<Outcome> ended) {

    public Move {
        arrivals = List.copyOf(arrivals);
    }

    /** The branch is done and the others are not yet. */
    public boolean waits() {
        return arrivals.isEmpty() && ended.isEmpty();
    }
}
