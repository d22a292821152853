package id.pendopo.innovation.exhibition;

import java.util.List;

/**
 * Something wrong with a form.
 *
 * @param field its name in the form
 * @param code of the text that says what to do
 */
public record Fault(String field, String code, List<Object> values) {

    public Fault {
        values = List.copyOf(values);
    }

    static Fault of(String field, String code, Object... values) {
        return new Fault(field, code, List.of(values));
    }
}
