package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.wishes.Wish;
import id.pendopo.web.Parts.Tone;

/**
 * A request in a list.
 *
 * @param asking the office with its region
 * @param when what its dates say
 * @param late unanswered after its term
 */
public record WishLine(
        Wish wish, String href, String asking, String owner, String state, Tone tone, String when, boolean late) {}
