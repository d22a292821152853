package id.pendopo.innovation.web.board;

import id.pendopo.innovation.board.DutyRule;
import java.util.List;

/**
 * What the offices of one head owe.
 *
 * @param owing those without one, longest first
 * @param owed how many those are in all
 * @param others those that met it or owe nothing
 * @param waiting requests for replication that wait for their answer, and how many of them are late
 */
public record DutyPage(
        int year,
        DutyRule rule,
        List<BoardPage.Line> owing,
        int owed,
        List<BoardPage.Line> others,
        int all,
        int waiting,
        int late) {

    public DutyPage {
        owing = List.copyOf(owing);
        others = List.copyOf(others);
    }
}
