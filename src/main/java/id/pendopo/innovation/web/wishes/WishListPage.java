package id.pendopo.innovation.web.wishes;

import id.pendopo.web.Parts.Tab;
import java.util.List;

/**
 * Requests in public.
 *
 * @param innovation title of the one whose requests these are; empty for all
 * @param code of that one
 * @param mayAsk whether the reader speaks for an office
 * @param unanswered how many were not answered in time
 * @param href of this choice, to which the number of a page is added
 */
public record WishListPage(
        String innovation,
        String code,
        boolean mayAsk,
        int unanswered,
        List<Tab> states,
        List<WishLine> lines,
        int found,
        int page,
        int pages,
        String href) {

    public WishListPage {
        states = List.copyOf(states);
        lines = List.copyOf(lines);
    }
}
