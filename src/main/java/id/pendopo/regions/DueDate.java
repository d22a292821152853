package id.pendopo.regions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last day of a term.
 *
 * @param provisionalYear the first year on the way for which no calendar is decreed yet: the day may move
 */
public record DueDate(LocalDate day, Optional<Integer> provisionalYear) {

    public boolean isProvisional() {
        return provisionalYear.isPresent();
    }
}
