package id.pendopo.documents;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a letter as texts, lists and maps, without characters that would break a page or turn it round. */
final class LetterValues {

    private LetterValues() {}

    static Map<String, Object> plain(Map<String, ?> values) {
        var plain = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case String text -> printable(text);
            case Boolean flag -> flag;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case List<?> list -> list.stream().map(LetterValues::plain).toList();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> plain(entry.getValue())));
            default ->
                throw new IllegalArgumentException(
                        "A letter prints texts, numbers, lists and maps, not " + value.getClass());
        };
    }

    /** Without control, direction and private-use characters; line breaks become spaces. */
    static String printable(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
                case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
                default -> clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }
}
