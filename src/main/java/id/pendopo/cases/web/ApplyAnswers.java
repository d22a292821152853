package id.pendopo.cases.web;

import id.pendopo.catalog.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * Reads answers as they were typed. What cannot be read as its kind stays as the text that it is: the check then says what
 * is wrong, and the page shows it again.
 */
final class ApplyAnswers {

    /** Before the name of each question, so that no question can pose as a field of the page itself. */
    static final String PREFIX = "f-";

    private static final int TEXT_MAX = 20_100;
    private static final int ITEMS_MAX = 200;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern FRACTION = Pattern.compile("-?\\d{1,15}[.,]\\d{1,15}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

    private final MultiValueMap<String, String> sent;

    ApplyAnswers(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** Answers to these questions; one that was left empty is absent. */
    Map<String, Object> read(Form form, List<Form.Field> fields) {
        var answers = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            read(field, PREFIX + field.name(), ApplyShape.of(form, field.name()))
                    .ifPresent(answer -> answers.put(field.name(), answer));
        }
        return answers;
    }

    private Optional<Object> read(Form.Field field, String id, ApplyShape shape) {
        return switch (field.widget()) {
            case "list" -> Optional.of(items(field, id, shape));
            case "checkboxes" -> chosen(id);
            case "date" -> date(id);
            default -> text(id).map(text -> plain(text, shape.type()));
        };
    }

    private Object items(Form.Field field, String id, ApplyShape shape) {
        int count = Math.min(count(id), ITEMS_MAX);
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < count; i++) {
            var item = new LinkedHashMap<String, Object>();
            for (var inner : field.fields()) {
                read(inner, id + "-" + i + "-" + inner.name(), shape.item(inner.name()))
                        .ifPresent(answer -> item.put(inner.name(), answer));
            }
            items.add(item);
        }
        return items;
    }

    private int count(String id) {
        return text(id + "-count")
                .filter(count -> DIGITS.matcher(count).matches())
                .map(Integer::parseInt)
                .orElse(0);
    }

    private Optional<Object> chosen(String id) {
        var values = sent.getOrDefault(id, List.of()).stream()
                .filter(value -> !value.isBlank())
                .limit(ITEMS_MAX)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** As the schema writes a date; one that is not whole keeps its parts, so that they can be shown again. */
    private Optional<Object> date(String id) {
        var day = text(id + "-day").orElse("");
        var month = text(id + "-month").orElse("");
        var year = text(id + "-year").orElse("");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(part(year).replace('-', '/') + "-" + padded(part(month)) + "-" + padded(part(day)));
    }

    private static String part(String text) {
        return text.length() > 12 ? text.substring(0, 12) : text.replace('-', '/');
    }

    private static String padded(String part) {
        return part.length() == 1 && Character.isDigit(part.charAt(0)) ? "0" + part : part;
    }

    private Optional<String> text(String id) {
        return Optional.ofNullable(sent.getFirst(id))
                .map(text -> text.replace("\r\n", "\n").strip())
                .map(text -> text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text)
                .filter(text -> !text.isEmpty());
    }

    static Object plain(String text, String type) {
        return switch (type) {
            case "integer" -> WHOLE.matcher(ungrouped(text)).matches() ? whole(ungrouped(text)) : text;
            case "number" ->
                WHOLE.matcher(text).matches()
                        ? whole(text)
                        : FRACTION.matcher(text).matches() ? (Object) Double.valueOf(text.replace(',', '.')) : text;
            case "boolean" -> text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
            default -> text;
        };
    }

    /** Thousands are written 1.500 here. */
    private static String ungrouped(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(".", "") : text;
    }

    private static Object whole(String digits) {
        long value = Long.parseLong(digits);
        return value == (int) value ? (Object) (int) value : (Object) value;
    }
}
