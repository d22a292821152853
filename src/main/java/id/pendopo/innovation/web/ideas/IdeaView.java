package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Circle;
import id.pendopo.innovation.ideas.Growth;
import id.pendopo.innovation.ideas.Idea;
import id.pendopo.innovation.ideas.Laboratory;
import id.pendopo.innovation.ideas.Question;
import id.pendopo.innovation.ideas.Recognition;
import id.pendopo.innovation.ideas.Stage;
import id.pendopo.innovation.ideas.Teams;
import id.pendopo.web.Parts.Tone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An idea with all that became of it, as its pages show it.
 *
 * @param base address under which its pictures lie: by its own number for readers, by a slip for those who work on it
 * @param waitsFor who is to answer, until when; empty where nobody is
 */
public record IdeaView(
        Idea idea,
        String agency,
        String base,
        List<UUID> pictures,
        String waitsFor,
        List<Said> said,
        Around around,
        After after) {

    /**
     * An answer, in the reader's words.
     *
     * @param gone since when another stands in its place; empty for the one that counts
     */
    public record Said(
            String verdict,
            Tone tone,
            String reason,
            String why,
            String by,
            String when,
            boolean inTime,
            String gone) {}

    /**
     * @param rises each time that nobody answered, in words
     * @param behind who agreed to be named
     */
    public record Around(
            List<String> rises,
            Circle.Support support,
            List<Question> questions,
            Teams.Company company,
            List<Recognition.Person> behind) {}

    public record After(List<Laboratory.Move> moves, List<TrialCard> trials, List<Growth.Grown> grown) {}

    public Optional<Stage> stage() {
        return idea.progress().stage();
    }

    /** Whether the last stage of the laboratory was left for good. */
    public boolean isFinished() {
        return !after.moves().isEmpty() && after.moves().getLast().to().isEmpty();
    }
}
