package id.pendopo.innovation.web.ideas;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The list of what was learned from trials. */
public record LearningsPage(String q, String outcome, List<Lesson> lessons, int number, boolean more) {

    /** A trial and whose it is, where they agreed to be named. */
    public record Lesson(TrialCard card, String agency, String heading, List<String> people) {}

    /** Ends where the number follows. */
    public String href() {
        return "/innovations/ideas/learnings?outcome=" + outcome + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)
                + "&page=";
    }
}
