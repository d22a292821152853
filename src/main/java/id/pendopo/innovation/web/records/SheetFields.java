package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Sheet;
import id.pendopo.innovation.records.Sheet.Declared;
import id.pendopo.innovation.records.Sheet.Link;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A sheet as the fields of its form. */
final class SheetFields {

    private SheetFields() {}

    static Map<String, List<String>> of(Sheet sheet, String state) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("title", List.of(sheet.story().title()));
        fields.put("summary", List.of(sheet.story().summary()));
        fields.put("problem", List.of(sheet.story().problem()));
        fields.put("before", List.of(sheet.story().before()));
        fields.put("after", List.of(sheet.story().after()));
        fields.put("state", List.of(state));
        fields.put("category", List.of(sheet.theme().category()));
        fields.put("sector", List.of(sheet.theme().sector()));
        fields.put("goals", sheet.theme().goals().stream().map(String::valueOf).toList());
        footing(sheet.footing(), fields);
        media(sheet.media(), fields);
        results(sheet.results(), fields);
        links("source", sheet.sources(), fields);
        return fields;
    }

    private static void footing(Sheet.Footing footing, Map<String, List<String>> fields) {
        footing.began().ifPresent(day -> {
            fields.put("began-day", List.of(String.valueOf(day.getDayOfMonth())));
            fields.put("began-month", List.of(String.valueOf(day.getMonthValue())));
            fields.put("began-year", List.of(String.valueOf(day.getYear())));
        });
        fields.put("instrument", List.of(footing.instrument().orElse("")));
        fields.put(
                "budgetYears",
                List.of(footing.budgetYears().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        fields.put("people", List.of(footing.people().map(String::valueOf).orElse("")));
        fields.put("copiedBy", List.of(String.join("\n", footing.copiedBy())));
    }

    private static void media(Sheet.Media media, Map<String, List<String>> fields) {
        links("guide", media.guides(), fields);
        fields.put("video", List.of(media.video().orElse("")));
        fields.put("picture", List.of(media.picture().map(UUID::toString).orElse("")));
        fields.put("pictureSays", List.of(media.pictureSays()));
    }

    private static void results(Sheet.Results results, Map<String, List<String>> fields) {
        fields.put("service", List.of(results.service().orElse("")));
        fields.put("since", List.of(results.since().map(SheetFields::month).orElse("")));
        column("declaredWhat", results.declared(), Declared::what, fields);
        column("declaredBefore", results.declared(), Declared::before, fields);
        column("declaredAfter", results.declared(), Declared::after, fields);
        column("declaredSource", results.declared(), Declared::source, fields);
        results.cost().ifPresent(cost -> {
            fields.put("costOf", List.of(cost.of()));
            fields.put("costBefore", List.of(cost.before().map(String::valueOf).orElse("")));
            fields.put("costAfter", List.of(cost.after().map(String::valueOf).orElse("")));
            fields.put("costSource", List.of(cost.source()));
        });
    }

    static String month(YearMonth month) {
        return month.getMonthValue() + "-" + month.getYear();
    }

    private static void links(String group, List<Link> links, Map<String, List<String>> fields) {
        column(group + "Text", links, Link::text, fields);
        column(group + "Address", links, Link::address, fields);
    }

    private static <T> void column(
            String name, List<T> rows, Function<T, String> value, Map<String, List<String>> fields) {
        fields.put(name, rows.stream().map(value).toList());
    }
}
