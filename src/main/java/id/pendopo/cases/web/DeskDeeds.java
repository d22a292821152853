package id.pendopo.cases.web;

import id.pendopo.cases.CaseView;
import id.pendopo.cases.Deed;
import id.pendopo.catalog.Form;
import id.pendopo.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what was typed for an action; empty inputs say nothing. */
final class DeskDeeds {

    private static final int LONGEST = 4_000;
    private static final int ROWS_MAX = 200;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern FRACTION = Pattern.compile("-?\\d{1,12}([.,]\\d{1,12})?");

    private DeskDeeds() {}

    static Deed read(CaseView view, CaseView.Offer offer, MultiValueMap<String, String> typed, List<UUID> photos) {
        var deed = new Deed(
                offer.action(),
                offer.version(),
                text(typed, "reason"),
                data(view, offer, typed),
                photos.isEmpty() ? Map.of() : Map.of("inspection-photo", photos));
        return deed;
    }

    private static Map<String, Object> data(CaseView view, CaseView.Offer offer, MultiValueMap<String, String> typed) {
        if (offer.asks().isPresent()) {
            return answers(view.service().asks().get(offer.asks().get()), typed);
        }
        return switch (offer.does()) {
            case RETURN -> Map.of("faults", faults(typed));
            case SCHEDULE_VISIT -> visit(typed);
            case REPORT_VISIT ->
                Map.of("items", items(typed), "summary", text(typed, "summary").orElse(""));
            case DRAFT -> words(typed);
            case DRAFT_DENIAL -> Map.of("law", text(typed, "law").orElse(""));
            case PROCEED, COMPLETE, RESUBMIT, WITHDRAW, RECOMMEND, NOT_RECOMMEND, ENDORSE, REWORK, SIGN -> Map.of();
        };
    }

    private static List<Map<String, String>> faults(MultiValueMap<String, String> typed) {
        var faults = new ArrayList<Map<String, String>>();
        typed.keySet().stream()
                .filter(name -> name.startsWith(DeskActPage.REMARK))
                .forEach(name -> text(typed, name)
                        .ifPresent(remark -> faults.add(
                                Map.of("part", name.substring(DeskActPage.REMARK.length()), "message", remark))));
        return faults;
    }

    private static Map<String, Object> visit(MultiValueMap<String, String> typed) {
        var visit = new LinkedHashMap<String, Object>();
        visit.put(
                "at", text(typed, "date").orElse("") + "T" + text(typed, "time").orElse(""));
        visit.put("place", text(typed, "place").orElse(""));
        text(typed, "inspector").ifPresent(account -> visit.put("inspector", account));
        return visit;
    }

    private static List<Map<String, String>> items(MultiValueMap<String, String> typed) {
        var items = new ArrayList<Map<String, String>>();
        for (int i = 0; i < ROWS_MAX && typed.containsKey("item-" + i); i++) {
            var result = text(typed, "result-" + i);
            var item = text(typed, "item-" + i);
            if (item.isPresent() && result.isPresent()) {
                items.add(Map.of(
                        "item",
                        item.get(),
                        "result",
                        result.get(),
                        "note",
                        text(typed, "note-" + i).orElse("")));
            }
        }
        return items;
    }

    static Map<String, Object> words(MultiValueMap<String, String> typed) {
        var words = new LinkedHashMap<String, Object>();
        text(typed, "conditions").ifPresent(text -> words.put("conditions", text));
        return words;
    }

    private static Map<String, Object> answers(@Nullable Form form, MultiValueMap<String, String> typed) {
        var answers = new LinkedHashMap<String, Object>();
        if (form != null) {
            for (var page : form.pages()) {
                for (var field : page.fields()) {
                    answer(form, field, typed).ifPresent(answer -> answers.put(field.name(), answer));
                }
            }
        }
        return answers;
    }

    private static Optional<Object> answer(Form form, Form.Field field, MultiValueMap<String, String> typed) {
        var name = DeskActPage.ASK + field.name();
        var type =
                form.schema().path("properties").path(field.name()).path("type").asString("string");
        if (type.equals("array")) {
            var chosen = typed.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
        }
        return text(typed, name).map(text -> plain(type, text));
    }

    /** What is no number stays text, and the form says that it is none. */
    private static Object plain(String type, String text) {
        return switch (type) {
            case "integer" -> WHOLE.matcher(text).matches() ? (Object) Integer.valueOf(text) : text;
            case "number" -> FRACTION.matcher(text).matches() ? (Object) Double.valueOf(text.replace(',', '.')) : text;
            case "boolean" -> (Object) text.equals("true");
            default -> text;
        };
    }

    static Optional<String> text(MultiValueMap<String, String> typed, String name) {
        var text = Optional.ofNullable(typed.getFirst(name)).map(String::strip).filter(value -> !value.isEmpty());
        if (text.isPresent() && text.get().length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "desk-text-long", "A text is longer than " + LONGEST, LONGEST);
        }
        return text;
    }
}
