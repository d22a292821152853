package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Sheet;
import id.pendopo.innovation.records.Sheet.Declared;
import id.pendopo.innovation.records.Sheet.Link;
import id.pendopo.innovation.records.Themes;
import id.pendopo.law.Instruments;
import id.pendopo.measures.Names;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A sheet line by line in words, so that two of them can be held side by side. */
@Component
class SheetLines {

    private final Themes themes;
    private final Instruments instruments;
    private final Names names;

    SheetLines(Themes themes, Instruments instruments, Names names) {
        this.themes = themes;
        this.instruments = instruments;
        this.names = names;
    }

    /** What differs from one sheet to the other. */
    List<Changed> changes(Sheet before, Sheet after, Texts texts) {
        var old = of(before, texts);
        var changed = new ArrayList<Changed>();
        of(after, texts).forEach((field, value) -> {
            var earlier = old.getOrDefault(field, "");
            if (!earlier.equals(value)) {
                changed.add(new Changed(texts.get("records.field." + field), earlier, value));
            }
        });
        return changed;
    }

    private Map<String, String> of(Sheet sheet, Texts texts) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("title", sheet.story().title());
        lines.put("summary", sheet.story().summary());
        lines.put("problem", sheet.story().problem());
        lines.put("before", sheet.story().before());
        lines.put("after", sheet.story().after());
        lines.put("category", name(themes.categories(), sheet.theme().category(), texts));
        lines.put("sector", name(themes.sectors(), sheet.theme().sector(), texts));
        lines.put(
                "goals",
                sheet.theme().goals().stream()
                        .map(goal -> name(themes.goals(), String.valueOf(goal), texts))
                        .collect(Collectors.joining("; ")));
        footing(sheet.footing(), texts, lines);
        lines.put("guides", links(sheet.media().guides()));
        lines.put("video", sheet.media().video().orElse(""));
        lines.put(
                "picture",
                sheet.media().picture().map(id -> id.toString().substring(0, 8)).orElse(""));
        lines.put("pictureSays", sheet.media().pictureSays());
        results(sheet.results(), texts, lines);
        lines.put("sources", links(sheet.sources()));
        return lines;
    }

    private void footing(Sheet.Footing footing, Texts texts, Map<String, String> lines) {
        lines.put("began", footing.began().map(texts::date).orElse(""));
        lines.put(
                "instrument",
                footing.instrument()
                        .flatMap(instruments::find)
                        .map(FactRows::named)
                        .orElse(""));
        lines.put(
                "budgetYears",
                footing.budgetYears().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        lines.put("people", footing.people().map(String::valueOf).orElse(""));
        lines.put("copiedBy", String.join("; ", footing.copiedBy()));
    }

    private void results(Sheet.Results results, Texts texts, Map<String, String> lines) {
        lines.put(
                "service",
                results.service()
                        .map(code -> names.ofService(code, texts.locale()))
                        .orElse(""));
        lines.put("since", results.since().map(SheetFields::month).orElse(""));
        lines.put(
                "cost",
                results.cost()
                        .map(cost -> said(DeclaredLines.line(cost, texts)))
                        .orElse(""));
        lines.put("declared", results.declared().stream().map(SheetLines::said).collect(Collectors.joining("; ")));
    }

    private static String said(Declared each) {
        return each.what() + ": " + each.before() + " → " + each.after() + " (" + each.source() + ")";
    }

    private static String links(List<Link> links) {
        return links.stream()
                .map(link -> (link.text() + " " + link.address()).strip())
                .collect(Collectors.joining("; "));
    }

    private static String name(Map<String, Themes.Name> names, String code, Texts texts) {
        var name = names.get(code);
        return name == null ? code : name.in(texts.locale());
    }
}
