package id.pendopo.innovation.competition;

import java.util.List;

/**
 * A reason for which an entry may not be sent, or failed the administrative selection.
 *
 * @param code its text is {@code competition.fault.<code>}
 * @param place the field of the form
 * @param values for the text
 */
public record Fault(String code, String place, List<Object> values) {

    static Fault of(String code, String place, Object... values) {
        return new Fault(code, place, List.of(values));
    }
}
