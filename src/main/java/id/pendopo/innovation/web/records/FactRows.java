package id.pendopo.innovation.web.records;

import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Themes;
import id.pendopo.law.Instruments;
import id.pendopo.law.LegalInstrument;
import id.pendopo.web.Parts.Row;
import id.pendopo.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is known of an innovation, line by line, and what is not. */
@Component
class FactRows {

    private final Themes themes;
    private final Instruments instruments;

    FactRows(Themes themes, Instruments instruments) {
        this.themes = themes;
        this.instruments = instruments;
    }

    List<Row> of(Innovation record, Texts texts) {
        return lines(record, texts).stream()
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    /** Names of the lines of which nothing is known. */
    List<String> unknown(Innovation record, Texts texts) {
        var names = new ArrayList<String>();
        var story = record.sheet().story();
        missing(names, story.summary(), texts.get("records.field.summary"));
        missing(names, story.problem(), texts.get("records.field.problem"));
        missing(names, story.before(), texts.get("records.field.before"));
        missing(names, story.after(), texts.get("records.field.after"));
        lines(record, texts).forEach(line -> missing(names, line.value(), line.key()));
        var results = record.sheet().results();
        if (results.declared().isEmpty()
                && results.cost().isEmpty()
                && results.service().isEmpty()) {
            names.add(texts.get("records.results"));
        }
        return names;
    }

    private static void missing(List<String> names, String value, String name) {
        if (value.isEmpty()) {
            names.add(name);
        }
    }

    private List<Row> lines(Innovation record, Texts texts) {
        var sheet = record.sheet();
        var footing = sheet.footing();
        var rows = new ArrayList<Row>();
        rows.add(new Row(texts.get("records.field.owner"), record.owner().name()));
        rows.add(new Row(texts.get("records.field.unit"), record.owner().unit()));
        rows.add(new Row(
                texts.get("records.field.category"),
                name(themes.categories(), sheet.theme().category(), texts)));
        rows.add(new Row(
                texts.get("records.field.sector"),
                name(themes.sectors(), sheet.theme().sector(), texts)));
        rows.add(new Row(texts.get("records.field.goals"), goals(record, texts)));
        rows.add(new Row(
                texts.get("records.field.began"),
                footing.began().map(texts::date).orElse("")));
        rows.add(law(record, texts));
        rows.add(new Row(
                texts.get("records.field.budgetYears"),
                footing.budgetYears().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        rows.add(new Row(
                texts.get("records.field.people"),
                footing.people()
                        .map(number -> texts.get("records.people", number))
                        .orElse("")));
        return rows;
    }

    private Row law(Innovation record, Texts texts) {
        var key = texts.get("records.field.instrument");
        return record.sheet()
                .footing()
                .instrument()
                .flatMap(instruments::find)
                .map(found -> new Row(key, named(found), "/law/" + found.id(), texts.get("records.read")))
                .orElse(new Row(key, ""));
    }

    static String named(LegalInstrument instrument) {
        return instrument.citation() + ", " + instrument.title();
    }

    private String goals(Innovation record, Texts texts) {
        return record.sheet().theme().goals().stream()
                .map(goal -> goal + ". " + name(themes.goals(), String.valueOf(goal), texts))
                .collect(Collectors.joining("; "));
    }

    private static String name(Map<String, Themes.Name> names, String code, Texts texts) {
        var name = names.get(code);
        return name == null ? "" : name.in(texts.locale());
    }
}
