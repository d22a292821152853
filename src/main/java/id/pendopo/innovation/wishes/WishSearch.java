package id.pendopo.innovation.wishes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param code of an innovation; empty for all
 * @param late only what is unanswered after its term, as of today
 */
record WishSearch(String code, Optional<WishState> state, boolean late, LocalDate today) {}
