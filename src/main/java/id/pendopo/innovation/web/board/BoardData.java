package id.pendopo.innovation.web.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendopo.innovation.board.Board;
import id.pendopo.innovation.board.BoardRow;
import id.pendopo.innovation.board.DutyRule;
import id.pendopo.innovation.records.BirthCounts.Column;
import id.pendopo.innovation.web.OpenTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board as open data: columns and names are the same in every language, so that a program reads them. */
@Controller
class BoardData {

    private final Board board;

    BoardData(Board board) {
        this.board = board;
    }

    /** A year of the board. */
    public record Open(int year, DutyRule rule, List<Row> rows) {}

    /** A row; what is not there is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String kind,
            String region,
            String agency,
            String name,
            boolean example,
            Map<String, Integer> counts,
            int counted,
            String duty,
            @Nullable Integer lastYear,
            @Nullable LocalDate reminded) {}

    @GetMapping(path = "/innovations/board.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Open> json(@RequestParam(required = false) @Nullable Integer year) {
        int shown = Objects.requireNonNullElseGet(year, board::thisYear);
        var rule = board.rule(shown);
        return ResponseEntity.ok(new Open(
                shown, rule, board.rows(shown).stream().map(BoardData::row).toList()));
    }

    private static Row row(BoardRow row) {
        var counts = new TreeMap<String, Integer>();
        Arrays.stream(Column.values()).forEach(column -> counts.put(column.name(), row.count(column)));
        return new Row(
                row.kind().name(),
                row.region().value(),
                row.agency(),
                row.name(),
                row.example(),
                counts,
                row.counted(),
                row.duty().name(),
                row.last().orElse(null),
                row.reminded().orElse(null));
    }

    @GetMapping("/innovations/board.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable Integer year) {
        int shown = Objects.requireNonNullElseGet(year, board::thisYear);
        board.rule(shown);
        var table = new OpenTable(
                "year",
                "kind",
                "region",
                "agency",
                "name",
                "example",
                "ideas",
                "proposals",
                "running",
                "judged",
                "replicated",
                "counted",
                "duty",
                "last_year",
                "reminded");
        board.rows(shown).forEach(row -> table.row(cells(shown, row)));
        return table.answer("innovation-board-" + shown + ".csv");
    }

    private static List<String> cells(int year, BoardRow row) {
        var head = Stream.of(
                String.valueOf(year),
                row.kind().name(),
                row.region().value(),
                row.agency(),
                row.name(),
                String.valueOf(row.example()));
        var counts = Arrays.stream(Column.values()).map(column -> String.valueOf(row.count(column)));
        var tail = Stream.of(
                String.valueOf(row.counted()),
                row.duty().name(),
                row.last().map(String::valueOf).orElse(""),
                row.reminded().map(LocalDate::toString).orElse(""));
        return Stream.of(head, counts, tail).flatMap(each -> each).toList();
    }
}
