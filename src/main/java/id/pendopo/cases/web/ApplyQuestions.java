package id.pendopo.cases.web;

import id.pendopo.catalog.Fault;
import id.pendopo.catalog.Form;
import id.pendopo.web.Parts;
import id.pendopo.web.Problems;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the questions of a page out of a form, what was answered and what is wrong with it. */
final class ApplyQuestions {

    private static final int ALL_SHOWN_MAX = 9;
    private static final Pattern DATE = Pattern.compile("([^-]*)-([^-]*)-(.*)");

    private final Texts texts;
    private final Form form;
    private final List<Fault> faults;

    ApplyQuestions(Texts texts, Form form, List<Fault> faults) {
        this.texts = texts;
        this.form = form;
        this.faults = faults;
    }

    List<ApplyQuestion> of(List<Form.Field> fields, Map<String, Object> answers) {
        return fields.stream()
                .map(field -> question(
                        field,
                        ApplyAnswers.PREFIX + field.name(),
                        "/" + field.name(),
                        answers.get(field.name()),
                        ApplyShape.of(form, field.name())))
                .toList();
    }

    /** For the summary at the top: which question, what is wrong, and a link to where it is answered. */
    Problems problems() {
        return Problems.of(faults.stream()
                .map(fault -> new Problems.Problem(target(fault), labelled(fault)))
                .toList());
    }

    /** The element at which the answer is typed. */
    private String target(Fault fault) {
        var steps = fault.path().split("/", -1);
        var id = new StringBuilder("f");
        List<Form.Field> fields = fieldsOfForm();
        String widget = "";
        for (int i = 1; i < steps.length; i++) {
            id.append('-').append(steps[i]);
            int at = i;
            var found = fields.stream()
                    .filter(field -> field.name().equals(steps[at]))
                    .findFirst();
            if (found.isPresent()) {
                fields = found.get().fields();
                widget = found.get().widget();
            }
        }
        return widget.equals("date") ? id + "-day" : id.toString();
    }

    private String labelled(Fault fault) {
        var steps = fault.path().split("/", -1);
        var label = new StringBuilder();
        List<Form.Field> fields = fieldsOfForm();
        Optional<Form.Field> list = Optional.empty();
        for (int i = 1; i < steps.length; i++) {
            int at = i;
            var found = fields.stream()
                    .filter(field -> field.name().equals(steps[at]))
                    .findFirst();
            if (found.isPresent()) {
                label.append(label.isEmpty() ? "" : ", ").append(in(found.get().label()));
                fields = found.get().fields();
                list = found;
            } else if (list.isPresent() && steps[i].matches("\\d{1,4}")) {
                label.setLength(0);
                label.append(itemTitle(list.get(), Integer.parseInt(steps[i])));
            }
        }
        var text = fault.text().in(texts.locale());
        return label.isEmpty() ? text : label + ": " + text;
    }

    private List<Form.Field> fieldsOfForm() {
        return form.pages().stream().flatMap(page -> page.fields().stream()).toList();
    }

    private String itemTitle(Form.Field list, int index) {
        return list.item().map(this::in).orElse(in(list.label())) + " " + (index + 1);
    }

    private ApplyQuestion question(
            Form.Field field, String id, String path, @Nullable Object answer, ApplyShape shape) {
        return new ApplyQuestion(
                id,
                in(field.label()),
                field.hint().map(this::in).orElse(""),
                widget(field, shape),
                shape.inputmode(),
                options(field),
                values(field, answer),
                problem(path),
                field.item().map(this::in).orElse(""),
                items(field, id, path, answer, shape));
    }

    private String problem(String path) {
        return faults.stream()
                .filter(fault -> fault.path().equals(path))
                .findFirst()
                .map(fault -> fault.text().in(texts.locale()))
                .orElse("");
    }

    private static String widget(Form.Field field, ApplyShape shape) {
        return switch (field.widget()) {
            case "radios" -> field.options().size() > ALL_SHOWN_MAX ? "select" : "radios";
            case "text" -> !field.options().isEmpty() ? "select" : shape.type().equals("boolean") ? "boolean" : "text";
            default -> field.widget();
        };
    }

    private List<Parts.Option> options(Form.Field field) {
        if (field.widget().equals("boolean")) {
            return List.of(
                    new Parts.Option("true", texts.get("cases.apply.yes")),
                    new Parts.Option("false", texts.get("cases.apply.no")));
        }
        return field.options().entrySet().stream()
                .map(option -> new Parts.Option(option.getKey(), in(option.getValue())))
                .toList();
    }

    private static List<String> values(Form.Field field, @Nullable Object answer) {
        return switch (answer) {
            case null -> List.of();
            case List<?> list ->
                field.fields().isEmpty() ? list.stream().map(String::valueOf).toList() : List.of();
            case String text when field.widget().equals("date") -> dateParts(text);
            default -> List.of(String.valueOf(answer));
        };
    }

    private static List<String> dateParts(String text) {
        var parts = DATE.matcher(text);
        return parts.matches()
                ? List.of(unpadded(parts.group(3)), unpadded(parts.group(2)), parts.group(1))
                : List.of(text);
    }

    private static String unpadded(String part) {
        return part.length() == 2 && part.charAt(0) == '0' ? part.substring(1) : part;
    }

    private List<ApplyQuestion.Item> items(
            Form.Field field, String id, String path, @Nullable Object answer, ApplyShape shape) {
        var items = new ArrayList<ApplyQuestion.Item>();
        if (!field.fields().isEmpty() && answer instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                var item = list.get(i) instanceof Map<?, ?> map ? map : Map.of();
                int index = i;
                items.add(new ApplyQuestion.Item(
                        i,
                        itemTitle(field, i),
                        field.fields().stream()
                                .map(inner -> question(
                                        inner,
                                        id + "-" + index + "-" + inner.name(),
                                        path + "/" + index + "/" + inner.name(),
                                        item.get(inner.name()),
                                        shape.item(inner.name())))
                                .toList()));
            }
        }
        return items;
    }

    private String in(id.pendopo.catalog.Text text) {
        return text.in(texts.locale());
    }
}
