package id.pendopo.innovation.web.board;

import id.pendopo.innovation.board.Board;
import id.pendopo.innovation.board.BoardDuty;
import id.pendopo.innovation.board.BoardHeads;
import id.pendopo.innovation.board.BoardRow;
import id.pendopo.innovation.wishes.Wishes;
import id.pendopo.kernel.Actor;
import id.pendopo.web.Texts;
import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the offices of one head owe. */
@Controller
class DutyController {

    private static final int SHOWN = 200;

    private final Board board;
    private final BoardHeads heads;
    private final Wishes wishes;

    DutyController(Board board, BoardHeads heads, Wishes wishes) {
        this.board = board;
        this.heads = heads;
        this.wishes = wishes;
    }

    @GetMapping("/hub/duty")
    String duty(Actor actor, Texts texts, Model model) {
        int year = board.thisYear();
        var rows = heads.rows(actor, year);
        var owing = rows.stream()
                .filter(row -> row.duty() == BoardDuty.NONE)
                .sorted(Comparator.comparingInt((BoardRow row) -> row.last().orElse(0))
                        .thenComparing(BoardRow::name))
                .toList();
        var waiting = wishes.mine(actor).owed();
        var today = wishes.today();
        var others = rows.stream().filter(row -> row.duty() != BoardDuty.NONE).toList();
        model.addAttribute(
                "page",
                new DutyPage(
                        year,
                        board.rule(year),
                        owing.stream()
                                .limit(SHOWN)
                                .map(row -> BoardLines.of(row, year, texts))
                                .toList(),
                        owing.size(),
                        others.stream()
                                .limit(SHOWN)
                                .map(row -> BoardLines.of(row, year, texts))
                                .toList(),
                        rows.size(),
                        waiting.size(),
                        (int) waiting.stream()
                                .filter(wish -> wish.isLate(today))
                                .count()));
        return "innovation/board/duty";
    }
}
