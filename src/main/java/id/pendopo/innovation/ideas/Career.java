package id.pendopo.innovation.ideas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What somebody gave, for their own file. Nobody else sees it or can have it made. */
public record Career(
        String name,
        String position,
        List<Gave> ideas,
        List<Tried> trials,
        List<Honoured> awards,
        List<Answered> answers) {

    /**
     * An idea of theirs, or one on whose team they are.
     *
     * @param sealed whether the name is kept from everybody
     */
    public record Gave(Idea idea, String agency, boolean author, boolean sealed) {}

    /** A trial of such an idea, or one that they recorded in office. */
    public record Tried(String aim, String place, LocalDate ended, Trial.Outcome outcome, boolean sealed) {}

    /** An honour of an innovation that grew from such an idea. */
    public record Honoured(String title, String competition, String tier, int year, boolean sealed) {}

    /** An answer that they gave in office and that none has superseded. */
    public record Answered(String heading, Verdict verdict, boolean inTime, Instant at) {}

    public Career {
        ideas = List.copyOf(ideas);
        trials = List.copyOf(trials);
        awards = List.copyOf(awards);
        answers = List.copyOf(answers);
    }

    /** Without what would tell of a sealed idea: for a file that others read. */
    Career open() {
        return new Career(
                name,
                position,
                ideas.stream().filter(one -> !one.sealed()).toList(),
                trials.stream().filter(one -> !one.sealed()).toList(),
                awards.stream().filter(one -> !one.sealed()).toList(),
                answers);
    }
}
