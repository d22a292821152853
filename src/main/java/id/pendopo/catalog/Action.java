package id.pendopo.catalog;

import java.util.Optional;

/**
 * What a person may do at a step.
 *
 * @param to the step that follows; {@link #BACK} for the step from which the case was returned
 * @param does what it means in law and for the clocks
 * @param label what the button says; empty for the usual word of {@code does}
 * @param when CEL condition under which it is offered; empty for always
 * @param asks name of the form in {@code asks/} that must be filled; empty for none beyond what {@code does} needs
 */
public record Action(String to, Effect does, Optional<Text> label, Optional<String> when, Optional<String> asks) {

    public static final String BACK = "@back";
}
