package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Stage;
import id.pendopo.web.Parts.Option;
import java.util.List;
import java.util.Map;

/**
 * The form of a step in the laboratory.
 *
 * @param from the stage that is left
 * @param ways where it may go, the plain next stage first
 * @param pictures of evidence that was taken in before, by their numbers
 */
public record StepForm(Spot spot, Stage from, Map<String, String> typed, List<Option> ways, String pictures) {

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }
}
