package id.pendopo.innovation.wishes;

import java.util.List;

/**
 * Something wrong with a form.
 *
 * @param field its name in the form
 * @param key of the text that says what to do
 */
public record WishFault(String field, String key, List<Object> values) {

    public WishFault {
        values = List.copyOf(values);
    }

    static WishFault of(String field, String slug, Object... values) {
        return new WishFault(field, "wishes.fault." + slug, List.of(values));
    }
}
