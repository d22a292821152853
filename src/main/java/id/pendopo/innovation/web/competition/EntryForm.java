package id.pendopo.innovation.web.competition;

import id.pendopo.innovation.competition.Edition;
import id.pendopo.innovation.competition.EntryContent;
import id.pendopo.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** The form of an entry: what was typed, and what it means. */
final class EntryForm {

    private final MultiValueMap<String, String> typed;

    EntryForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    String get(String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    int number(String name) {
        var text = get(name).strip();
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-tops", "Not a number", name);
        }
    }

    EntryContent content(Edition rules) {
        Map<String, String> texts = new HashMap<>();
        rules.headings().forEach(heading -> texts.put(heading.code(), lines(get("text-" + heading.code()))));
        return new EntryContent(
                get("group"),
                get("category"),
                get("title"),
                TypedDay.of(this::get, "startedOn").orElse(null),
                goals(),
                get("maker"),
                get("form"),
                get("video"),
                get("source"),
                number("earlierTops"),
                texts);
    }

    /** A browser ends lines in another way than they are kept: a text that nobody changed would look like another one. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private List<Integer> goals() {
        try {
            return typed.getOrDefault("goals", List.of()).stream()
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException _) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-goal", "Not a goal", "goals");
        }
    }
}
