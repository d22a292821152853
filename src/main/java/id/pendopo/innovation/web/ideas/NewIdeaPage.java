package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.IdeaText;
import id.pendopo.innovation.ideas.Initiator;
import id.pendopo.innovation.ideas.NewIdea;
import id.pendopo.web.Parts.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a new idea.
 *
 * @param typed what stands in its fields
 * @param picture number of the picture that is there already; empty for none
 */
public record NewIdeaPage(
        Map<String, String> typed, List<Option> agencies, List<Option> initiators, String picture, int perDay) {

    private static final List<String> KEPT = List.of("problem", "solution", "helped", "agency", "initiator", "name");

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What goes along when the idea is sent from another page. */
    public List<String> kept() {
        return KEPT;
    }

    static NewIdea read(Map<String, String> typed) {
        var initiator = typed.getOrDefault("initiator", "");
        return new NewIdea(
                typed.getOrDefault("agency", ""),
                Arrays.stream(Initiator.values())
                        .filter(one -> one.name().equals(initiator))
                        .findFirst(),
                switch (typed.getOrDefault("name", "")) {
                    case "sealed" -> Optional.of(true);
                    case "open" -> Optional.of(false);
                    default -> Optional.empty();
                },
                new IdeaText(
                        typed.getOrDefault("problem", ""),
                        typed.getOrDefault("solution", ""),
                        typed.getOrDefault("helped", "")));
    }
}
