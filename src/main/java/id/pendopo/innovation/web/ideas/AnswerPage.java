package id.pendopo.innovation.web.ideas;

/** An idea on the desk. */
public record AnswerPage(IdeaView view, May may, String verdict, String reason) {

    /** What this officer can do with it now. */
    public record May(boolean answer, boolean move, boolean tryOut, boolean bear) {}
}
