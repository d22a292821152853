package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.competition.OpenEdition;
import java.util.List;

/**
 * An idea on the desk.
 *
 * @param editions of competitions that take entries now
 */
public record AnswerPage(IdeaView view, May may, List<OpenEdition> editions, String verdict, String reason) {

    /** What this officer can do with it now. */
    public record May(boolean answer, boolean move, boolean tryOut, boolean bear) {}
}
