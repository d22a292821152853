package id.pendopo.innovation.records;

import java.util.List;

/**
 * Something wrong with a form.
 *
 * @param field its name in the form
 * @param key of the text that says what to do
 */
public record Fault(String field, String key, List<Object> values) {

    public Fault {
        values = List.copyOf(values);
    }
}
