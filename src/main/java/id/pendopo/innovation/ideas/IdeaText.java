package id.pendopo.innovation.ideas;

/** What an idea says: what is wrong today, what would be better, and for whom. */
public record IdeaText(String problem, String solution, String helped) {

    public static final int LONG = 1_000;
    public static final int SHORT = 300;

    private static final int HEADING = 90;

    public IdeaText {
        problem = Wording.tidy(problem);
        solution = Wording.tidy(solution);
        helped = Wording.tidy(helped);
    }

    /** The first words of the idea, for lists. */
    public String heading() {
        return Wording.shortened(solution, HEADING);
    }

    String searched() {
        return problem + " " + solution;
    }
}
