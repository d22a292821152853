package id.pendopo.innovation.web.wishes;

import id.pendopo.innovation.records.Innovation;
import id.pendopo.web.Parts.Option;
import java.util.List;

/**
 * The form of a request.
 *
 * @param offices in whose name this officer may ask; empty where they may not at all
 */
public record WishNewPage(Innovation record, String owner, List<Option> offices, List<Option> actors) {

    public WishNewPage {
        offices = List.copyOf(offices);
        actors = List.copyOf(actors);
    }
}
