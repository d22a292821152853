package id.pendopo.innovation.web.wishes;

import id.pendopo.web.Parts.Moment;
import id.pendopo.web.Parts.Row;
import java.util.List;

/**
 * One request in public.
 *
 * @param papers which there are, in words; empty for none
 * @param reads whether this reader works on it
 */
public record WishPage(WishLine line, List<Row> rows, List<Moment> history, String papers, boolean reads) {

    public WishPage {
        rows = List.copyOf(rows);
        history = List.copyOf(history);
    }
}
