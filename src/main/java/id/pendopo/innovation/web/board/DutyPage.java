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

    /** As many as are read at one look; the rest unfold. */
    private static final int FIRST = 10;

    public DutyPage {
        owing = List.copyOf(owing);
        others = List.copyOf(others);
    }

    public List<BoardPage.Line> first() {
        return owing.subList(0, Math.min(FIRST, owing.size()));
    }

    public List<BoardPage.Line> rest() {
        return owing.subList(Math.min(FIRST, owing.size()), owing.size());
    }
}
