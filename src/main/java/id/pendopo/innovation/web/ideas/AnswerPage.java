package id.pendopo.innovation.web.ideas;

import java.util.Map;

/** An idea on the desk. */
public record AnswerPage(IdeaView view, May may, Map<String, String> typed) {

    /** As it was typed before. */
    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What this officer can do with it now. */
    public record May(boolean answer, boolean move, boolean tryOut, boolean end, boolean bear) {}
}
