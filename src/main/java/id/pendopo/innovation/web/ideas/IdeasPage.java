package id.pendopo.innovation.web.ideas;

import id.pendopo.web.Parts.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page of the list of ideas. */
public record IdeasPage(
        String q, String agency, List<Option> agencies, List<IdeaCard> cards, int number, boolean more) {

    /** Ends where the number follows. */
    public String href() {
        return "/ideas?agency=" + URLEncoder.encode(agency, StandardCharsets.UTF_8) + "&page=";
    }
}
