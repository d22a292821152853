package id.pendopo.cases.web;

import id.pendopo.catalog.Form;
import id.pendopo.web.Parts;
import id.pendopo.web.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers in the words of their questions. */
final class ApplyWords {

    private final Texts texts;

    ApplyWords(Texts texts) {
        this.texts = texts;
    }

    /** The answers of a page, and of each item of a list a section of its own. */
    List<ApplyPage.Section> sections(
            String id, Form.Page page, List<Form.Field> asked, Map<String, Object> answers, String href) {
        var sections = new ArrayList<ApplyPage.Section>();
        var plain = asked.stream().filter(field -> field.fields().isEmpty()).toList();
        var lists = asked.stream().filter(field -> !field.fields().isEmpty()).toList();
        var title = page.title().in(texts.locale());
        if (!plain.isEmpty()
                || lists.stream().allMatch(list -> items(answers, list).isEmpty())) {
            sections.add(new ApplyPage.Section(id, title, href, rows(plain.isEmpty() ? lists : plain, answers)));
        }
        for (var list : lists) {
            var items = items(answers, list);
            for (int i = 0; i < items.size(); i++) {
                var name = list.item().orElse(list.label()).in(texts.locale()) + " " + (i + 1);
                sections.add(new ApplyPage.Section(
                        sections.isEmpty() ? id : "", name, href, rows(list.fields(), items.get(i))));
            }
        }
        return sections;
    }

    List<Parts.Row> rows(List<Form.Field> fields, Map<String, Object> answers) {
        return fields.stream()
                .map(field -> new Parts.Row(field.label().in(texts.locale()), word(field, answers.get(field.name()))))
                .toList();
    }

    private static List<Map<String, Object>> items(Map<String, Object> answers, Form.Field list) {
        var items = new ArrayList<Map<String, Object>>();
        if (answers.get(list.name()) instanceof List<?> all) {
            for (var each : all) {
                if (each instanceof Map<?, ?> map) {
                    items.add(map.entrySet().stream()
                            .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue)));
                }
            }
        }
        return items;
    }

    String word(Form.Field field, @Nullable Object answer) {
        return switch (answer) {
            case null -> texts.get("cases.apply.empty");
            case Boolean yes -> texts.get(yes ? "cases.apply.yes" : "cases.apply.no");
            case List<?> list ->
                field.fields().isEmpty()
                        ? list.stream().map(each -> option(field, each)).collect(Collectors.joining(", "))
                        : texts.get("cases.apply.items", list.size());
            case String text when field.widget().equals("date") -> date(text);
            default -> option(field, answer);
        };
    }

    private String option(Form.Field field, Object answer) {
        var option = field.options().get(String.valueOf(answer));
        if (option != null) {
            return option.in(texts.locale());
        }
        return answer instanceof Double number && texts.language().equals("id")
                ? String.valueOf(number).replace('.', ',')
                : String.valueOf(answer);
    }

    private String date(String text) {
        try {
            return texts.date(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return text;
        }
    }

    /** For example 240 KB. */
    String size(int bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1_000) + " KB" : texts.number(bytes / 1_000_000.0, 1) + " MB";
    }
}
