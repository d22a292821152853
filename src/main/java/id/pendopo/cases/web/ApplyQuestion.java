package id.pendopo.cases.web;

import id.pendopo.web.Parts;
import java.util.List;

/**
 * A question of a form as a page asks it.
 *
 * @param id of its element, and the name under which the answer is sent
 * @param widget text, textarea, number, date, radios, select, checkboxes, boolean or list
 * @param inputmode which keys a phone offers; empty for all
 * @param values what was answered; for a date day, month and year
 * @param itemName what one item of a list is called
 */
public record ApplyQuestion(
        String id,
        String label,
        String hint,
        String widget,
        String inputmode,
        List<Parts.Option> options,
        List<String> values,
        String problem,
        String itemName,
        List<Item> items) {

    /** An item of a list, with the questions about it. */
    public record Item(int index, String title, List<ApplyQuestion> questions) {}

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public String part(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    public boolean isList() {
        return widget.equals("list");
    }
}
