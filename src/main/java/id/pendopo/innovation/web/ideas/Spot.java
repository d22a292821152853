package id.pendopo.innovation.web.ideas;

import id.pendopo.innovation.ideas.Idea;
import java.util.UUID;

/**
 * From where somebody works on what became of an idea: its team from the workbench, an officer from the desk.
 *
 * @param base address of that page
 */
public record Spot(Idea idea, String base) {

    UUID id() {
        return idea.id();
    }
}
