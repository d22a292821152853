package id.pendopo.innovation.web.board;

import id.pendopo.innovation.board.Board;
import id.pendopo.innovation.board.BoardDuty;
import id.pendopo.innovation.board.BoardKind;
import id.pendopo.innovation.board.BoardRow;
import id.pendopo.innovation.web.board.BoardPage.Sums;
import id.pendopo.kernel.RegionCode;
import id.pendopo.web.Parts.Option;
import id.pendopo.web.Parts.Tab;
import id.pendopo.web.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of the yearly duty, open to everybody. */
@Controller
@RequestMapping("/innovations/board")
class BoardController {

    private static final int PAGE = 25;

    private final Board board;
    private final BoardEntries entries;

    BoardController(Board board, BoardEntries entries) {
        this.board = board;
        this.entries = entries;
    }

    @GetMapping
    String board(BoardQuery query, Texts texts, Model model) {
        int year = Objects.requireNonNullElseGet(query.year(), board::thisYear);
        var rule = board.rule(year);
        var rows = board.rows(year);
        var found = query.of(rows);
        int pages = Math.max(1, Math.ceilDiv(found.size(), PAGE));
        int page = Math.min(query.pageNumber(), pages);
        model.addAttribute(
                "page",
                new BoardPage(
                        year,
                        years(),
                        rule,
                        sums(rows),
                        BoardDrawing.of(rows),
                        kinds(query, year, rows, texts),
                        duties(query, year, texts),
                        sorts(query, year, texts),
                        found.stream()
                                .skip((long) (page - 1) * PAGE)
                                .limit(PAGE)
                                .map(row -> BoardLines.of(row, year, texts))
                                .toList(),
                        found.size(),
                        page,
                        pages,
                        query.href(year, "", "") + "&page="));
        return "innovation/board/board";
    }

    private List<Option> years() {
        return board.years().stream()
                .map(String::valueOf)
                .map(each -> new Option(each, each))
                .toList();
    }

    private static Sums sums(List<BoardRow> rows) {
        int met = count(rows, BoardDuty.MET);
        int none = count(rows, BoardDuty.NONE);
        return new Sums(met + none, met, none);
    }

    private static int count(List<BoardRow> rows, BoardDuty duty) {
        return (int) rows.stream().filter(row -> row.duty() == duty).count();
    }

    private static List<Tab> kinds(BoardQuery query, int year, List<BoardRow> rows, Texts texts) {
        var wanted = query.wantedKind();
        var all = new Tab(query.href(year, "kind", ""), texts.get("board.all"), wanted.isEmpty());
        return Stream.concat(
                        Stream.of(all),
                        BoardQuery.KINDS.stream()
                                .filter(kind -> rows.stream().anyMatch(row -> row.kind() == kind))
                                .map(kind -> tab(query, year, rows, kind, texts)))
                .toList();
    }

    private static Tab tab(BoardQuery query, int year, List<BoardRow> rows, BoardKind kind, Texts texts) {
        long many = rows.stream().filter(row -> row.kind() == kind).count();
        return new Tab(
                query.href(year, "kind", kind.name()),
                texts.get("board.kinds." + kind),
                query.wantedKind().filter(kind::equals).isPresent(),
                texts.number(many));
    }

    private static List<Tab> duties(BoardQuery query, int year, Texts texts) {
        var wanted = query.wantedDuty();
        return Stream.concat(
                        Stream.of(new Tab(query.href(year, "duty", ""), texts.get("board.all"), wanted.isEmpty())),
                        Stream.of(BoardDuty.NONE, BoardDuty.MET)
                                .map(duty -> new Tab(
                                        query.href(year, "duty", duty.name()),
                                        texts.get("board.duty." + duty),
                                        wanted.filter(duty::equals).isPresent())))
                .toList();
    }

    private static List<Tab> sorts(BoardQuery query, int year, Texts texts) {
        return Arrays.stream(BoardQuery.Sort.values())
                .map(sort -> new Tab(
                        query.href(year, "sort", sort == BoardQuery.Sort.LIST ? "" : sort.name()),
                        texts.get("board.sort." + sort),
                        query.sorting() == sort))
                .toList();
    }

    @GetMapping("/{region}")
    String region(
            @PathVariable RegionCode region,
            @RequestParam(required = false) @Nullable Integer year,
            Texts texts,
            Model model) {
        return entry(region, "", year, texts, model);
    }

    @GetMapping("/{region}/{agency}")
    String agency(
            @PathVariable RegionCode region,
            @PathVariable String agency,
            @RequestParam(required = false) @Nullable Integer year,
            Texts texts,
            Model model) {
        return entry(region, agency, year, texts, model);
    }

    private String entry(RegionCode region, String agency, @Nullable Integer year, Texts texts, Model model) {
        int shown = Objects.requireNonNullElseGet(year, board::thisYear);
        model.addAttribute("page", entries.page(region, agency, shown, years(), texts));
        return "innovation/board/entry";
    }
}
