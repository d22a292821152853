package id.pendopo.catalog;

import java.util.Map;

/**
 * What may follow what, as data. Steps keep the order of the file.
 *
 * @param start the step at which a case begins
 */
public record Workflow(String start, Map<String, Step> steps) {

    /** The branch on which every case runs until a fork. */
    public static final String MAIN = "main";

    public Step step(String name) {
        var step = steps.get(name);
        if (step == null) {
            throw new IllegalArgumentException("No such step: " + name);
        }
        return step;
    }
}
