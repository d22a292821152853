package id.pendopo.innovation.web.records;

import id.pendopo.innovation.index.RowsFile;
import id.pendopo.innovation.records.Innovation;
import id.pendopo.innovation.records.Innovations;
import id.pendopo.innovation.records.Search;
import id.pendopo.innovation.records.Sheet;
import id.pendopo.innovation.records.Sheet.Link;
import id.pendopo.innovation.records.Stage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** All records as open data: a table for everybody, and JSON with every field as the form has it. Names nobody. */
@Controller
class OpenDataController {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String END = "\r\n";

    private final Innovations innovations;
    private final Stages stages;

    OpenDataController(Innovations innovations, Stages stages) {
        this.innovations = innovations;
        this.stages = stages;
    }

    @GetMapping("/open-data/innovations.csv")
    ResponseEntity<byte[]> csv() {
        var records = innovations.search(Search.all());
        var known = stages.of(records);
        var rows = records.stream()
                .map(record -> row(record, known.getOrDefault(record.code(), Stage.UNKNOWN)))
                .toList();
        var file = new StringBuilder("\uFEFF");
        line(
                file,
                rows.isEmpty() ? List.of("code") : List.copyOf(rows.getFirst().keySet()));
        rows.forEach(row -> line(file, List.copyOf(row.values())));
        return file("innovations.csv", new MediaType("text", "csv", StandardCharsets.UTF_8), file.toString());
    }

    private static void line(StringBuilder file, List<String> cells) {
        file.append(cells.stream().map(RowsFile::cell).collect(Collectors.joining(",")))
                .append(END);
    }

    /** One column for each field; a list is told in one cell, its parts apart by a bar. */
    private static Map<String, String> row(Innovation record, Stage stage) {
        var row = new LinkedHashMap<String, String>();
        row.put("code", record.code());
        row.put("region", record.region().value());
        row.put("agency", record.owner().agency());
        row.put("owner", record.owner().name());
        row.put("unit", record.owner().unit());
        row.put("state", record.state().name());
        row.put("stage", stage.name());
        row.put("version", String.valueOf(record.version()));
        row.put("born", String.valueOf(record.bornIn()));
        row.put("looked", record.lookedOn().map(String::valueOf).orElse(""));
        row.put("from_history", String.valueOf(record.fromHistory()));
        sheet(record.sheet(), row);
        row.put(
                "awards",
                record.standingAwards().stream()
                        .map(award -> award.year() + " " + award.competition() + " " + award.tier())
                        .collect(Collectors.joining(" | ")));
        row.put("sources", links(record.sheet().sources()));
        return row;
    }

    private static void sheet(Sheet sheet, Map<String, String> row) {
        var footing = sheet.footing();
        row.put("title", sheet.story().title());
        row.put("summary", sheet.story().summary());
        row.put("problem", sheet.story().problem());
        row.put("before", sheet.story().before());
        row.put("after", sheet.story().after());
        row.put("category", sheet.theme().category());
        row.put("sector", sheet.theme().sector());
        row.put(
                "goals",
                joined(sheet.theme().goals().stream().map(String::valueOf).toList()));
        row.put("began", footing.began().map(String::valueOf).orElse(""));
        row.put("instrument", footing.instrument().orElse(""));
        row.put(
                "budget_years",
                joined(footing.budgetYears().stream().map(String::valueOf).toList()));
        row.put("people", footing.people().map(String::valueOf).orElse(""));
        row.put("copied_by", joined(footing.copiedBy()));
        row.put("guides", links(sheet.media().guides()));
        row.put("video", sheet.media().video().orElse(""));
        row.put("picture", sheet.media().picture().map(UUID::toString).orElse(""));
        row.put("picture_says", sheet.media().pictureSays());
        row.put("service", sheet.results().service().orElse(""));
        row.put("since", sheet.results().since().map(String::valueOf).orElse(""));
        var cost = sheet.results().cost();
        row.put("cost_of", cost.map(Sheet.Cost::of).orElse(""));
        row.put(
                "cost_before",
                cost.flatMap(Sheet.Cost::before).map(String::valueOf).orElse(""));
        row.put(
                "cost_after",
                cost.flatMap(Sheet.Cost::after).map(String::valueOf).orElse(""));
        row.put("cost_source", cost.map(Sheet.Cost::source).orElse(""));
        row.put(
                "declared",
                joined(sheet.results().declared().stream()
                        .map(each -> String.join("; ", each.what(), each.before(), each.after(), each.source()))
                        .toList()));
    }

    private static String joined(List<String> parts) {
        return String.join(" | ", parts);
    }

    private static String links(List<Link> links) {
        return joined(links.stream()
                .map(link -> (link.text() + " " + link.address()).strip())
                .toList());
    }

    /** What a program that reads the records back needs: no account of anybody is in it. */
    private record Exported(
            String code,
            String region,
            String agency,
            String owner,
            String unit,
            String state,
            String stage,
            int version,
            int born,
            String looked,
            boolean fromHistory,
            Sheet sheet,
            List<Honour> awards) {}

    private record Honour(int year, String competition, String tier, String source, String withdrawn) {}

    @GetMapping("/open-data/innovations.json")
    ResponseEntity<byte[]> json() {
        var records = innovations.search(Search.all());
        var known = stages.of(records);
        var all = records.stream()
                .map(record -> exported(record, known.getOrDefault(record.code(), Stage.UNKNOWN)))
                .toList();
        return file(
                "innovations.json", MediaType.APPLICATION_JSON, JSON.writeValueAsString(Map.of("innovations", all)));
    }

    private static Exported exported(Innovation record, Stage stage) {
        return new Exported(
                record.code(),
                record.region().value(),
                record.owner().agency(),
                record.owner().name(),
                record.owner().unit(),
                record.state().name(),
                stage.name(),
                record.version(),
                record.bornIn(),
                record.lookedOn().map(String::valueOf).orElse(""),
                record.fromHistory(),
                record.sheet(),
                record.awards().stream()
                        .map(award -> new Honour(
                                award.year(),
                                award.competition(),
                                award.tier(),
                                award.source(),
                                award.withdrawn().orElse("")))
                        .toList());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
